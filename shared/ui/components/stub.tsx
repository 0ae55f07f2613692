/** `plain` on paper, `primary` = the number in hand, `now` = being called (yellow), `quiet` = over or out of date. */
export type StubTone = 'plain' | 'primary' | 'now' | 'quiet';

const HEIGHT_EM = 1.56;
const NOTCH_EM = 0.2;
const CORNER_EM = 0.13;

/**
 * A ticket number in its torn-off plate: the same shape on paper, kiosk, board, phone and desk.
 *
 * @param size  font size of the number: px, or a CSS length such as `12vh`; that of the surroundings unless given
 */
export function Stub({
  label,
  size,
  tone = 'plain',
}: {
  readonly label: string;
  readonly size?: number | string | undefined;
  readonly tone?: StubTone | undefined;
}) {
  const width = plateWidthEm(label);
  const style = {
    width: `${width}em`,
    height: `${HEIGHT_EM}em`,
    lineHeight: `${HEIGHT_EM}em`,
    ...(size === undefined ? {} : { fontSize: typeof size === 'number' ? `${size}px` : size }),
  };
  return (
    <span class={`stub stub-${tone}`} style={style} data-label={label}>
      <svg class="stub-plate" viewBox={`0 0 ${width * 100} ${HEIGHT_EM * 100}`} aria-hidden="true">
        <path d={platePath(width * 100, HEIGHT_EM * 100)} vector-effect="non-scaling-stroke" />
      </svg>
      <span class="stub-label num">{label}</span>
    </span>
  );
}

/** Room for the widest usual label (W999, 3.0 em); longer ones get more. */
function plateWidthEm(label: string): number {
  return Math.max(3, label.length * 0.7 + 0.25) + 0.8;
}

/** Outline with a half-round notch in the middle of the left and of the right side. */
function platePath(width: number, height: number): string {
  const [r, n, middle] = [CORNER_EM * 100, NOTCH_EM * 100, height / 2];
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return [
    `M${r} 0H${width - r}`,
    corner(r, r),
    `V${middle - n}a${n} ${n} 0 0 0 0 ${2 * n}V${height - r}`,
    corner(-r, r),
    `H${r}`,
    corner(-r, -r),
    `V${middle + n}a${n} ${n} 0 0 0 0 ${-2 * n}V${r}`,
    corner(r, -r),
    'Z',
  ].join('');
}
