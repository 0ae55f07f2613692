// A board as loudspeaker (SPEC AN10): says what the server gives it, once, and only while its lease holds.
import { effect, type ReadonlySignal } from '@preact/signals';
import type {
  AudioState,
  CommandName,
  InputOf,
  Language,
  Reply,
  ResultOf,
  SpeakerView,
} from '@toiluot/shared/contract';
import type { SpokenMemory } from './spoken-memory.ts';

type Play = NonNullable<SpeakerView['play']>;

/** The line to the server, as far as the voice needs it. */
export type SpeakerLine = {
  readonly view: ReadonlySignal<SpeakerView | undefined>;
  /** Whether the socket is up now. */
  readonly isUp: ReadonlySignal<boolean>;
  send<N extends CommandName>(
    name: N,
    input: InputOf<N>,
    options: { dropAfterMs: number },
  ): Promise<Reply<ResultOf<N>>>;
};

/** What can be heard of it. `prepare` fetches ahead; `say` resolves true when everything was heard to its end. */
export type Mouth = {
  readonly state: ReadonlySignal<AudioState>;
  voices(): Language[];
  prepare(url: string): Promise<unknown>;
  say(play: Play): Promise<boolean>;
  stop(): void;
};

export type SpeakerParts = {
  readonly line: SpeakerLine;
  readonly mouth: Mouth;
  readonly memory: SpokenMemory;
  /** Milliseconds on a clock that only runs forwards. */
  readonly now: () => number;
};

const REPORT_MS = 3_000;
/** The server gives the zone to another after 10 s; by then this board is silent for certain. */
const LEASE_MS = 9_500;
/** The server gives the zone to another 1.5 s after it saw the socket close. */
const LINE_LOST_MS = 700;
/** An answer of the fence that took longer may have been overtaken. */
const FENCE_MS = 1_500;
/** The server gives up a sentence 3 s after its length and lets another say it; this one has fallen silent by then. */
const OVERTIME_MS = 2_500;
const LOOK_MS = 200;

const keyOf = ({ announcement, epoch, variant }: Play): string => `${announcement} ${epoch} ${variant}`;

/** @returns ends reports and sound */
export function startSpeaker({ line, mouth, memory, now }: SpeakerParts): () => void {
  let current: string | undefined;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let downSince: number | undefined;
  let mustEndAt = Number.POSITIVE_INFINITY;

  const report = () => {
    const sentAt = now();
    reportedAt = sentAt;
    const input = { audio: mouth.state.peek(), voices: mouth.voices() };
    void line.send('speaker.report', input, { dropAfterMs: REPORT_MS }).then((reply) => {
      if (reply.ok) answeredAt = Math.max(answeredAt, sentAt);
    });
  };
  const end = ({ announcement, epoch }: Play, outcome: 'done' | 'failed', reason?: string) =>
    void line.send(
      'announcement.ended',
      { announcement, epoch, outcome, ...(reason !== undefined && { reason }) },
      { dropAfterMs: REPORT_MS },
    );
  const silence = () => {
    current = undefined;
    mouth.stop();
  };

  const say = async (play: Play) => {
    const key = keyOf(play);
    current = key;
    mustEndAt = Number.POSITIVE_INFINITY;
    memory.add(key);
    await mouth.prepare(play.url);
    const askedAt = now();
    const { announcement, epoch } = play;
    const reply = await line.send('announcement.started', { announcement, epoch }, { dropAfterMs: FENCE_MS });
    if (current !== key) return;
    if (!reply.ok || now() - askedAt > FENCE_MS) {
      current = undefined;
      if (reply.ok) end(play, 'failed', 'late');
      return;
    }
    mustEndAt = askedAt + play.expectedMs + OVERTIME_MS;
    const isWhole = await mouth.say(play).catch(() => false);
    if (current !== key) return;
    current = undefined;
    end(play, isWhole ? 'done' : 'failed', isWhole ? undefined : 'not-heard');
  };

  const stopPlaying = effect(() => {
    const play = line.view.value?.play;
    const isUp = line.isUp.value;
    if (current !== undefined && (!play || keyOf(play) !== current)) silence();
    if (!play || !isUp || current !== undefined) return;
    if (!memory.has(keyOf(play))) void say(play);
    // The page was loaded anew in mid-sentence: the server has it said once more.
    else end(play, 'failed', 'reloaded');
  });
  const stopPreparing = effect(() => {
    const next = line.view.value?.next;
    if (next !== undefined) void mouth.prepare(next);
  });
  const stopReporting = effect(() => {
    void mouth.state.value;
    if (line.isUp.value) report();
  });
  const timer = setInterval(() => {
    downSince = line.isUp.peek() ? undefined : (downSince ?? now());
    const isLineLost = downSince !== undefined && now() - downSince > LINE_LOST_MS;
    const isOver = isLineLost || now() - answeredAt > LEASE_MS || now() > mustEndAt;
    if (current !== undefined && isOver) silence();
    if (line.isUp.peek() && now() - reportedAt >= REPORT_MS) report();
  }, LOOK_MS);

  return () => {
    clearInterval(timer);
    for (const stop of [stopPlaying, stopPreparing, stopReporting]) stop();
    silence();
  };
}
