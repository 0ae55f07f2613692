import type { DeskState } from '@toiluot/shared/contract';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type BoardLine, fadeElapsedMs } from '../calls.ts';
import { useBoard } from '../context.tsx';

/** A stub as large as a cell, or as the whole door plate: yellow while its desk calls, fading three times when the call is new. */
export function FadingCell({
  shape,
  line,
  isNew,
  state,
  children,
}: {
  readonly shape: 'cell' | 'door';
  readonly line: BoardLine | undefined;
  readonly isNew: boolean;
  readonly state: DeskState;
  readonly children: ComponentChildren;
}) {
  const { arrivedAt, feed, freshness } = useBoard();
  const [elapsed] = useState(() => fadeElapsedMs(line && arrivedAt.peek().get(line.callId), feed.now()));
  const isFading = isNew && elapsed !== undefined;
  const isCalling = state === 'calling' && freshness.value === 'live';
  return (
    <div
      class={`${shape} ${shape}-${state} ${isCalling ? 'is-calling' : ''} ${isFading ? 'is-fading' : ''}`}
      style={isFading ? { animationDelay: `${-elapsed}ms` } : {}}
    >
      {children}
    </div>
  );
}
