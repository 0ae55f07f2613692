// Reads the journal for people: filtered, in pages, each row with the names a sentence needs.
import type {
  CentreId,
  DayId,
  JournalEntryAnswer,
  JournalLine,
  JournalPage,
  JournalQuery,
  RefusalCode,
  TicketRecord,
} from '@toiluot/shared/contract';
import type { JournalRow, JournalSearch, Storage } from '../../storage/storage.ts';
import type { CommandBus } from '../command-bus.ts';
import { OVERRIDE_TYPES, overrideOf } from '../statistics/overrides.ts';
import { eventFacts } from './event-facts.ts';
import { dayOfTicket, type Names, namesIn } from './names.ts';

/** Rows looked at per request: a rare filter must not hold up the hall. */
const SCANNED = 20_000;
const LINES = 50;
const MOST_LINES = 200;

export type JournalReaderOptions = {
  readonly bus: CommandBus;
  readonly storage: Pick<Storage, 'journalSearch' | 'journalBefore' | 'ticketsOfDay'>;
  readonly centre: CentreId;
};

type Refusal = { readonly refused: RefusalCode };

export class JournalReader {
  readonly #options: JournalReaderOptions;

  constructor(options: JournalReaderOptions) {
    this.#options = options;
  }

  /** Lines that fit, newest first. Refused: `unknown-ticket` where the day has no such label. */
  async page(query: JournalQuery): Promise<JournalPage | Refusal> {
    const { bus, storage, centre } = this.#options;
    const ticket = query.label ? await this.ticket(query.day, query.label) : undefined;
    if (query.label && !ticket) return { refused: 'unknown-ticket' };
    const limit = Math.min(MOST_LINES, Math.max(1, Number(query.limit ?? LINES)));
    const last = query.to ? await storage.journalBefore(centre, Number(query.to) + 1) : bus.committedSeq;
    const until = Math.min(last, query.before ? Number(query.before) - 1 : last);
    const floor = query.from ? await storage.journalBefore(centre, Number(query.from)) : 0;
    const after = Math.max(floor, until - SCANNED);
    const rows = await storage.journalSearch(centre, {
      after,
      until,
      limit,
      day: ticket?.day ?? query.day,
      ticket: ticket?.id,
      desk: query.desk,
      actor: query.person && `staff:${query.person}`,
      command: query.command,
      types: query.only && OVERRIDE_TYPES,
    });
    const next = rows.length === limit ? (rows.at(-1)?.seq ?? null) : after > floor ? after + 1 : null;
    return { lines: await this.lines(query.only ? rows.filter(overrideOf) : rows), next };
  }

  /** One row with its event as it is kept. */
  async entry(seq: number): Promise<JournalEntryAnswer | Refusal> {
    const { storage, centre } = this.#options;
    const [row] = await storage.journalSearch(centre, { after: seq - 1, until: seq, limit: 1 });
    const [line] = row ? await this.lines([row]) : [];
    if (!row || !line) return { refused: 'not-found' };
    return {
      line,
      requestId: row.requestId,
      v: row.v,
      hash: row.hash,
      data: JSON.parse(row.data, withoutPin) as unknown,
    };
  }

  /** Every row about a ticket, oldest first. */
  async rowsOf(ticket: TicketRecord): Promise<readonly JournalRow[]> {
    const { bus, storage, centre } = this.#options;
    const after = Math.max(0, (await storage.journalBefore(centre, ticket.issuedAt)) - 1);
    const until = Math.min(bus.committedSeq, after + 4 * SCANNED);
    const search: JournalSearch = { after, until, limit: 500, day: ticket.day, ticket: ticket.id };
    return [...(await storage.journalSearch(centre, search))].reverse();
  }

  /** The ticket with a label in a day; without a day, in the present one. */
  async ticket(day: DayId | undefined, label: string): Promise<TicketRecord | undefined> {
    const wanted = day ?? this.#options.bus.state.day?.id;
    return wanted && (await this.#ticketsOf(wanted)).find((ticket) => ticket.label === label);
  }

  async lines(rows: readonly JournalRow[]): Promise<JournalLine[]> {
    const { state } = this.#options.bus;
    const days = new Set(rows.flatMap((row) => daysNamedIn(row)));
    const tickets = await Promise.all([...days].map((day) => this.#ticketsOf(day)));
    const names = namesIn(state, tickets.flat());
    return rows.map((row) => lineOf(row, names));
  }

  async #ticketsOf(day: DayId): Promise<readonly TicketRecord[]> {
    const { bus, storage, centre } = this.#options;
    return day === bus.state.day?.id ? [...bus.state.tickets.values()] : storage.ticketsOfDay(centre, day);
  }
}

/** A hash of few digits is no secret from whoever may try them all: readers of the journal do not get it. */
const withoutPin = (key: string, value: unknown): unknown => (key === 'kioskPinHash' ? undefined : value);

const daysNamedIn = ({ day, actor }: JournalRow): DayId[] =>
  [day, actor.startsWith('visitor:') ? dayOfTicket(actor.slice(8)) : null].flatMap((found) => (found ? [found] : []));

export function lineOf(row: JournalRow, names: Names): JournalLine {
  const { seq, at, day, actor, command, type, data } = row;
  const kind = actor.slice(0, actor.indexOf(':')) as JournalLine['actor']['kind'];
  const id = actor.slice(kind.length + 1);
  const name = {
    staff: names.personOf(id as never),
    device: names.deviceOf(id),
    visitor: names.labelOf(id as never),
    system: undefined,
  }[kind];
  const facts = eventFacts(JSON.parse(data) as Parameters<typeof eventFacts>[0], names);
  return { seq, at, day, actor: { kind, id, ...(name && { name }) }, command, type, facts };
}
