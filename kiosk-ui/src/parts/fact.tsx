import { DeskPlate, Icon, type IconName } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { type Pair, Two, useTexts } from '../texts.tsx';

/** One line of what is known: icon, then words. */
export function Fact({ icon, text, tone = 'plain', children }: {
  readonly icon: IconName;
  readonly text?: Pair | undefined;
  readonly tone?: 'plain' | 'warn';
  readonly children?: ComponentChildren;
}) {
  return (
    <li class={`fact fact-${tone}`}>
      <Icon name={icon} />
      {text && <Two of={text} />}
      {children}
    </li>
  );
}

/** Most plates in one line; further desks stand as a number of words. */
const MOST_PLATES = 6;

/** Plates of the desks that take a service, and the zone to wait in. */
export function DesksAndZone({ desks, zones, size }: {
  readonly desks: readonly number[];
  readonly zones: readonly string[];
  readonly size?: string | undefined;
}) {
  const { bilingual } = useTexts();
  return (
    <div class="desks-and-zone">
      <span class="plates">
        {desks.slice(0, MOST_PLATES).map((number) => <DeskPlate key={number} number={number} size={size} />)}
        {desks.length > MOST_PLATES && <span class="num">+{desks.length - MOST_PLATES}</span>}
      </span>
      {zones.length > 0 && <Two class="zone" of={bilingual('confirm.zone', { zone: zones.join(', ') })} />}
    </div>
  );
}
