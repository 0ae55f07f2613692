// "Why was A017 called before A015?" from the journal alone: both stories up to the call, and what decided it (NX).
import type {
  CompareVerdict,
  DayId,
  JournalComparison,
  JournalLine,
  RefusalCode,
  Text,
  TicketRecord,
  TicketState,
} from '@toiluot/shared/contract';
import type { JournalRow } from '../../storage/storage.ts';
import type { JournalReader } from './journal-reader.ts';

const MINUTE_MS = 60_000;

/** A ticket as its rows tell it at one moment. */
type Moment = {
  readonly state: TicketState | undefined;
  readonly key: number;
  readonly headStartMs: number;
  readonly priorityClass: string | null;
  readonly service: string;
  readonly directedTo: string | null;
};

type Data = Partial<Moment> & {
  readonly issuedAt?: number;
  readonly queueKey?: number;
  readonly desk?: string;
  readonly next?: { readonly service: string; readonly directedTo: string | null } | null;
  readonly ticket?: TicketRecord | string;
};

const STATE_AFTER: Readonly<Record<string, TicketState>> = {
  'ticket.called': 'called',
  'ticket.started': 'serving',
  'ticket.parked': 'parked',
  'ticket.put-back': 'waiting',
  'ticket.resumed': 'waiting',
  'ticket.transferred': 'waiting',
  'ticket.reinstated': 'waiting',
  'ticket.marked-no-show': 'no-show',
  'ticket.cancelled': 'cancelled',
  'ticket.expired': 'expired',
};

const NOT_ISSUED: Moment = {
  state: undefined,
  key: 0,
  headStartMs: 0,
  priorityClass: null,
  service: '',
  directedTo: null,
};

function after(before: Moment, { type, data }: JournalRow): Moment {
  const told = JSON.parse(data) as Data;
  const state = STATE_AFTER[type] ?? before.state;
  switch (type) {
    case 'ticket.issued': {
      const { issuedAt = 0, headStartMs = 0, priorityClass = null, service = '' } = told;
      return { ...before, state: 'waiting', key: issuedAt - headStartMs, headStartMs, priorityClass, service };
    }
    case 'ticket.priority-set':
      return {
        ...before,
        key: told.queueKey ?? before.key,
        headStartMs: told.headStartMs ?? 0,
        priorityClass: told.priorityClass ?? null,
      };
    case 'ticket.stepped-behind':
    case 'ticket.reinstated':
      return { ...before, state, key: told.queueKey ?? before.key };
    case 'ticket.transferred':
      return { ...before, state, service: told.service ?? before.service, directedTo: told.directedTo ?? null };
    case 'ticket.finished':
      return told.next ? { ...before, state: 'waiting', ...told.next } : { ...before, state: 'served' };
    case 'desk.undone': {
      const { ticket } = told;
      if (typeof ticket !== 'object') return before;
      const { state: back, queueKey: key, headStartMs, priorityClass, service, directedTo } = ticket;
      return { state: back, key, headStartMs, priorityClass, service, directedTo };
    }
    default:
      return { ...before, state };
  }
}

const momentBefore = (rows: readonly JournalRow[], seq: number): Moment =>
  rows.filter((row) => row.seq < seq).reduce(after, NOT_ISSUED);

function verdictOf(
  call: JournalLine,
  first: Moment,
  second: Moment,
  desks: { first: string; second: string | null },
): CompareVerdict {
  if (call.facts.call === 'chosen') return 'chosen';
  if (call.facts.call === 'sent-to-desk') return 'sent-to-desk';
  if (second.state === undefined) return 'not-yet-issued';
  if (second.state !== 'waiting') return 'not-waiting';
  if (desks.second !== null && desks.second !== desks.first) return 'other-sent-elsewhere';
  if (first.key > second.key) return 'other-service';
  return first.headStartMs > second.headStartMs ? 'head-start' : 'came-earlier';
}

export type Refusal = { readonly refused: RefusalCode };

/** Refused: `unknown-ticket` where the day has not both labels. */
export async function compareTickets(
  reader: JournalReader,
  nameOfService: (id: string) => Text,
  nameOfClass: (id: string) => Text | undefined,
  query: { readonly day?: DayId | undefined; readonly first: string; readonly second: string },
): Promise<JournalComparison | Refusal> {
  const tickets = [await reader.ticket(query.day, query.first), await reader.ticket(query.day, query.second)] as const;
  const [one, two] = tickets;
  if (!one || !two) return { refused: 'unknown-ticket' };
  const rows = [await reader.rowsOf(one), await reader.rowsOf(two)] as const;
  const lines = [await reader.lines(rows[0]), await reader.lines(rows[1])] as const;
  const isCall = ({ type }: { readonly type: string }) => type === 'ticket.called';
  const calls = [lines[0].find(isCall), lines[1].find(isCall)] as const;
  const decisive = Math.min(calls[0]?.seq ?? Number.MAX_SAFE_INTEGER, calls[1]?.seq ?? Number.MAX_SAFE_INTEGER);
  const moments = [momentBefore(rows[0], decisive), momentBefore(rows[1], decisive)] as const;
  const sideOf = (side: 0 | 1): JournalComparison['first'] => {
    const [ticket, moment, call] = [tickets[side] as TicketRecord, moments[side], calls[side]];
    const priority = moment.priorityClass ? nameOfClass(moment.priorityClass) : undefined;
    return {
      label: ticket.label,
      service: nameOfService(moment.service || ticket.firstService),
      issuedAt: ticket.issuedAt,
      headStartMinutes: moment.headStartMs / MINUTE_MS,
      key: moment.key || ticket.issuedAt,
      lines: [...lines[side]],
      ...(moment.state && { state: moment.state }),
      ...(priority && { priority }),
      ...(call?.facts.desk && { call: { at: call.at, desk: call.facts.desk, facts: call.facts } }),
    };
  };
  const row = rows[0].find(isCall);
  const verdict: CompareVerdict = !calls[0]
    ? 'not-called'
    : calls[1] && calls[1].seq < calls[0].seq
      ? 'other-first'
      : verdictOf(calls[0], moments[0], moments[1], {
          first: (JSON.parse(row?.data ?? '{}') as Data).desk ?? '',
          second: moments[1].directedTo,
        });
  return { day: one.day, verdict, first: sideOf(0), second: sideOf(1) };
}
