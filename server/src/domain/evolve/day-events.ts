import type { DayRecord, EventType } from '@toiluot/shared/contract';
import { expireCalls } from '../announcements.ts';
import type { Appliers } from '../evolve.ts';
import { createFigures } from '../figures.ts';
import { indexCatalogue } from '../indexed-catalogue.ts';
import { putCounter, putTicket } from '../records.ts';
import type { HallState } from '../state.ts';

type DayEvent = Extract<EventType, `day.${string}` | 'session.changed'>;

function changeDay(state: HallState, change: (day: DayRecord) => DayRecord): void {
  if (!state.day) throw new Error('a day event without a day');
  state.day = change(state.day);
  state.touched.day = true;
}

/** DY4: the day before leaves memory (its rows stay), and every series starts again. */
function startAfresh(state: HallState): void {
  state.tickets.clear();
  state.printJobs.clear();
  state.pendingJobs.clear();
  state.lastSteps.clear();
  state.kioskIssues.clear();
  state.stepsBehind.clear();
  state.queues.byService.clear();
  state.queues.byDesk.clear();
  Object.assign(state.figures, createFigures());
  for (const service of state.catalogue?.file.services ?? []) {
    putCounter(state, { service: service.id, nextNumber: service.series.from, sessionId: null, issuedInSession: 0 });
  }
}

/** Notes are free text and do not outlive the day (safety section 12). */
function eraseNotes(state: HallState): void {
  for (const ticket of state.tickets.values())
    if (ticket.note !== null) putTicket(state, { ...ticket, note: null, rev: ticket.rev + 1 });
}

export const dayEvents: Appliers<DayEvent> = {
  'day.opened': (state, { day, date, sessions }, at) => {
    expireCalls(state, at);
    if (state.catalogue) state.catalogue = indexCatalogue(state.catalogue.file, date);
    startAfresh(state);
    state.day = {
      id: day,
      date,
      state: 'open',
      openedAt: at,
      closedAt: null,
      sessions,
      issuedCount: 0,
      lastIssuedAt: 0,
    };
    state.touched.day = true;
  },
  'day.closing': (state) => changeDay(state, (day) => ({ ...day, state: 'closing' })),
  'day.closed': (state, _, at) => {
    changeDay(state, (day) => ({ ...day, state: 'closed', closedAt: at }));
    expireCalls(state, at);
    eraseNotes(state);
  },
  'session.changed': (state, { sessions }) => changeDay(state, (day) => ({ ...day, sessions })),
};
