const TAPS = 5;
const WITHIN_MS = 4000;
const CORNER_MM = 20;

/**
 * Five taps in the upper left corner, where nothing is pressed, call for the PIN.
 *
 * @param pxPerMm  of this glass now
 * @returns stops listening
 */
export function watchCorner(pxPerMm: () => number, onCalled: () => void, nowMs: () => number): () => void {
  let taps: readonly number[] = [];
  const tap = ({ clientX, clientY }: PointerEvent) => {
    const edge = CORNER_MM * pxPerMm();
    if (clientX > edge || clientY > edge) {
      taps = [];
      return;
    }
    const now = nowMs();
    taps = [...taps.filter((at) => now - at < WITHIN_MS), now];
    if (taps.length < TAPS) return;
    taps = [];
    onCalled();
  };
  document.addEventListener('pointerdown', tap, true);
  return () => document.removeEventListener('pointerdown', tap, true);
}
