// A hall that speaks, on a clock moved by hand: real bus, real announcer, boards that sound for as long as they are told.
import type { AnnouncementId, AnnouncementRecord, CentreId, DeviceId, Reply, ZoneId } from '@toiluot/shared/contract';
import { Announcer, type AnnouncerOptions } from '../../server/src/announcing/announcer.ts';
import { encodeWav } from '../../server/src/announcing/sound/wav.ts';
import type { ActorRef } from '../../server/src/application/actor-ref.ts';
import { CommandBus } from '../../server/src/application/command-bus.ts';
import { createCommittedFeed } from '../../server/src/application/committed-feed.ts';
import { Presence } from '../../server/src/application/presence.ts';
import { playingAt } from '../../server/src/domain/policy/voice-queue.ts';
import type { HallState } from '../../server/src/domain/state.ts';
import { createMemoryStorage } from '../../server/src/storage/memory/memory-storage.ts';
import { aSmallCatalogue } from './builders.ts';
import { clock, theCatalogue } from './hall.ts';
import { type LogLine, quietLogger } from './house.ts';

export const CENTRE = 'quang-binh' as CentreId;
const SYSTEM: ActorRef = { kind: 'system', part: 'trial' };
const REPORT_MS = 3_000;

/** Lengths of sentences, ms; with chime and pauses the two languages take 11.5 s, as simulated in the design. */
export const LENGTHS = { vi: 5_000, en: 4_800, lo: 4_800, compact: 2_400, chime: 1_200 } as const;

const render: AnnouncerOptions['render'] = async ({ lang, variant }) => {
  const ms = variant === 'chime' || variant === 'compact' ? LENGTHS[variant] : LENGTHS[lang];
  const wav = encodeWav({ rate: 100, samples: new Float32Array(ms / 10) });
  return { engine: variant === 'chime' ? 'chime' : 'tone', wav, ms, skipped: [] };
};

/** One sound as it was heard in the hall. `record` as it stood when it was begun. */
export type Heard = {
  readonly board: string;
  readonly zone: ZoneId;
  readonly from: number;
  to: number;
  readonly record: AnnouncementRecord;
  /** Cut short, or nobody was told that it had ended. */
  isCut: boolean;
};

/** A board that obeys: asks at the fence, sounds, says when it has ended. */
class SpeakingBoard {
  readonly id: string;
  isOn = true;
  /** Silent split: it goes on by itself, nothing of it arrives. */
  isCutOff = false;
  /** It reports, and its voice does nothing of what it is told. */
  isHung = false;
  audio: 'running' | 'blocked' = 'running';
  reportedAt = 0;
  answeredAt = 0;
  sounding: Heard | undefined;
  readonly begun = new Set<string>();

  constructor(id: string) {
    this.id = id;
  }
}

export class VoiceHall {
  readonly storage = createMemoryStorage();
  readonly faults: LogLine[] = [];
  readonly heard: Heard[] = [];
  readonly boards: SpeakingBoard[];
  /** Moments at which the server came back. */
  readonly restarts: number[] = [];
  time = clock('08:00');
  bus!: CommandBus;
  announcer!: Announcer;
  presence = new Presence();
  #n = 0;

  constructor(boards: readonly string[]) {
    this.boards = boards.map((id) => new SpeakingBoard(id));
  }

  get state(): HallState {
    return this.bus.state;
  }

  async start(): Promise<void> {
    this.presence = new Presence();
    const feed = createCommittedFeed((what, error) => this.faults.push({ what, error }));
    this.bus = new CommandBus({
      storage: this.storage,
      centre: CENTRE,
      trial: true,
      now: () => this.time,
      hashPassword: async () => 'none',
      feed,
      log: quietLogger(this.faults),
      voiceTroubles: () => this.announcer?.troubles() ?? [],
    });
    await this.bus.start();
    this.announcer = new Announcer({
      bus: this.bus,
      now: () => this.time,
      presence: () => this.presence.devices,
      render,
      wordsOf: () => undefined,
      engines: () => [],
      onFault: (what, error) => this.faults.push({ what, error }),
    });
    await this.announcer.start();
    // Steps come from `pass`, not from the machine's clock.
    this.announcer.stop();
    this.restarts.push(this.time);
  }

  async send(name: string, input: object, ref: ActorRef = SYSTEM): Promise<Reply> {
    this.#n += 1;
    return this.bus.execute(name, input, ref, `r${this.#n}`);
  }

  async must(name: string, input: object, ref?: ActorRef): Promise<Reply & { ok: true }> {
    const reply = await this.send(name, input, ref);
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${JSON.stringify(reply.details)}`);
    return reply;
  }

  /** Catalogue, officers at every desk, boards, an open day. */
  async furnish(catalogue = aSmallCatalogue(theCatalogue())): Promise<void> {
    await this.must('catalogue.import', { catalogue });
    for (const desk of catalogue.desks)
      await this.must('staff.save', {
        username: `officer-${desk.number}`,
        password: 'long enough',
        role: 'officer',
        displayName: `Officer ${desk.number}`,
      });
    const supervisor = { username: 'supervisor', password: 'long enough', role: 'supervisor', displayName: 'S' };
    await this.must('staff.save', supervisor);
    await this.must('device.approve', { device: 'kiosk-1', kind: 'kiosk', name: 'Kiosk' });
    for (const { id } of this.boards) {
      const zone = { a: 'A', b: 'B' }[id.split('-')[1] ?? ''];
      await this.must('device.approve', { device: id, kind: 'board', name: id, ...(zone && { zone }) });
    }
    await this.must('day.open', {});
    for (const desk of catalogue.desks) await this.atDesk(desk.number, 'desk.open');
  }

  staffAt(number: number): ActorRef {
    const found = [...this.state.staff.values()].find((s) => s.username === `officer-${number}`);
    return { kind: 'staff', id: found?.id ?? ('nobody' as never) };
  }

  get supervisor(): ActorRef {
    const found = [...this.state.staff.values()].find((s) => s.role === 'supervisor');
    return { kind: 'staff', id: found?.id ?? ('nobody' as never) };
  }

  atDesk(number: number, name: string, more: object = {}): Promise<Reply> {
    return this.send(name, { desk: `desk-${String(number).padStart(2, '0')}`, ...more }, this.staffAt(number));
  }

  issue(service: string, language = 'vi'): Promise<Reply> {
    return this.send('ticket.issue', { service, language }, { kind: 'device', id: 'kiosk-1' as DeviceId });
  }

  /** The process is gone for a while; boards fall silent at once and come back by themselves. */
  async restart(downMs: number): Promise<void> {
    for (const board of this.boards) this.#hush(board);
    this.time += downMs;
    await this.start();
  }

  board(id: string): SpeakingBoard {
    const board = this.boards.find((b) => b.id === id);
    if (!board) throw new Error(`no board ${id}`);
    return board;
  }

  /** Its page is closed: the server sees the socket close. */
  switchOff(id: string): void {
    const board = this.board(id);
    this.#hush(board);
    board.isOn = false;
    if (this.presence.devices.get(id as DeviceId)?.connected) this.presence.left(id as DeviceId, this.time);
  }

  switchOn(id: string): void {
    const board = this.board(id);
    board.isOn = true;
    board.audio = 'running';
    board.reportedAt = 0;
  }

  /** Lets time pass; announcer and boards move every `stepMs`. */
  async pass(ms: number, stepMs = 200): Promise<void> {
    for (const end = this.time + ms; this.time < end; ) {
      this.time += Math.min(stepMs, end - this.time);
      await this.#moment();
    }
  }

  async #moment(): Promise<void> {
    for (const board of this.boards) await this.#report(board);
    await this.announcer.step();
    for (const board of this.boards) await this.#play(board);
    await this.announcer.step();
  }

  async #report(board: SpeakingBoard): Promise<void> {
    if (!board.isOn || board.isCutOff || this.time - board.reportedAt < REPORT_MS) return;
    const id = board.id as DeviceId;
    if (!this.presence.devices.get(id)?.connected) this.presence.joined(id, this.time);
    const report = { audio: board.audio, voices: [] };
    const reply = await this.send('speaker.report', report, { kind: 'device', id });
    if (!reply.ok) throw new Error(reply.code);
    this.announcer.heard(id, report);
    board.reportedAt = this.time;
    board.answeredAt = this.time;
  }

  async #play(board: SpeakingBoard): Promise<void> {
    if (!board.isOn || board.isHung) return;
    const { sounding } = board;
    if (sounding && this.time - board.answeredAt >= 10_000) return this.#hush(board);
    if (sounding && this.time >= sounding.to) {
      board.sounding = undefined;
      // Cut off for a while, the server may have given it up already: then its end is news to nobody.
      const reply = board.isCutOff
        ? undefined
        : await this.#say(board, 'announcement.ended', sounding.record, { outcome: 'done' });
      sounding.isCut = reply?.ok !== true;
    }
    if (board.isCutOff) return;
    const record = playingAt(this.state, board.id as DeviceId);
    if (board.sounding && board.sounding.record.begunAt !== record?.begunAt) this.#hush(board);
    if (!record || board.sounding) return;
    const key = `${record.id} ${record.epoch} ${record.variant}`;
    // As the board's own code: what it remembers having begun it does not begin again, and says so.
    if (board.begun.has(key)) {
      await this.#say(board, 'announcement.ended', record, { outcome: 'failed', reason: 'reloaded' });
      return;
    }
    board.begun.add(key);
    const reply = await this.#say(board, 'announcement.started', record, {});
    if (!reply.ok) return;
    const to = this.time + (record.expectedMs ?? 0);
    board.sounding = { board: board.id, zone: record.zone, from: this.time, to, record, isCut: false };
    this.heard.push(board.sounding);
  }

  #say(board: SpeakingBoard, name: string, record: AnnouncementRecord, more: object): Promise<Reply> {
    const input = { announcement: record.id as AnnouncementId, epoch: record.epoch, ...more };
    return this.send(name, input, { kind: 'device', id: board.id as DeviceId });
  }

  #hush(board: SpeakingBoard): void {
    if (!board.sounding) return;
    board.sounding.to = Math.min(board.sounding.to, this.time);
    board.sounding.isCut = true;
    board.sounding = undefined;
  }
}
