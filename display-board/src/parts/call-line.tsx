import { DeskPlate, Icon, Stub } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { type BoardLine, fadeElapsedMs, isMarkedNew } from '../calls.ts';
import { useBoard } from '../context.tsx';
import { fitScale } from '../fit-scale.ts';
import { CallMark } from './call-mark.tsx';

/** Stub → plate, on a ground that turns yellow while the call is new. Give it the callId as key: a recall fades again. */
export function CallLine({ line, kind }: { readonly line: BoardLine; readonly kind: 'hero' | 'row' | 'stacked' }) {
  const { lines, feed, freshness } = useBoard();
  const isNew = freshness.value === 'live' && isMarkedNew(line, lines.value, feed.clock.value);
  const tone = freshness.value === 'lost' ? 'quiet' : 'plain';
  const state = `${line.isCalling ? 'is-calling' : 'is-earlier'} ${isNew ? 'is-new' : ''}`;
  return (
    <div class={`call call-${kind} ${state}`} style={{ '--fit': fitScale(line.label) }} data-call={line.callId}>
      <FadingGround line={line} isNew={isNew} />
      <Stub label={line.label} tone={tone} />
      <span class="call-way">
        <CallMark line={line} isNew={isNew} />
        <Icon name="forward" />
      </span>
      <DeskPlate number={line.desk} tone={tone} />
    </div>
  );
}

/** Where in its fade the ground begins is settled when it comes: the style sheet does the rest. */
export function FadingGround({ line, isNew }: { readonly line: BoardLine; readonly isNew: boolean }) {
  const { arrivedAt, feed } = useBoard();
  const [elapsed] = useState(() => fadeElapsedMs(arrivedAt.peek().get(line.callId), feed.now()));
  const isFading = isNew && elapsed !== undefined;
  return (
    <span
      class={`call-ground ${isNew ? 'is-lit' : ''} ${isFading ? 'is-fading' : ''}`}
      aria-hidden="true"
      style={isFading ? { animationDelay: `${-elapsed}ms` } : {}}
    />
  );
}
