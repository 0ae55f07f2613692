// A line of column pictures (ESC *): the columns stand side by side until a line feed prints them as rows.

/** Rows of 24 dots for the collected columns; 8-dot columns are three times as tall. @returns nothing when there are none */
export function columnRows(columns: readonly Uint8Array[], widthDots: number): Uint8Array[] {
  if (columns.length === 0) return [];
  return Array.from({ length: 24 }, (_, row) => {
    const line = new Uint8Array(widthDots >> 3);
    columns.slice(0, widthDots).forEach((column, x) => {
      const dot = column.length === 1 ? Math.floor(row / 3) : row;
      const isBlack = ((column[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) !== 0;
      if (isBlack) line[x >> 3] = (line[x >> 3] ?? 0) | (0x80 >> (x & 7));
    });
    return line;
  });
}

/** The columns in the data of one ESC *; `xScale` repeats each. */
export function columnsIn(data: Uint8Array, bytesPerColumn: number, xScale: number): Uint8Array[] {
  const columns: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += bytesPerColumn) {
    const column = data.slice(at, at + bytesPerColumn);
    for (let copy = 0; copy < xScale; copy++) columns.push(column);
  }
  return columns;
}
