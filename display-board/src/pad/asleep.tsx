import type { PadView } from '@toiluot/shared/contract';
import { DeskPlate, Icon } from '@toiluot/shared/ui';
import { driftAt } from '../drift.ts';
import type { PadWords } from './pad-words.ts';

type Line = Parameters<PadWords['bilingual']>[0];

/** At rest: which desk this is. Moves a little now and then, like the boards, because it stands like this for hours. */
export function Asleep({
  view,
  words,
  isLive,
  now,
}: {
  readonly view: PadView | undefined;
  readonly words: PadWords;
  readonly isLive: boolean;
  readonly now: number;
}) {
  const { x, y } = driftAt(now);
  return (
    <main class="pad-plain pad-rest" style={{ transform: `translate(${x}px, ${y}px)` }}>
      {view && <Rest desk={view.desk} words={words} />}
      {(!view || !isLive) && (
        <p class="pad-line">
          <Icon name="connection-lost" />
          <Both of="pad.reconnecting" words={words} />
        </p>
      )}
    </main>
  );
}

function Rest({ desk, words }: { readonly desk: number | undefined; readonly words: PadWords }) {
  if (desk === undefined)
    return (
      <>
        <Icon name="desk" />
        <h1>
          <Both of="pad.no-desk" words={words} />
        </h1>
        <p>
          <Both of="pad.no-desk.hint" words={words} />
        </p>
      </>
    );
  return (
    <>
      <DeskPlate number={desk} />
      <p class="pad-invite">
        <Both of="pad.idle" words={words} />
      </p>
    </>
  );
}

function Both({ of, words }: { readonly of: Line; readonly words: PadWords }) {
  const { main, second } = words.bilingual(of);
  return (
    <span class="words">
      <span class="words-main">{main}</span>
      {second !== undefined && (
        <span class="words-second" lang="en">
          {second}
        </span>
      )}
    </span>
  );
}
