// Screens that stand while nobody can take a number: closed, away, loading, not set up. Calm, with what to do instead.
import type { KioskView } from '@toiluot/shared/contract';
import { Button, formatClock, formatDay, Icon, type IconName, PairAgain } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useTight } from '../parts/use-tight.ts';
import { type Pair, pairOf, Two, useTexts } from '../texts.tsx';

function Standing({
  icon,
  title,
  hint,
  children,
}: {
  readonly icon: IconName;
  readonly title: Pair;
  readonly hint?: Pair | undefined;
  readonly children?: ComponentChildren;
}) {
  const page = useRef<HTMLElement>(null);
  useTight(page);
  return (
    <main class="page message standing" ref={page}>
      <Icon name={icon} />
      <h1 class="message-title">
        <Two of={title} />
      </h1>
      {hint && (
        <p class="message-hint">
          <Two of={hint} />
        </p>
      )}
      {children}
    </main>
  );
}

const icons: Readonly<Record<KioskView['session']['state'], IconName>> = {
  open: 'clock',
  closing: 'clock',
  break: 'clock',
  'before-opening': 'clock',
  closed: 'clock',
  holiday: 'calendar',
};

/** Before opening, break, closing, closed, holiday: when numbers are given out again; looking things up goes on. */
export function Shut({
  view,
  now,
  onLook,
}: {
  readonly view: KioskView;
  readonly now: number;
  readonly onLook: () => void;
}) {
  const { bilingual, bilingualText } = useTexts();
  const { state, holiday } = view.session;
  const hint = state === 'closing' ? bilingual('shut.still') : state === 'break' ? bilingual('shut.order') : undefined;
  return (
    <Standing icon={icons[state]} title={bilingual(`shut.${state}`)} hint={holiday ? bilingualText(holiday) : hint}>
      <Again view={view} now={now} />
      {view.calmest && <Calmest time={view.calmest} />}
      <div class="message-acts">
        <Button icon="search" onPress={onLook}>
          <Two of={bilingual('closed.look')} />
        </Button>
      </div>
    </Standing>
  );
}

/** When the wait is usually shortest (F-R10): for whoever stands before a closed door and plans to come again. */
function Calmest({ time: { weekday, fromHour, toHour } }: { readonly time: NonNullable<KioskView['calmest']> }) {
  const texts = useTexts();
  const line = pairOf(texts, ({ t }) =>
    t('shut.calmest', { day: t(`weekday.${weekday as 1}`), from: fromHour, to: toHour }),
  );
  return (
    <p class="calmest">
      <Two of={line} />
    </p>
  );
}

/** The time at which numbers are given out again, large, with its day. */
function Again({
  view: {
    session: { resumesAt },
    centre: { timezone },
  },
  now,
}: {
  readonly view: KioskView;
  readonly now: number;
}) {
  const texts = useTexts();
  if (resumesAt === undefined) return null;
  return (
    <div class="again">
      <Two of={texts.bilingual('shut.again')} />
      <span class="again-time num">{formatClock(resumesAt, timezone)}</span>
      <Two of={pairOf(texts, (each) => formatDay(each, resumesAt, now, timezone))} />
    </div>
  );
}

/** The server is away: no numbers, the people who help, and looking things up still works. */
export function Away({ onLook }: { readonly onLook: (() => void) | undefined }) {
  const { bilingual } = useTexts();
  return (
    <Standing icon="connection-lost" title={bilingual('away.title')} hint={bilingual('away.hint')}>
      {onLook && (
        <div class="message-acts">
          <Button icon="search" onPress={onLook}>
            <Two of={bilingual('closed.look')} />
          </Button>
        </div>
      )}
    </Standing>
  );
}

export function NothingOffered() {
  const { bilingual } = useTexts();
  return <Standing icon="information" title={bilingual('closed.empty')} hint={bilingual('help.desk')} />;
}

export function Loading() {
  const { bilingual } = useTexts();
  return <Standing icon="clock" title={bilingual('common.loading')} />;
}

/** The server has let this machine out: neutral for visitors; whoever looks after it may ask to be let in again. */
export function Stopped({ onPairAgain }: { readonly onPairAgain: (() => void) | undefined }) {
  const { bilingual, lang } = useTexts();
  return (
    <Standing icon="pause" title={bilingual('setup.title')} hint={bilingual('setup.hint')}>
      {onPairAgain && (
        <div class="message-acts">
          <PairAgain lang={lang} onPress={onPairAgain} />
        </div>
      )}
    </Standing>
  );
}
