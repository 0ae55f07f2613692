import type { AnnouncementId, DeskId, HallEvent, InputOf, ZoneId } from '@toiluot/shared/contract';
import { type Decide, refuse } from '../decision.ts';
import type { HallState } from '../state.ts';

/** A call nobody waits for: a number of the centre's own letters at the zone's first desk. */
function testCall(state: HallState, zone: ZoneId): { readonly label: string; readonly desk: DeskId | null } {
  const desks = state.catalogue?.file.desks.filter((d) => d.zone === zone) ?? [];
  const first = desks.reduce((a, b) => (b.number < a.number ? b : a), desks[0] as (typeof desks)[number]);
  return { label: `${state.catalogue?.file.services[0]?.series.prefix ?? 'A'}012`, desk: first?.id ?? null };
}

function queued(state: HallState, zone: ZoneId, n: number, input: InputOf<'announcement.say'>): HallEvent {
  const { text } = input;
  const subject = text ? { label: '', desk: null } : testCall(state, zone);
  const announcement = {
    id: `n${state.seq + 1 + n}` as AnnouncementId,
    zone,
    kind: text ? ('notice' as const) : ('test' as const),
    emergency: input.emergency ?? false,
    languages: text && text.en === undefined ? (['vi'] as const) : (['vi', 'en'] as const),
    text: text ?? null,
    onlyEngine: text ? null : (input.engine ?? null),
    ...subject,
  };
  return { type: 'announcement.queued', data: { announcement } };
}

/** AN11: a supervisor's words, before all calls; without a text the test sentence ("say this now"). */
export const sayAnnouncement: Decide<'announcement.say'> = (state, input) => {
  const zones = (state.catalogue?.file.centre.zones ?? []).map((zone) => zone.id);
  if (input.zone && !zones.includes(input.zone)) return refuse('unknown-zone');
  if (input.emergency && !input.text) return refuse('announcement-empty');
  if (input.text && input.text.vi.trim() === '') return refuse('announcement-empty');
  const events = (input.zone ? [input.zone] : zones).map((zone, n) => queued(state, zone, n, input));
  const announcements = events.map((_, n) => `n${state.seq + 1 + n}` as AnnouncementId);
  return { events, reply: () => ({ announcements }) };
};
