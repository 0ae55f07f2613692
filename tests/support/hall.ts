// A hall without a house: the pure rules alone, real events, a clock moved by hand. Runs `decide` and `evolve` as the
// command bus does, and holds every refusal against the contract's table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Catalogue,
  DeskRecord,
  HallEvent,
  InputOf,
  RefusalCode,
  Refused,
  ResultOf,
  Settings,
  TicketRecord,
} from '@toiluot/shared/contract';
import { COMMANDS, type CommandName } from '@toiluot/shared/contract/commands';
import { inputCheckers } from '@toiluot/shared/contract/validate';
import { catalogueFromFiles } from '../../server/src/application/catalogue-files.ts';
import { type Actor, roleOf } from '../../server/src/domain/actor.ts';
import { decide } from '../../server/src/domain/decide.ts';
import { type CommandContext, type Decide, isRefused } from '../../server/src/domain/decision.ts';
import { evolve } from '../../server/src/domain/evolve.ts';
import { emptyState, type HallState } from '../../server/src/domain/state.ts';
import { aDevice, aStaffMember } from './builders.ts';

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

/** Wednesday 25 November 2026, local time of the centre (UTC+7, no daylight saving). Epoch ms. */
export function clock(time: string, date = '2026-11-25'): number {
  return Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}+07:00`);
}

let whole: Catalogue | undefined;

/** The centre as it is delivered; kiosks without a pace, so that a test may take many numbers at once. */
export function theCatalogue(settings: Partial<Settings> = {}): Catalogue {
  const read = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', 'server', 'data', name), 'utf8');
  // A dozen procedures stand for all: reading every one of them costs a test file a second.
  const isFew = (row: string, index: number) => index < 8 || row.includes('cho-phep-hop-bao');
  const few = (name: string) => read(name).split('\n').filter(isFew).join('\n');
  whole ??= catalogueFromFiles({
    centre: read('centre.json'),
    procedures: few('procedures.csv'),
    synonyms: few('synonyms.csv'),
  });
  return { ...whole, settings: { ...whole.settings, kioskIntervalMs: 0, kioskPerMinute: 0, ...settings } };
}

/** Ids without their brands: a test writes them as they are read. */
export type Plain<T> = T extends string
  ? string
  : T extends readonly (infer I)[]
    ? readonly Plain<I>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T;

export type Outcome<N extends CommandName> =
  | { readonly result: ResultOf<N>; readonly events: readonly HallEvent[] }
  | Refused;

export class Hall {
  readonly state: HallState = emptyState();
  readonly journal: { readonly event: HallEvent; readonly at: number }[] = [];
  /** Every refusal given so far, for tests that ask whether all were covered. */
  readonly refusals: string[] = [];
  now: number;
  trial = false;
  /** What the forecast would say of one more number (WT4). */
  lateTicketOf: CommandContext['lateTicketOf'];
  /** What the forecast would say of those who wait (WT4). */
  hardlyServed: CommandContext['hardlyServed'];

  constructor(now: number) {
    this.now = now;
  }

  /** Lets time pass. */
  later(ms: number): this {
    this.now += ms;
    return this;
  }

  /** Sets the clock to a local time of the day. */
  at(time: string, date?: string): this {
    this.now = clock(time, date);
    return this;
  }

  /** Who somebody is: `kiosk-1`, `kiosk-1/staff-mode`, `officer-1`, `visitor:<ticket>`, `system`. */
  actor(who: string): Actor {
    if (who.startsWith('visitor:')) return { kind: 'visitor', ticket: who.slice(8) as never };
    if (who.startsWith('system')) return { kind: 'system', part: who.split(':')[1] ?? 'schedule' };
    const staff = this.state.staff.get(who as never);
    if (staff) return { kind: 'staff', id: staff.id, role: staff.role };
    const device = this.state.devices.get(who.replace(/\/staff-mode$/, '') as never);
    if (!device) throw new Error(`nobody is called ${who}`);
    return {
      kind: 'device',
      id: device.id,
      type: device.kind,
      zone: device.zone,
      desk: device.desk,
      printers: device.printers,
      ...(who.endsWith('/staff-mode') && { staffMode: true }),
    };
  }

  /** One command, as the bus runs it after authorising it. */
  run<N extends CommandName>(name: N, input: Plain<InputOf<N>>, who: string): Outcome<N> {
    const actor = this.actor(who);
    if (!(COMMANDS[name].roles as readonly string[]).includes(roleOf(actor)))
      throw new Error(`${who} may not send ${name}`);
    if (!inputCheckers[name].check(input))
      throw new Error(`${name}: ${JSON.stringify(inputCheckers[name].problems(input))}`);
    const context = {
      actor,
      now: Math.max(this.now, this.state.lastAt),
      trial: this.trial,
      hashPin: (pin: string) => `hash of a PIN of ${pin.length}`,
      ...(this.lateTicketOf && { lateTicketOf: this.lateTicketOf }),
      ...(this.hardlyServed && { hardlyServed: this.hardlyServed }),
    };
    const decision = (decide[name] as Decide<N>)(this.state, input as InputOf<N>, context);
    if (isRefused(decision)) {
      const listed: readonly RefusalCode[] = COMMANDS[name].refusals;
      if (!listed.includes(decision.refused)) throw new Error(`${name} may not be refused with ${decision.refused}`);
      this.refusals.push(`${name} ${decision.refused}`);
      return decision;
    }
    const events: HallEvent[] = [];
    const apply = (event: HallEvent) => {
      events.push(event);
      this.happen(event, context.now);
    };
    for (const event of decision.events) apply(event);
    for (const event of decision.followUp?.(this.state) ?? []) apply(event);
    return { result: decision.reply(this.state), events };
  }

  /** The result of a command that a story depends on. @throws Error with the refusal */
  does<N extends CommandName>(name: N, input: Plain<InputOf<N>>, who: string): ResultOf<N> {
    const outcome = this.run(name, input, who);
    if ('refused' in outcome) throw new Error(`${name} ${JSON.stringify(input)} by ${who}: ${JSON.stringify(outcome)}`);
    return outcome.result;
  }

  /** The code with which a command is refused, or `ok`. */
  answer<N extends CommandName>(name: N, input: Plain<InputOf<N>>, who: string): RefusalCode | 'ok' {
    const outcome = this.run(name, input, who);
    return 'refused' in outcome ? outcome.refused : 'ok';
  }

  happen(event: HallEvent, at = this.now): void {
    this.journal.push({ event, at });
    evolve(this.state, event, at);
  }

  /** Takes a number at a kiosk, or at the help desk with a class that kiosks do not give; returns the ticket's id. */
  issue(
    service: string,
    extra: Partial<Plain<InputOf<'ticket.issue'>>> = {},
    who = (extra.priorityClass ?? 'self-declared') === 'self-declared' ? 'kiosk-1' : 'supervisor-1',
  ): string {
    return this.does('ticket.issue', { service, ...extra }, who).ticket;
  }

  as(who: string): Seat {
    return new Seat(this, who);
  }

  ticket(id: string): TicketRecord {
    const ticket = this.state.tickets.get(id as never);
    if (!ticket) throw new Error(`no ticket ${id}`);
    return ticket;
  }

  desk(id: string): DeskRecord {
    const desk = this.state.desks.get(id as never);
    if (!desk) throw new Error(`no desk ${id}`);
    return desk;
  }

  label(id: string): string {
    return this.ticket(id).label;
  }

  tick(): void {
    this.does('hall.tick', {}, 'system');
  }

  /** Kinds of the alerts on record, in order of name. */
  alerts(): string[] {
    return [...this.state.alerts.keys()].sort();
  }

  /** Everything that a refused command must leave as it was. */
  snapshot(): unknown {
    const { touched: _touched, catalogue, ...rest } = this.state;
    return {
      ...structuredClone(rest),
      settings: { ...catalogue?.file.settings },
      catalogue: catalogueNumber(catalogue),
    };
  }
}

/** Somebody with an account at work: every step must succeed, `asks` tells how it was answered. */
export class Seat {
  readonly #hall: Hall;
  readonly #who: string;

  constructor(hall: Hall, who: string) {
    this.#hall = hall;
    this.#who = who;
  }

  /** Id of the desk at which this officer works. */
  get desk(): string {
    const desk = [...this.#hall.state.desks.values()].find((d) => d.officer === this.#who);
    if (!desk) throw new Error(`${this.#who} has no desk`);
    return desk.id;
  }

  /** Id of the ticket in hand. */
  get ticket(): string {
    const { ticket } = this.#hall.desk(this.desk);
    if (!ticket) throw new Error(`${this.#who} has nobody in hand`);
    return ticket;
  }

  get label(): string {
    return this.#hall.label(this.ticket);
  }

  asks<N extends CommandName>(name: N, input: Plain<InputOf<N>>): RefusalCode | 'ok' {
    return this.#hall.answer(name, input, this.#who);
  }

  does<N extends CommandName>(name: N, input: Plain<InputOf<N>>): this {
    this.#hall.does(name, input, this.#who);
    return this;
  }

  open(desk: string, extra: Partial<Plain<InputOf<'desk.open'>>> = {}): this {
    return this.does('desk.open', { desk, ...extra });
  }

  close(extra: Partial<Plain<InputOf<'desk.close'>>> = {}): this {
    return this.does('desk.close', { desk: this.desk, ...extra });
  }

  pause(extra: Partial<Plain<InputOf<'desk.pause'>>> = {}): this {
    return this.does('desk.pause', { desk: this.desk, reason: 'short-break', ...extra });
  }

  resume(): this {
    return this.does('desk.resume', { desk: this.desk });
  }

  callNext(): this {
    return this.does('desk.call-next', { desk: this.desk });
  }

  call(ticket: string, reason = 'health'): this {
    return this.does('desk.call', { desk: this.desk, ticket, reason });
  }

  recall(): this {
    return this.does('desk.recall', { desk: this.desk });
  }

  start(): this {
    return this.does('desk.start', { desk: this.desk });
  }

  finish(extra: Partial<Plain<InputOf<'desk.finish'>>> = {}): this {
    return this.does('desk.finish', { desk: this.desk, ...extra });
  }

  /** Calls a second time and waits long enough, then marks the ticket as absent. */
  noShow(): this {
    this.#hall.later(30 * SECOND);
    this.recall();
    return this.does('desk.no-show', { desk: this.desk });
  }

  park(extra: Partial<Plain<InputOf<'ticket.park'>>> = {}): this {
    return this.does('ticket.park', { ticket: this.ticket, ...extra });
  }

  transfer(extra: Partial<Plain<InputOf<'ticket.transfer'>>>): this {
    return this.does('ticket.transfer', { ticket: this.ticket, ...extra });
  }

  undo(): this {
    return this.does('desk.undo', { desk: this.desk });
  }
}

const seen = new WeakMap<object, number>();
let catalogues = 0;

/** A number in place of a catalogue, new with every change of it: comparing whole catalogues takes its time. */
function catalogueNumber(catalogue: object | null): number {
  if (!catalogue) return 0;
  if (!seen.has(catalogue)) {
    catalogues += 1;
    seen.set(catalogue, catalogues);
  }
  return seen.get(catalogue) ?? 0;
}

export type HallOptions = {
  readonly catalogue?: Catalogue;
  /** Local time at which the story begins; the day is opened an hour before the first session. */
  readonly at?: string;
  readonly date?: string;
  /** False: catalogue, accounts and devices only. */
  readonly day?: boolean;
};

/** A centre with six officers, a supervisor, an administrator, an auditor, two kiosks, a pad and two print agents. */
export function aHall({
  catalogue = theCatalogue(),
  at = '08:00',
  date = '2026-11-25',
  day = true,
}: HallOptions = {}): Hall {
  const hall = new Hall(clock('06:30', date));
  hall.happen({ type: 'catalogue.imported', data: { catalogue } });
  for (const n of [1, 2, 3, 4, 5, 6])
    hall.happen({ type: 'staff.saved', data: { staff: aStaffMember(`officer-${n}`) } });
  hall.happen({ type: 'staff.saved', data: { staff: aStaffMember('supervisor-1', { role: 'supervisor' }) } });
  hall.happen({ type: 'staff.saved', data: { staff: aStaffMember('admin-1', { role: 'administrator' }) } });
  hall.happen({ type: 'staff.saved', data: { staff: aStaffMember('auditor-1', { role: 'auditor' }) } });
  for (const id of ['kiosk-1', 'kiosk-2'])
    hall.happen({ type: 'device.saved', data: { device: aDevice(id, { kind: 'kiosk' }) } });
  for (const id of ['agent-1', 'agent-2'])
    hall.happen({ type: 'device.saved', data: { device: aDevice(id, { kind: 'printer' }) } });
  for (const id of ['board-1', 'board-2'])
    hall.happen({ type: 'device.saved', data: { device: aDevice(id, { kind: 'board', printers: [] }) } });
  hall.happen({
    type: 'device.saved',
    data: { device: aDevice('pad-1', { kind: 'pad', desk: 'desk-01' as never, printers: [] }) },
  });
  if (day) hall.does('day.open', {}, 'system');
  return hall.at(at, date);
}
