import type { Job } from './client/main.ts';
import type { Ready } from './servers/ready.ts';

export type Aim = { readonly rate?: number; readonly p99?: number };

/** A row of the table: what is measured, and how. */
export type Row = {
  readonly name: string;
  /** Tickets that must wait before a slice begins. */
  readonly waiting: number;
  /** Whether it is measured again beside the tickets of many years. */
  readonly withOldTickets: boolean;
  /** Against the floor: at least this share of its rate, at most this many times its p99. */
  readonly aim: Aim;
  readonly job: (server: Ready) => Job;
};

const COMMAND_AIM: Aim = { rate: 0.5, p99: 2 };
const BOARD_AIM: Aim = { p99: 1.6 };
const NO_AIM: Aim = {};
/** At most this many times the p99 without old tickets. */
export const OLD_TICKETS_AIM = 1.2;

/** Faster than any desk calls; a slice never runs out of people. */
const CALLED_PER_MS = 3;
const CALLED_BEFORE_BOARDS = 400;

const issueRow = (clients: number, aim: Aim, forMs: number): Row => ({
  name: `issue over HTTP, ${clients} ${clients === 1 ? 'kiosk' : 'kiosks'}`,
  waiting: 0,
  withOldTickets: true,
  aim,
  job: (server) => ({ kind: 'issue', server, clients, forMs }),
});

const boardsRow = (boards: number, aim: Aim, forMs: number): Row => ({
  name: `call to ${boards} ${boards === 1 ? 'board' : 'boards'}`,
  waiting: CALLED_BEFORE_BOARDS,
  withOldTickets: false,
  aim,
  job: (server) => ({ kind: 'boards', server, boards, forMs }),
});

/** @param forMs  length of one slice of one row on one server */
export const rowsOf = (forMs: number): readonly Row[] => [
  issueRow(1, NO_AIM, forMs),
  issueRow(10, NO_AIM, forMs),
  issueRow(50, COMMAND_AIM, forMs),
  {
    name: 'call next, 20 desks on one queue',
    waiting: forMs * CALLED_PER_MS,
    withOldTickets: true,
    aim: COMMAND_AIM,
    job: (server) => ({ kind: 'call', server, forMs, atMost: forMs * CALLED_PER_MS }),
  },
  boardsRow(1, NO_AIM, forMs),
  boardsRow(50, NO_AIM, forMs),
  boardsRow(500, BOARD_AIM, forMs),
];
