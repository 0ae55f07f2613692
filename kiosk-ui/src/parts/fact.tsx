import { DeskPlate, formatWait, Icon, type IconName } from '@toiluot/shared/ui';
import { type Pair, pairOf, Two, useTexts } from '../texts.tsx';

interface WaitRange {
  readonly fromMin: number;
  readonly toMin: number;
}

/** One line of what is known: icon, then words; `short` stands in its place where the text is large. */
function Fact({
  icon,
  text,
  short,
  kind,
}: {
  readonly icon: IconName;
  readonly text: Pair;
  readonly short?: string | undefined;
  readonly kind: string;
}) {
  return (
    <li class={`fact fact-${kind}${short === undefined ? '' : ' has-short'}`}>
      <Icon name={icon} />
      <Two of={text} />
      {short !== undefined && (
        <span class="fact-short" aria-hidden="true">
          {short}
        </span>
      )}
    </li>
  );
}

/** People ahead, the wait as a range, and the procedure's own time limit. */
export function Facts({
  ahead,
  wait,
  limit,
}: {
  readonly ahead: number;
  readonly wait: WaitRange | undefined;
  readonly limit?: string | undefined;
}) {
  const texts = useTexts();
  const { t, bilingual } = texts;
  return (
    <ul class="facts">
      <Fact
        kind="ahead"
        icon="people"
        text={ahead === 0 ? bilingual('confirm.nobody') : bilingual('confirm.ahead', { n: ahead })}
        short={ahead === 0 ? undefined : t('unit.people', { n: ahead })}
      />
      <Fact
        kind="wait"
        icon="clock"
        text={pairOf(texts, (each) => formatWait(each, wait))}
        short={wait && wait.fromMin > 0 ? t('unit.minutes.range', { a: wait.fromMin, b: wait.toMin }) : undefined}
      />
      {limit !== undefined && limit !== '' && (
        <Fact kind="limit" icon="calendar" text={bilingual('confirm.limit', { limit })} />
      )}
    </ul>
  );
}

/** Most plates in one line; how many more there are stands behind them. */
const MOST_PLATES = 6;

/** Plates of the desks that take a service, and the zone to wait in. */
export function DesksAndZone({
  desks,
  zones,
}: {
  readonly desks: readonly number[];
  readonly zones: readonly string[];
}) {
  const { t, bilingual } = useTexts();
  const zone = zones.join(', ');
  return (
    <div class="desks-and-zone">
      <span class="plates">
        {desks.slice(0, MOST_PLATES).map((number) => (
          <DeskPlate key={number} number={number} />
        ))}
        {desks.length > MOST_PLATES && <span class="num">+{desks.length - MOST_PLATES}</span>}
      </span>
      {zone !== '' && (
        <span class="zone">
          <Two of={bilingual('confirm.zone', { zone })} />
          <span class="zone-short" aria-hidden="true">
            {t('zone.numbered', { zone })}
          </span>
        </span>
      )}
    </div>
  );
}
