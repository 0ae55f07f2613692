import type { Catalogue, Series } from '@toiluot/shared/contract';
import type { HallState } from '../state.ts';

const isSame = (a: Series | undefined, b: Series): boolean =>
  a !== undefined && a.prefix === b.prefix && a.from === b.from && a.to === b.to;

/**
 * A label given out today that a changed series would give out once more (NB1): two services that swap their letters
 * in the middle of the day. Undefined = none, or no day is open: the next one starts every series again.
 */
export function repeatedLabel(state: HallState, changed: Catalogue): string | undefined {
  if (!state.day || state.day.state === 'closed') return undefined;
  const before = new Map(state.catalogue?.file.services.map((service) => [service.id, service.series]));
  for (const { id, series } of changed.services) {
    if (isSame(before.get(id), series)) continue;
    const next = Math.max(state.counters.get(id)?.nextNumber ?? 0, series.from);
    for (const { label, number } of state.tickets.values())
      if (number >= next && number <= series.to && /^[A-Z]+/.exec(label)?.[0] === series.prefix) return label;
  }
  return undefined;
}
