// Carries out what the parser reads: rows go onto the roll, answers go back to whoever is connected.
import { columnRows, columnsIn } from './column-line.ts';
import type { PaperRoll } from './paper-roll.ts';
import type { PrintSurface } from './print-surface.ts';

export type SurfaceOptions = {
  readonly roll: PaperRoll;
  readonly widthDots: number;
  /** Told after every row that came out, blank ones too. */
  readonly onRows: (count: number) => void;
  readonly onCut: () => void;
  readonly answer: PrintSurface['answer'];
  readonly now: () => number;
};

export class RollSurface implements PrintSurface {
  readonly #options: SurfaceOptions;
  #columns: Uint8Array[] = [];
  #command: Buffer[] = [];
  #text = '';
  #spacing = 30;
  /** Whether the command just read belongs to the paper that is coming, not to the one cut last. */
  #isNew = false;

  constructor(options: SurfaceOptions) {
    this.#options = options;
  }

  initialise(): void {
    const { strip } = this.#options.roll;
    this.#isNew = true;
    this.#columns = [];
    this.#text = '';
    this.#spacing = 30;
    strip.starts.push(strip.rows.length);
  }

  rasterRow(row: Uint8Array, xScale: 1 | 2, yScale: 1 | 2): void {
    const stretched = xScale === 1 ? row : widened(row);
    for (let copy = 0; copy < yScale; copy++) this.#options.roll.addRow(stretched);
    this.#moved(yScale);
  }

  columns(data: Uint8Array, bytesPerColumn: 1 | 3, xScale: 1 | 2): void {
    this.#isNew = true;
    this.#columns.push(...columnsIn(data, bytesPerColumn, xScale));
  }

  text(byte: number): void {
    this.#isNew = true;
    this.#text += String.fromCharCode(byte);
  }

  lineFeed(): void {
    const { roll, widthDots } = this.#options;
    const rows = columnRows(this.#columns, widthDots);
    for (const row of rows) roll.addRow(row);
    if (this.#text !== '') roll.strip.text.push(Buffer.from(this.#text, 'latin1').toString('utf8'));
    const blank = Math.max(this.#spacing, this.#text === '' ? 0 : 24) - rows.length;
    roll.feed(Math.max(0, blank));
    this.#columns = [];
    this.#text = '';
    this.#moved(Math.max(rows.length, blank + rows.length));
  }

  feedDots(count: number): void {
    this.#options.roll.feed(count);
    this.#moved(count);
  }

  lineSpacing(dots: number): void {
    this.#spacing = dots;
  }

  cut(): void {
    this.#options.roll.cut(this.#options.now());
    this.#isNew = false;
    this.#options.onCut();
  }

  answer(kind: 'gsr' | 'gsI' | 'gsH' | 'gsa', parameter: Uint8Array): void {
    const { roll, answer } = this.#options;
    if (kind === 'gsa') this.#isNew = true;
    const asked = this.#isNew ? roll.strip : roll.lastCut;
    if (asked && (kind === 'gsH' || kind === 'gsr')) asked.confirmation = kind;
    answer(kind, parameter);
  }

  error(message: string): void {
    this.#options.roll.strip.errors.push(message);
  }

  accident(count: number): void {
    this.#options.roll.strip.accidents += count;
  }

  /** Buffers were cleared: what was read and not printed is gone. */
  forget(): void {
    this.#command = [];
    this.#columns = [];
    this.#text = '';
  }

  /** Bytes of the command being read. */
  took(bytes: Buffer): void {
    this.#command.push(bytes);
  }

  /** Files the command with the paper that it belongs to. */
  commandRead(): void {
    const { roll } = this.#options;
    const paper = this.#isNew || !roll.lastCut ? roll.strip : roll.lastCut;
    paper.bytes.push(...this.#command);
    this.#command = [];
  }

  #moved(rows: number): void {
    this.#isNew = true;
    this.#options.onRows(rows);
  }
}

function widened(row: Uint8Array): Uint8Array {
  const wide = new Uint8Array(row.length * 2);
  for (let x = 0; x < row.length * 8; x++) {
    if (((row[x >> 3] ?? 0) & (0x80 >> (x & 7))) === 0) continue;
    for (const dot of [2 * x, 2 * x + 1]) wide[dot >> 3] = (wide[dot >> 3] ?? 0) | (0x80 >> (dot & 7));
  }
  return wide;
}
