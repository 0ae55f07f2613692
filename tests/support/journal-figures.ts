// Figures read from the journal alone, in another way than the product does: a story per ticket, told event by event,
// and arithmetic by plain counting. Local time is UTC+7 by hand. What it must agree with is said in SPEC JR3.
import type { JournalRow } from '../../server/src/storage/storage.ts';

const HOUR = 3_600_000;
const local = (at: number): Date => new Date(at + 7 * HOUR);
export const localDate = (at: number): string => local(at).toISOString().slice(0, 10);
export const localHour = (at: number): number => local(at).getUTCHours();

export type Call = {
  readonly service: string;
  readonly desk: string;
  readonly officer: string;
  readonly at: number;
  last: number;
  times: number;
  start?: number;
  end?: { readonly how: string; readonly at: number };
};

export type Story = {
  readonly id: string;
  readonly day: string;
  readonly origin: string;
  readonly issuedAt: number;
  readonly firstService: string;
  service: string;
  calls: Call[];
  /** Times in a queue that are over, and when the present one began. */
  queued: [from: number, to: number][];
  queuedFrom: number | undefined;
  parkedMs: number;
  /** Set aside, and when it last joined a queue since. */
  parkedFrom: number | undefined;
  joinedAt: number | undefined;
  end?: { readonly how: string; readonly at: number } | undefined;
  rating?: string;
};

type Data = {
  readonly desk: string;
  readonly officer: string;
  readonly service: string;
  readonly next: { readonly service: string } | null;
  readonly rating: { readonly level: string };
};
type Events = Readonly<Record<string, (story: Story, data: Data, at: number) => void>>;

const lastCall = (story: Story): Call => story.calls.at(-1) as Call;
const endCall = (story: Story, how: string, at: number): void => {
  const call = story.calls.at(-1);
  if (call && !call.end) call.end = { how, at };
};
const leaveQueue = (story: Story, at: number): void => {
  if (story.queuedFrom !== undefined) story.queued.push([story.queuedFrom, at]);
  story.queuedFrom = undefined;
};
/** Set aside until it last joined a queue before its next call, or until its end where it joined none. */
const unpark = (story: Story, at: number): void => {
  if (story.parkedFrom !== undefined) story.parkedMs += (story.joinedAt ?? at) - story.parkedFrom;
  story.parkedFrom = undefined;
  story.joinedAt = undefined;
};
const GOES_ON = new Set(['served', 'transferred']);

const told: Events = {
  'ticket.called': (story, { desk, officer }, at) => {
    leaveQueue(story, at);
    unpark(story, at);
    story.calls.push({ service: story.service, desk, officer, at, last: at, times: 1 });
  },
  'ticket.recalled': (story, _, at) => {
    lastCall(story).last = at;
    lastCall(story).times += 1;
  },
  'ticket.started': (story, _, at) => {
    lastCall(story).start = at;
  },
  'ticket.finished': (story, { next }, at) => {
    endCall(story, 'served', at);
    if (next) {
      story.service = next.service;
      story.queuedFrom = at;
    } else story.end = { how: 'served', at };
  },
  'ticket.marked-no-show': (story, _, at) => {
    endCall(story, 'no-show', at);
    story.end = { how: 'no-show', at };
  },
  'ticket.parked': (story, _, at) => {
    endCall(story, 'parked', at);
    story.parkedFrom = at;
  },
  'ticket.resumed': (story, _, at) => {
    story.joinedAt = at;
    story.queuedFrom = at;
  },
  'ticket.transferred': (story, { service }, at) => {
    endCall(story, 'transferred', at);
    story.joinedAt = at;
    story.service = service;
    story.queuedFrom ??= at;
  },
  'ticket.cancelled': (story, _, at) => {
    story.end = { how: 'cancelled', at };
  },
  // Given up and taken up again: the wait for a first call or the next step went on; after absence it begins anew.
  'ticket.reinstated': (story, _, at) => {
    story.end = undefined;
    story.joinedAt = at;
    const last = story.calls.at(-1);
    const wentOn = last === undefined || GOES_ON.has(last.end?.how ?? '');
    story.queuedFrom = wentOn ? (story.queuedFrom ?? at) : at;
  },
  'ticket.expired': (story, _, at) => {
    endCall(story, 'expired', at);
    unpark(story, at);
    leaveQueue(story, at);
    story.end = { how: 'expired', at };
  },
  'ticket.rated': (story, { rating }) => {
    story.rating = rating.level;
  },
};

const STEPS = new Set([
  'ticket.called',
  'ticket.finished',
  'ticket.marked-no-show',
  'ticket.parked',
  'ticket.transferred',
  'ticket.cancelled',
]);

/** Every ticket's story; a step taken back (TK5) has not happened, nor has a call that was put back. */
export function storiesOf(journal: readonly JournalRow[]): Story[] {
  const stories = new Map<string, Story>();
  const before = new Map<string, Story>();
  const beforeCall = new Map<string, Story>();
  for (const row of journal) {
    const data = JSON.parse(row.data);
    if (row.type === 'ticket.issued') {
      stories.set(data.ticket, {
        id: data.ticket,
        day: String(row.day),
        origin: row.actor,
        issuedAt: data.issuedAt,
        firstService: data.service,
        service: data.service,
        calls: [],
        queued: [],
        queuedFrom: data.issuedAt,
        parkedMs: 0,
        parkedFrom: undefined,
        joinedAt: undefined,
      });
    } else if (row.type === 'desk.undone') {
      const old = before.get(data.desk);
      if (old) stories.set(old.id, old);
    } else if (row.type === 'ticket.put-back') {
      const old = beforeCall.get(data.ticket);
      if (old) stories.set(old.id, old);
    } else {
      const story = stories.get(data.ticket);
      const tell = told[row.type];
      if (!story || !tell) continue;
      const desk = data.desk ?? data.from;
      if (STEPS.has(row.type) && desk) before.set(desk, structuredClone(story));
      if (row.type === 'ticket.called') beforeCall.set(story.id, structuredClone(story));
      tell(story, data, row.at);
    }
  }
  for (const story of stories.values()) {
    if (story.end) leaveQueue(story, story.end.at);
    if (story.end || story.joinedAt !== undefined) unpark(story, story.end?.at ?? 0);
  }
  return [...stories.values()];
}

/** The smallest value that at least so large a share of the values does not exceed, by counting. */
export function byCounting(values: readonly number[], share: number): number | null {
  const fits = values.filter((v) => values.filter((other) => other <= v).length >= share * values.length - 1e-9);
  return fits.length === 0 ? null : Math.min(...fits);
}
