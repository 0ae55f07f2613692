// What the commands of a stream do. The parser calls it, the paper roll and the port carry it out.

/** A picture in rows; `height` in dots after stretching. */
export interface PrintSurface {
  /** ESC @ */
  initialise(): void;
  /** One row of a raster picture, printed at once; `xScale` and `yScale` stretch it. */
  rasterRow(row: Uint8Array, xScale: 1 | 2, yScale: 1 | 2): void;
  /** A column picture (ESC *), printed with the line that it stands in; each column from the top, `dotHeight` rows a dot. */
  columns(data: Uint8Array, bytesPerColumn: 1 | 3, xScale: 1 | 2): void;
  text(byte: number): void;
  lineFeed(): void;
  feedDots(count: number): void;
  lineSpacing(dots: number): void;
  cut(): void;
  /** GS r, GS I, GS ( H, GS a: an answer in order. */
  answer(kind: 'gsr' | 'gsI' | 'gsH' | 'gsa', parameter: Uint8Array): void;
  /** A byte or command that has no place; the stream is out of step. */
  error(message: string): void;
  /** The command that was being read is complete. */
  commandRead(): void;
  /** Something inside a picture that a printer would obey as a real-time command. */
  accident(count: number): void;
}
