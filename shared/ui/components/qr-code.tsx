import { useMemo } from 'preact/hooks';
import { qrMatrix } from '../qr/qr-matrix.ts';

/** Light border that readers need, in dots. */
const QUIET = 4;

/**
 * A link as a QR code, dark on white in every mode; nothing where the link is too long for one that reads well.
 *
 * @param size   edge with its quiet border, as a CSS length
 * @param label  what it is for, for those who do not see it
 */
export function QrCode({
  text,
  size,
  label,
}: {
  readonly text: string;
  readonly size: string;
  readonly label: string;
}) {
  const rows = useMemo(() => qrMatrix(text), [text]);
  if (!rows) return null;
  const edge = rows.length + 2 * QUIET;
  const path = rows.map((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')).join(''),
  );
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${edge} ${edge}`}
      style={{ width: size, height: size }}
      shape-rendering="crispEdges"
    >
      <rect width={edge} height={edge} fill="#fff" />
      <path d={path.join('')} fill="#000" />
    </svg>
  );
}
