// The voice of the hall: per zone one thing after the other is given to one speaker, watched until it has ended, and
// given to the next speaker when it was cut short. Every step is a command; this class only decides when to ask.
import { randomUUID } from 'node:crypto';
import type {
  AlertRecord,
  AnnouncementId,
  AnnouncementRecord,
  CommandName,
  DeviceId,
  InputOf,
  Reply,
  ZoneId,
} from '@toiluot/shared/contract';
import type { CommandBus } from '../application/command-bus.ts';
import type { VoiceFacts } from '../application/voice-facts.ts';
import { lagLevel, saidAt } from '../domain/policy/lag-policy.ts';
import { nextIn, playingAt, playingIn, queuedIn, whyUntrue } from '../domain/policy/voice-queue.ts';
import type { AnnouncementSound, SoundParts } from './announcement-sound.ts';
import { planWord, SoundShelf } from './sound-shelf.ts';
import { type Lease, type Report, Speakers, type SpeakersOptions } from './speakers.ts';
import { sweepOf } from './sweep.ts';
import { troublesOf } from './troubles.ts';
import { VoiceFigures } from './voice-figures.ts';

const EVERY_MS = 200;
const NOT_STARTED_MS = 2_000;
const NOT_ENDED_MS = 3_000;

export type AnnouncerOptions = {
  readonly bus: Pick<CommandBus, 'state' | 'execute' | 'settled' | 'isOpen'>;
  readonly now: () => number;
  readonly presence: SpeakersOptions['presence'];
  readonly render: SoundParts['render'];
  readonly wordsOf: SoundParts['wordsOf'];
  readonly engines: VoiceFacts['engines'];
  readonly onFault: (what: string, error: unknown) => void;
};

export class Announcer {
  readonly #options: AnnouncerOptions;
  readonly #speakers: Speakers;
  readonly #shelf: SoundShelf;
  readonly #figures: VoiceFigures;
  readonly #busy = new Set<ZoneId>();
  /** Since when each zone has had a speaker without a gap (AN3); absent = it has none. */
  readonly #aliveSince = new Map<ZoneId, number>();
  readonly #lostSince = new Map<ZoneId, number>();
  readonly #next = new Map<ZoneId, { readonly id: AnnouncementId; readonly word: string }>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: AnnouncerOptions) {
    this.#options = options;
    const { bus, presence, render, wordsOf } = options;
    this.#speakers = new Speakers({ devices: () => bus.state.devices.values(), presence });
    this.#shelf = new SoundShelf({ render, wordsOf, deskOf: (record) => this.#deskOf(record) });
    this.#figures = new VoiceFigures(options.now());
  }

  /** What was being said when the process ended is not said again. */
  async start(): Promise<void> {
    const { state } = this.#options.bus;
    for (const { id, state: word } of [...state.announcements.values()])
      if (word === 'playing')
        await this.#command('announcement.cut', { announcement: id, reason: 'restart', mayRepeat: false });
    this.#timer = setInterval(() => void this.step(), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** A board's heartbeat. */
  heard(device: DeviceId, report: Report): void {
    this.#speakers.report(device, report, this.#options.now());
  }

  /** Something may have to be said at once; where nobody could say it, the timer is soon enough. */
  wake(): void {
    if (this.#aliveSince.size > 0) void this.step();
  }

  /** Looks at every zone that is not being looked at; resolves when nothing is left to do at this moment. Never rejects. */
  async step(): Promise<void> {
    const { bus, onFault } = this.#options;
    if (!bus.isOpen) return;
    await bus.settled();
    const zones = (bus.state.catalogue?.file.centre.zones ?? []).map(({ id }) => id);
    const headAt = (zone: ZoneId) => queuedIn(bus.state, zone)[0]?.readyAt ?? Infinity;
    const free = zones.filter((zone) => !this.#busy.has(zone)).sort((a, b) => headAt(a) - headAt(b));
    await Promise.all(
      free.map(async (zone) => {
        this.#busy.add(zone);
        await this.#lookAt(zone).catch((error: unknown) => onFault(`voice ${zone}`, error));
        this.#busy.delete(zone);
      }),
    );
  }

  /** The sound of an announcement under the word of its address; undefined when it is not at hand. */
  sound(announcement: AnnouncementId, word: string): Buffer | undefined {
    return this.#shelf.find(announcement, word)?.wav;
  }

  /** Alerts of this moment, for the hall's clock to raise and clear. */
  troubles(): readonly AlertRecord[] {
    const { bus, now } = this.#options;
    return troublesOf(bus.state, now(), {
      boards: this.#speakers.boards(now()),
      failed: this.#speakers.failed(now()),
      lostSince: this.#lostSince,
    });
  }

  get facts(): VoiceFacts {
    const { now, engines } = this.#options;
    const found = (record: AnnouncementRecord) => this.#shelf.find(record.id, wordOf(record));
    return {
      speakerOf: (zone) => this.#speakers.leaseOf(zone)?.device,
      boards: () => this.#speakers.boards(now()).map(({ device, audio }) => ({ device, audio })),
      figuresOf: (zone) => this.#figures.of(zone, now()),
      // Link 3 stands on the boards: the server knows it from what they report.
      engines: () => withBoards(engines(), this.#speakers.voices(now()).length > 0),
      urlOf: (record) => urlOf(record.id, wordOf(record)),
      nextUrl: (zone) => {
        const next = this.#next.get(zone);
        return next && this.#shelf.find(next.id, next.word) ? urlOf(next.id, next.word) : undefined;
      },
      localOf: (record) => found(record)?.local ?? [],
    };
  }

  async #lookAt(zone: ZoneId): Promise<void> {
    const { state } = this.#options.bus;
    const lease = this.#lease(zone, playingIn(state, zone) !== undefined);
    await this.#watch(zone, lease);
    await this.#sweep(zone, lease);
    if (playingIn(this.#options.bus.state, zone)) return this.#makeNext(zone, lease);
    if (lease) await this.#give(zone, lease);
  }

  #lease(zone: ZoneId, isSpeaking: boolean): Lease | undefined {
    const now = this.#options.now();
    const lease = this.#speakers.choose(zone, now, isSpeaking);
    if (!lease) {
      if (this.#aliveSince.delete(zone)) this.#lostSince.set(zone, now);
    } else if (!this.#aliveSince.has(zone)) {
      this.#aliveSince.set(zone, now);
      this.#lostSince.delete(zone);
    }
    return lease;
  }

  /** AN10, AN11: why what is being said has to stop. */
  async #watch(zone: ZoneId, lease: Lease | undefined): Promise<void> {
    const { bus, now } = this.#options;
    const playing = playingIn(bus.state, zone);
    if (!playing) return;
    const reason = await this.#whyCut(zone, playing, lease);
    if (!reason) return;
    if (reason !== 'emergency' && reason !== 'speaker-lost' && playing.speaker)
      this.#speakers.markBad(playing.speaker, now());
    await this.#command('announcement.cut', { announcement: playing.id, reason, mayRepeat: true });
    if (reason !== 'emergency') this.#lease(zone, false);
  }

  async #whyCut(zone: ZoneId, playing: AnnouncementRecord, lease: Lease | undefined): Promise<string | undefined> {
    const now = this.#options.now();
    const { begunAt, startedAt, expectedMs, speaker, epoch } = playing;
    if (lease?.device !== speaker || lease?.epoch !== epoch)
      return speaker && this.#speakers.isSilent(speaker, now) ? 'speaker-silent' : 'speaker-lost';
    if (startedAt === null && now - (begunAt ?? 0) > NOT_STARTED_MS) return 'not-started';
    if (startedAt !== null && now - startedAt > (expectedMs ?? 0) + NOT_ENDED_MS) return 'not-ended';
    const first = queuedIn(this.#options.bus.state, zone)[0];
    if (!first?.emergency || playing.emergency) return undefined;
    // Its sound is made before the sentence is cut, so that there is no silence between.
    await this.#soundOf(first, saidAt(0, first), lease);
    return 'emergency';
  }

  async #sweep(zone: ZoneId, lease: Lease | undefined): Promise<void> {
    const { bus, now } = this.#options;
    const ended = sweepOf(bus.state, zone, now(), lease ? this.#aliveSince.get(zone) : undefined);
    if (ended.length > 0) await this.#command('announcement.sweep', { ended });
  }

  async #give(zone: ZoneId, lease: Lease): Promise<void> {
    const { bus, now } = this.#options;
    if (playingAt(bus.state, lease.device)) return;
    const head = nextIn(bus.state, zone, now());
    if (!head) return;
    const before = bus.state.lagLevels.get(zone) ?? 0;
    const level = head.ticket === null ? before : lagLevel(before, now() - head.queuedAt);
    const plan = saidAt(level, head);
    const sound = await this.#soundOf(head, plan, lease);
    // Making the sound took its time: somebody more urgent may have come, and a lease may be gone.
    const present = this.#speakers.leaseOf(zone);
    if (present?.epoch !== lease.epoch) return;
    // What is said once more has an epoch of its own: a board knows it from the first time, whose late end is refused.
    const { epoch } = head.repeat ? this.#speakers.renew(zone, lease.device, now()) : lease;
    const { engine, skipped, expectedMs } = sound;
    const reply = await this.#command('announcement.begin', {
      announcement: head.id,
      speaker: lease.device,
      epoch,
      level,
      variant: plan.variant,
      said: [...plan.said],
      engine,
      skipped: skipped.map((link) => ({ ...link, reason: link.reason.slice(0, 200) })),
      expectedMs,
    });
    if (reply.ok) this.#figures.begun(zone, plan.variant, expectedMs, now());
  }

  /** The sound of whoever is likely to be next, so that the board has it before its turn. */
  async #makeNext(zone: ZoneId, lease: Lease | undefined): Promise<void> {
    const { bus, now } = this.#options;
    const playing = playingIn(bus.state, zone);
    const head = queuedIn(bus.state, zone).find((a) => !whyUntrue(bus.state, a));
    if (!head || !lease || !playing) return void this.#next.delete(zone);
    const endsAt = (playing.startedAt ?? playing.begunAt ?? now()) + (playing.expectedMs ?? 0);
    const level = lagLevel(bus.state.lagLevels.get(zone) ?? 0, Math.max(now(), endsAt) - head.queuedAt);
    const plan = saidAt(level, head);
    await this.#soundOf(head, plan, lease);
    this.#next.set(zone, { id: head.id, word: planWord(plan) });
  }

  #soundOf(record: AnnouncementRecord, plan: ReturnType<typeof saidAt>, lease: Lease): Promise<AnnouncementSound> {
    return this.#shelf.make(record, plan, this.#speakers.voicesOf(lease.device));
  }

  #deskOf({ desk }: AnnouncementRecord): { readonly number: number } {
    return { number: (desk && this.#options.bus.state.catalogue?.desks.get(desk)?.number) || 1 };
  }

  #command<N extends CommandName>(name: N, input: InputOf<N>): Promise<Reply> {
    return this.#options.bus.execute(name, input, { kind: 'system', part: 'voice' }, randomUUID());
  }
}

type Health = ReturnType<VoiceFacts['engines']>;

function withBoards(links: Health, isThere: boolean): Health {
  const boards = isThere ? { engine: 'browser', ok: true } : { engine: 'browser', ok: false, reason: 'no-local-voice' };
  return [...links.slice(0, -1), boards, ...links.slice(-1)];
}

const wordOf = ({ variant, said }: AnnouncementRecord): string => planWord({ variant: variant ?? 'chime', said });

const urlOf = (id: AnnouncementId, word: string): string =>
  `/api/announcements/${encodeURIComponent(id)}.wav?v=${word}`;
