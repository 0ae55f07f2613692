// A picture turned by a quarter, for a screen that hangs on its side while its machine does not know (SPEC AN14). The
// board inside measures an upright window and lays itself out for it.
import type { BoardTurn } from '@toiluot/shared/contract/board-words';

export function TurnedFrame({ turn }: { readonly turn: Exclude<BoardTurn, 'none'> }) {
  const src = `${location.pathname}${location.search}${location.hash === '' ? '#' : `${location.hash}&`}framed=on`;
  return <iframe class={`turned-frame turned-${turn}`} src={src} allow="autoplay" title="Tới Lượt" />;
}
