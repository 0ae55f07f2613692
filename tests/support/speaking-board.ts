// A board that speaks: its own code on the screens' own line, which comes back after a restart; only the air is missing.
import { computed, signal } from '@preact/signals';
import { type Mouth, startSpeaker } from '../../display-board/src/sound/speaker.ts';
import type { SpeakerView } from '../../shared/contract/index.ts';
import { createConnection } from '../../shared/ui/connection/connection.ts';
import type { As } from './house.ts';

export type Said = NonNullable<SpeakerView['play']>;

/** One sound as it came out. Times of the steady clock, ms. `wav` is absent when it could not be fetched. */
export type Heard = {
  readonly play: Said;
  readonly wav: Buffer | undefined;
  readonly from: number;
  to: number | undefined;
  isCut: boolean;
};

export type SpeakingBoard = { readonly heard: readonly Heard[]; readonly close: () => void };

/** @param soundMs  how long the loudspeaker takes; as long as it is told unless given */
export function aSpeakingBoard(
  url: string,
  token: string,
  soundMs: (play: Said) => number = ({ expectedMs }) => expectedMs,
): SpeakingBoard {
  const connection = createConnection({ url, token, views: [{ view: 'board.view' }, { view: 'speaker.view' }] });
  const as: As = { authorization: `Bearer ${token}` };
  const heard: Heard[] = [];
  const known = new Set<string>();
  let halt: () => void = () => undefined;
  const mouth: Mouth = {
    state: signal('running'),
    voices: () => [],
    prepare: () => Promise.resolve(),
    stop: () => halt(),
    async say(play) {
      const answer = await fetch(url + play.url, { headers: as });
      const wav = answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined;
      const entry: Heard = { play, wav, from: performance.now(), to: undefined, isCut: false };
      heard.push(entry);
      return new Promise((resolve) => {
        const end = (isCut: boolean): void => {
          clearTimeout(timer);
          entry.isCut = isCut;
          entry.to = performance.now();
          resolve(!isCut);
        };
        const timer = setTimeout(() => end(false), soundMs(play));
        halt = () => {
          if (entry.to === undefined) end(true);
        };
      });
    },
  };
  const stop = startSpeaker({
    line: {
      view: connection.view('speaker.view'),
      isUp: computed(() => connection.lostAt.value === undefined),
      send: connection.send,
    },
    mouth,
    memory: { has: (key) => known.has(key), add: (key) => known.add(key) },
    now: () => performance.now(),
  });
  return {
    heard,
    close: () => {
      stop();
      connection.close();
    },
  };
}
