// A board as loudspeaker: a line and a mouth in our hands, time by hand.
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Mouth, type SpeakerLine, startSpeaker } from '../../../display-board/src/sound/speaker.ts';
import type { AudioState, SpeakerView } from '../../../shared/contract/index.ts';

type Play = NonNullable<SpeakerView['play']>;

const aPlay = (announcement: string, given: Partial<Play> = {}): Play => ({
  announcement: announcement as Play['announcement'],
  epoch: 7,
  zone: 'A' as Play['zone'],
  kind: 'call',
  emergency: false,
  variant: 'full',
  url: `/api/announcements/${announcement}.wav?v=full.vi`,
  expectedMs: 5_000,
  volume: 80,
  local: [],
  ...given,
});

function aSpeaker(memory = new Set<string>()) {
  const view = signal<SpeakerView | undefined>(undefined);
  const isUp = signal(true);
  const state = signal<AudioState>('running');
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const said: string[] = [];
  let finish: (isWhole: boolean) => void = () => undefined;
  let refusal: string | undefined;
  let answerAfterMs = 5;
  const line = {
    view,
    isUp,
    send: (name: string, input: Record<string, unknown>) => {
      sent.push({ name, input });
      const reply =
        refusal && name === 'announcement.started' ? { ok: false, code: refusal } : { ok: true, result: {} };
      return new Promise((resolve) => setTimeout(() => isUp.peek() && resolve(reply), answerAfterMs));
    },
  } as unknown as SpeakerLine;
  const mouth: Mouth = {
    state,
    voices: () => [],
    prepare: async () => undefined,
    say: (play) => {
      said.push(play.announcement);
      return new Promise((resolve) => {
        finish = resolve;
      });
    },
    stop: vi.fn(() => finish(false)),
  };
  const stop = startSpeaker({
    line,
    mouth,
    memory: { has: (key) => memory.has(key), add: (key) => memory.add(key) },
    now: () => Date.now(),
  });
  const show = (play?: Play) => {
    const stamp = { view: 'speaker.view' as const, epoch: 'e', seq: 1, serverTime: 0, zones: [] };
    view.value = play ? { ...stamp, play } : stamp;
  };
  const names = () => sent.map(({ name }) => name).filter((name) => name !== 'speaker.report');
  return {
    view,
    isUp,
    state,
    sent,
    said,
    mouth,
    stop,
    show,
    names,
    finish: (isWhole = true) => finish(isWhole),
    refuse: (code: string) => {
      refusal = code;
    },
    slow: (ms: number) => {
      answerAfterMs = ms;
    },
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
let speaker: ReturnType<typeof aSpeaker>;
beforeEach(() => {
  vi.useFakeTimers();
  speaker = aSpeaker();
});
afterEach(() => {
  speaker.stop();
  vi.useRealTimers();
});

describe('a speaking board', () => {
  test('[AN10] asks at the fence before it sounds, and tells when it has ended', async () => {
    speaker.show(aPlay('t1'));
    expect(speaker.said).toEqual([]);
    await pass(10);
    expect([speaker.names(), speaker.said]).toEqual([['announcement.started'], ['t1']]);
    speaker.finish();
    await pass(10);
    expect(speaker.sent.at(-1)).toEqual({
      name: 'announcement.ended',
      input: { announcement: 't1', epoch: 7, outcome: 'done' },
    });
  });

  test('[AN10] refused at the fence it stays silent', async () => {
    speaker.refuse('speaker-lease-lost');
    speaker.show(aPlay('t1'));
    await pass(100);
    expect(speaker.said).toEqual([]);
    expect(speaker.mouth.stop).not.toHaveBeenCalled();
  });

  test('[AN10] an answer of the fence that took 1.6 s is too old to sound on', async () => {
    speaker.slow(1_600);
    speaker.show(aPlay('t1'));
    await pass(1_700);
    expect(speaker.said).toEqual([]);
    expect(speaker.sent.at(-1)).toMatchObject({ name: 'announcement.ended', input: { outcome: 'failed' } });
  });

  test('[AN10] one play is begun once, however often its picture comes', async () => {
    for (let n = 0; n < 5; n += 1) speaker.show(aPlay('t1'));
    await pass(10);
    speaker.finish();
    await pass(10);
    speaker.show(aPlay('t1'));
    await pass(10);
    expect(speaker.said).toEqual(['t1']);
  });

  test('[AN3] a page loaded anew does not begin again what it had begun; it asks for it once more', async () => {
    speaker.stop();
    speaker = aSpeaker(new Set(['t1 7 full']));
    speaker.show(aPlay('t1'));
    await pass(10);
    expect(speaker.said).toEqual([]);
    expect(speaker.sent.at(-1)).toMatchObject({ name: 'announcement.ended', input: { reason: 'reloaded' } });
  });

  test('[AN11] what takes the place of a sentence stops it at once', async () => {
    speaker.show(aPlay('t1'));
    await pass(10);
    speaker.show(aPlay('n9', { emergency: true, kind: 'notice' }));
    expect(speaker.mouth.stop).toHaveBeenCalled();
    await pass(10);
    expect(speaker.said).toEqual(['t1', 'n9']);
    expect(speaker.names()).toEqual(['announcement.started', 'announcement.started']);
  });

  test('[AN10] with its line gone it falls silent within a second', async () => {
    speaker.show(aPlay('t1'));
    await pass(10);
    speaker.isUp.value = false;
    await pass(1_000);
    expect(speaker.mouth.stop).toHaveBeenCalled();
  });

  test('[AN10] a lease that nobody renewed ends its sentence, also while the line looks alive', async () => {
    await pass(3_000);
    speaker.slow(1_000_000);
    await pass(6_000);
    speaker.slow(5);
    speaker.show(aPlay('t1'));
    await pass(100);
    speaker.slow(1_000_000);
    expect(speaker.said).toEqual(['t1']);
    await pass(11_000);
    expect(speaker.mouth.stop).toHaveBeenCalled();
  });

  test('[AN10] a sound that does not end is stopped before the server lets another board say it', async () => {
    speaker.show(aPlay('t1'));
    await pass(10);
    await pass(5_000 + 2_000);
    expect(speaker.mouth.stop).not.toHaveBeenCalled();
    await pass(900);
    expect(speaker.mouth.stop).toHaveBeenCalledTimes(1);
    expect(speaker.names()).toEqual(['announcement.started']);
    speaker.show(aPlay('t2'));
    await pass(3_000);
    speaker.finish();
    await pass(20_000);
    speaker.slow(1_000);
    speaker.show(aPlay('t3'));
    await pass(3_000);
    expect([speaker.said, vi.mocked(speaker.mouth.stop).mock.calls.length]).toEqual([['t1', 't2', 't3'], 1]);
  });

  test('[AN12] it reports every 3 s, and at once when its sound is blocked or wakes', async () => {
    const reports = () => speaker.sent.filter(({ name }) => name === 'speaker.report').map(({ input }) => input.audio);
    expect(reports()).toEqual(['running']);
    speaker.state.value = 'blocked';
    expect(reports()).toEqual(['running', 'blocked']);
    await pass(9_500);
    expect(reports()).toHaveLength(5);
  });
});
