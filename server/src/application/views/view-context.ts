import type {
  BestHours,
  DeviceId,
  MessageId,
  ServiceId,
  Text,
  TicketId,
  ViewName,
  ViewOf,
} from '@toiluot/shared/contract';
import type { IndexedCatalogue } from '../../domain/indexed-catalogue.ts';
import { sessionNow } from '../../domain/policy/session-state.ts';
import type { HallState } from '../../domain/state.ts';
import type { BoardReports } from '../board-reports.ts';
import type { Asking } from '../pairing/pairing-desk.ts';
import type { Seen } from '../presence.ts';
import type { VoiceFacts } from '../voice-facts.ts';

type WaitRange = { readonly fromMin: number; readonly toMin: number };

/** What a view is made from. `presence` = devices seen by this process: connected now, last heard (epoch ms). */
export type ViewContext = {
  readonly state: HallState;
  readonly now: number;
  readonly trial: boolean;
  readonly presence: ReadonlyMap<DeviceId, Seen>;
  /** Devices that wait to be let in. */
  readonly pairings?: readonly Asking[];
  /** Wait ranges as forecast (WT): for a new number of a service, and for a waiting ticket. */
  readonly waits?: {
    readonly ofService: (service: ServiceId) => WaitRange | undefined;
    readonly ofTicket: (ticket: TicketId) => WaitRange | undefined;
    /** WT4. */
    readonly lateTicketOf: (
      service: ServiceId,
    ) => { readonly before: number; readonly carriesOver: boolean } | undefined;
    readonly hardlyServed: () => readonly TicketId[];
  };
  readonly voice?: VoiceFacts;
  /** How long people waited in each hour of the week (F-R10). */
  readonly bestHours?: BestHours | undefined;
  /** What boards last told of themselves. */
  readonly boards?: Pick<BoardReports, 'of'>;
};

/** A view without its stamp (view, epoch, seq, serverTime). */
export type Body<N extends ViewName> = Omit<ViewOf<N>, 'view' | 'epoch' | 'seq' | 'serverTime'>;

const DAY_MS = 86_400_000;
const UNNAMED: Text = { vi: '—' };

/** Service, trial, or a trial for practice; every screen says so. */
export const modeOf = ({ catalogue }: HallState, trial: boolean) => ({
  trial,
  ...(trial && catalogue?.file.settings.practice && { training: true }),
});

/** Centre and session as every audience sees them. */
export function frame({ state, now, trial }: ViewContext) {
  const file = state.catalogue?.file;
  const { session, until, ...times } = sessionNow(state, now);
  // A time of day says nothing about another day: the 48 hours of a trial hall have no end to be told.
  const endsSoon = until !== undefined && until - now < DAY_MS;
  return {
    ...modeOf(state, trial),
    centre: {
      id: file?.centre.id ?? ('none' as NonNullable<typeof file>['centre']['id']),
      name: file?.centre.name ?? UNNAMED,
      address: file?.centre.address ?? UNNAMED,
      timezone: file?.centre.timezone ?? 'UTC',
    },
    session: { ...times, ...(endsSoon && { until }), ...(session && { name: session.name }) },
  };
}

export function requireCatalogue(state: HallState): IndexedCatalogue {
  if (!state.catalogue) throw new Error('a view was asked for before any catalogue');
  return state.catalogue;
}

export const MINUTE_MS = 60_000;

export const lateReturnOf = (state: HallState) => {
  const { settings } = requireCatalogue(state).file;
  return { withinMin: Math.floor(settings.lateReturnLimitMs / MINUTE_MS), behind: settings.lateReturnBehind };
};

export const messagesFor = (state: HallState, zone: string | undefined) =>
  [...state.messages.values()]
    .filter((m) => m.zone === null || zone === undefined || m.zone === zone)
    .map(({ id, text, urgent, until }) => ({ id, text, urgent, until }));

/** Entries of a list that may still be chosen, without the mark itself. */
export const offered = <T extends { readonly archived?: boolean }>(list: readonly T[]): Omit<T, 'archived'>[] =>
  list.filter((entry) => !entry.archived).map(({ archived: _, ...entry }) => entry);

/** A text that stands until it is taken away, as a message that is good for another day. */
export function standingNotice({ state, now }: ViewContext, key: 'kioskNotice' | 'boardNotice') {
  const text = requireCatalogue(state).file.texts?.[key];
  // A whole day, not a moving end: the picture must not change with the clock.
  const until = (Math.floor(now / DAY_MS) + 2) * DAY_MS;
  return text ? [{ id: key as MessageId, text, urgent: false, until }] : [];
}
