// Applies what happened. Total and deterministic: every event type has its place here, and replaying the journal
// through this function gives the stored rows again (JR2).
import type { EventOf, EventType, HallEvent } from '@toiluot/shared/contract';
import { dropUntrue } from './announcements.ts';
import { announcementEvents } from './evolve/announcement-events.ts';
import { centreEvents } from './evolve/centre-events.ts';
import { complaintEvents } from './evolve/complaint-events.ts';
import { dayEvents } from './evolve/day-events.ts';
import { deskEvents } from './evolve/desk-events.ts';
import { figuresEvents } from './evolve/figures-events.ts';
import { hallEvents } from './evolve/hall-events.ts';
import { printEvents } from './evolve/print-events.ts';
import { ticketCallEvents } from './evolve/ticket-call-events.ts';
import { ticketQueueEvents } from './evolve/ticket-queue-events.ts';
import type { HallState } from './state.ts';

/** Changes the state by one event that happened at `at` (epoch ms). */
export type Apply<T extends EventType> = (state: HallState, data: EventOf<T>['data'], at: number) => void;
export type Appliers<T extends EventType> = { readonly [K in T]: Apply<K> };

const appliers: Appliers<EventType> = {
  ...centreEvents,
  ...dayEvents,
  ...ticketQueueEvents,
  ...ticketCallEvents,
  ...deskEvents,
  ...hallEvents,
  ...printEvents,
  ...announcementEvents,
  ...complaintEvents,
  ...figuresEvents,
};

export function evolve(state: HallState, event: HallEvent, at: number): void {
  const apply = appliers[event.type] as Apply<EventType>;
  apply(state, event.data, at);
  dropUntrue(state, event, at);
  state.seq += 1;
  state.lastAt = Math.max(state.lastAt, at);
}
