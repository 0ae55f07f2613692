import type { BoardLine } from '../calls.ts';
import { Words } from '../context.tsx';
import { CallLine } from './call-line.tsx';

/** The newest call; before the first one, where calls will appear. */
export function Hero({ line }: { readonly line: BoardLine | undefined }) {
  if (!line) {
    return (
      <div class="hero hero-empty">
        <Words of="board.nothing-called" as="h1" />
        <Words of="board.watch-here" as="p" />
      </div>
    );
  }
  return (
    <div class="hero">
      <h1 class={`hero-heading ${line.isCalling ? 'is-calling' : ''}`}>
        <Words of={line.isCalling ? 'board.now-calling' : 'board.just-called'} />
      </h1>
      <CallLine key={line.callId} line={line} kind="hero" />
    </div>
  );
}
