import type { Job } from './client/main.ts';
import type { Ready } from './servers/ready.ts';

/** A row of the table: what is measured, and how. */
export type Row = {
  readonly name: string;
  /** Tickets that must wait before a slice begins. */
  readonly waiting: number;
  /** Whether it is measured again beside the tickets of many years. */
  readonly withOldTickets: boolean;
  readonly aim: { readonly rate?: number; readonly p99: number };
  readonly job: (server: Ready) => Job;
};

/** Against the floor: at least this share of its rate, at most this many times its p99. */
const COMMAND_AIM = { rate: 0.5, p99: 2 } as const;
const BOARD_AIM = { p99: 1.6 } as const;
/** At most this many times the p99 without old tickets. */
export const OLD_TICKETS_AIM = 1.2;

/** Faster than any desk calls; a slice never runs out of people. */
const CALLED_PER_MS = 3;
const CALLED_BEFORE_BOARDS = 400;

const issueRow = (clients: number, forMs: number): Row => ({
  name: `issue over HTTP, ${clients} ${clients === 1 ? 'kiosk' : 'kiosks'}`,
  waiting: 0,
  withOldTickets: true,
  aim: COMMAND_AIM,
  job: (server) => ({ kind: 'issue', server, clients, forMs }),
});

const boardsRow = (boards: number, forMs: number): Row => ({
  name: `call to ${boards} ${boards === 1 ? 'board' : 'boards'}`,
  waiting: CALLED_BEFORE_BOARDS,
  withOldTickets: false,
  aim: BOARD_AIM,
  job: (server) => ({ kind: 'boards', server, boards, forMs }),
});

/** @param forMs  length of one slice of one row on one server */
export const rowsOf = (forMs: number): readonly Row[] => [
  issueRow(1, forMs),
  issueRow(10, forMs),
  issueRow(50, forMs),
  {
    name: 'call next, 20 desks on one queue',
    waiting: forMs * CALLED_PER_MS,
    withOldTickets: true,
    aim: COMMAND_AIM,
    job: (server) => ({ kind: 'call', server, forMs, atMost: forMs * CALLED_PER_MS }),
  },
  boardsRow(1, forMs),
  boardsRow(50, forMs),
  boardsRow(500, forMs),
];
