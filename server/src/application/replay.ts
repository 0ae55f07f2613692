// Reads a journal again from its beginning and compares what it gives with what is stored (JR2, P04).
import type {
  CentreId,
  CentreRows,
  ComplaintRecord,
  EventType,
  HallEvent,
  TicketRecord,
} from '@toiluot/shared/contract';
import { evolve } from '../domain/evolve.ts';
import { emptyState, type HallState } from '../domain/state.ts';
import type { JournalRow, Storage } from '../storage/storage.ts';
import { chainHash } from './journal-chain.ts';

export type Finding = { readonly seq: number; readonly what: string };
export type Verdict = {
  readonly rows: number;
  readonly days: number;
  readonly tickets: number;
  readonly findings: readonly Finding[];
};

const PAGE = 5_000;
const MOST_FINDINGS = 20;

/** Free text is kept with the ticket only, never in the journal: it takes no part in the comparison. */
const comparable = (ticket: TicketRecord): TicketRecord => ({
  ...ticket,
  note: null,
  rating: ticket.rating && { ...ticket.rating, comment: null },
});

const withoutText = (complaint: ComplaintRecord): ComplaintRecord => ({
  ...complaint,
  account: null,
  contact: null,
  answer: null,
});

/** Two records are the same when their fields are, whatever their order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, canonical(v)]),
  );
}
const text = (value: unknown): string => JSON.stringify(canonical(value));

function compare(
  findings: Finding[],
  seq: number,
  what: string,
  replayed: readonly unknown[],
  stored: readonly unknown[],
): void {
  const left = new Map(replayed.map((r) => [text(r), r]));
  const right = new Set(stored.map(text));
  for (const record of left.keys())
    if (!right.has(record))
      findings.push({ seq, what: `${what}: the journal gives ${record.slice(0, 200)}, which is not stored` });
  for (const record of right)
    if (!left.has(record))
      findings.push({ seq, what: `${what}: stored ${record.slice(0, 200)}, which the journal does not give` });
}

function checkChain(findings: Finding[], previous: { seq: number; hash: string }, row: JournalRow): void {
  if (row.seq !== previous.seq + 1)
    findings.push({ seq: row.seq, what: `row ${previous.seq + 1} is missing or out of order` });
  if (chainHash(previous.hash, row) !== row.hash)
    findings.push({ seq: row.seq, what: 'the row or one before it was changed after it was written' });
}

/** Everything of the present except notes; tickets of ended days are compared when their day closes. */
function comparePresent(findings: Finding[], state: HallState, rows: CentreRows): void {
  const of = (map: ReadonlyMap<string, unknown>) => [...map.values()];
  compare(
    findings,
    state.seq,
    'ticket',
    of(state.tickets).map((t) => comparable(t as TicketRecord)),
    rows.tickets.map(comparable),
  );
  compare(findings, state.seq, 'print job', of(state.printJobs), rows.printJobs);
  compare(findings, state.seq, 'desk', of(state.desks), rows.desks);
  compare(findings, state.seq, 'counter', of(state.counters), rows.counters);
  compare(findings, state.seq, 'suspension', of(state.suspensions), rows.suspensions);
  compare(findings, state.seq, 'message', of(state.messages), rows.messages);
  compare(findings, state.seq, 'profile', of(state.profiles), rows.profiles);
  compare(findings, state.seq, 'alert', of(state.alerts), rows.alerts);
  compare(findings, state.seq, 'account', of(state.staff), rows.staff);
  compare(findings, state.seq, 'device', of(state.devices), rows.devices);
  compare(findings, state.seq, 'printer', of(state.printers), rows.printers);
  compare(findings, state.seq, 'announcement', of(state.announcements), rows.announcements);
  compare(findings, state.seq, 'mute', of(state.mutes), rows.mutes);
  compare(findings, state.seq, 'voice check', of(state.voiceChecks), rows.voiceChecks);
  compare(
    findings,
    state.seq,
    'complaint',
    [...state.complaints.values()].map(withoutText),
    rows.complaints.map(withoutText),
  );
  compare(findings, state.seq, 'published day', of(state.published), rows.published);
  compare(findings, state.seq, 'day', state.day ? [state.day] : [], rows.day ? [rows.day] : []);
  compare(
    findings,
    state.seq,
    'catalogue',
    state.catalogue ? [state.catalogue.file] : [],
    rows.catalogue ? [rows.catalogue] : [],
  );
}

/**
 * Verifies chain, gaplessness and replay of a centre's whole journal.
 * Findings name the journal position; an empty list means that data and journal agree. Stops after 20.
 */
export async function verifyJournal(storage: Storage, centre: CentreId): Promise<Verdict> {
  const loaded = await storage.load(centre);
  const findings: Finding[] = [];
  const state = emptyState();
  let previous = { seq: 0, hash: '' };
  let days = 0;
  let tickets = 0;
  const closeDay = async (): Promise<void> => {
    if (!state.day || state.tickets.size === 0) return;
    days += 1;
    tickets += state.tickets.size;
    compare(
      findings,
      state.seq,
      'ticket',
      [...state.tickets.values()].map(comparable),
      (await storage.ticketsOfDay(centre, state.day.id)).map(comparable),
    );
  };
  for (
    let page = await storage.journalAfter(centre, 0, PAGE);
    page.length > 0 && findings.length < MOST_FINDINGS;
    page = await storage.journalAfter(centre, previous.seq, PAGE)
  ) {
    for (const row of page) {
      checkChain(findings, previous, row);
      if (row.type === 'day.opened') await closeDay();
      evolve(state, { type: row.type as EventType, data: JSON.parse(row.data) } as HallEvent, row.at);
      previous = row;
      if (findings.length >= MOST_FINDINGS) break;
    }
  }
  if (previous.seq !== loaded.seq)
    findings.push({ seq: previous.seq, what: `the rows stand at ${loaded.seq}: the journal was cut` });
  if (findings.length < MOST_FINDINGS) {
    comparePresent(findings, state, loaded.rows);
    tickets += state.tickets.size;
    if (state.day) days += 1;
  }
  return { rows: previous.seq, days, tickets, findings };
}
