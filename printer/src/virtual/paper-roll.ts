// The roll: rows come out of the printer, a cut makes them a paper. What is not yet cut hangs out of the slot.
import type { Bitmap1 } from '../raster/bitmap1.ts';

/** How this paper's printing was confirmed, if it was asked: GS ( H, GS r or not at all. */
export type PaperConfirmation = 'gsH' | 'gsr' | 'none';

/** One piece of paper. */
export type Paper = {
  readonly id: number;
  /** Epoch ms of the cut. */
  readonly at: number;
  readonly bitmap: Bitmap1;
  /** The very bytes that led to it, confirmation request included. */
  readonly bytes: Buffer;
  /** Rows at which a job began (ESC @); two of them: something unfinished hangs above. */
  readonly starts: readonly number[];
  readonly confirmation: PaperConfirmation;
  /** Foreign text, counted and not drawn. */
  readonly text: readonly string[];
  /** Places at which the stream was out of step. */
  readonly errors: readonly string[];
  /** Real-time commands that stood in pictures by accident. */
  readonly accidents: number;
};

type Draft = {
  rows: Uint8Array[];
  bytes: Buffer[];
  starts: number[];
  confirmation: PaperConfirmation;
  text: string[];
  errors: string[];
  accidents: number;
};

const emptyDraft = (): Draft => ({
  rows: [],
  bytes: [],
  starts: [],
  confirmation: 'none',
  text: [],
  errors: [],
  accidents: 0,
});

export class PaperRoll {
  readonly #widthDots: number;
  readonly #keep: number;
  #papers: { readonly id: number; readonly at: number; readonly draft: Draft }[] = [];
  #strip = emptyDraft();
  #count = 0;
  readonly #made = new WeakMap<Draft, { readonly version: string; readonly paper: Paper }>();

  /** @param keep papers before the oldest are forgotten */
  constructor(widthDots: number, keep = 200) {
    this.#widthDots = widthDots;
    this.#keep = keep;
  }

  /** Newest first. */
  papers(): Paper[] {
    return this.#papers.map(({ id, at, draft }) => this.#paperOf(id, at, draft)).reverse();
  }

  find(id: number): Paper | undefined {
    return this.papers().find((paper) => paper.id === id);
  }

  /** What hangs out of the slot; `undefined` when the paper was cut last. */
  unfinished(): Paper | undefined {
    return this.#strip.rows.length === 0 ? undefined : this.#paperOf(0, 0, this.#strip);
  }

  get strip(): Draft {
    return this.#strip;
  }

  addRow(row: Uint8Array): void {
    const stride = this.#widthDots >> 3;
    const fitted = new Uint8Array(stride);
    fitted.set(row.subarray(0, stride));
    this.#strip.rows.push(fitted);
  }

  feed(count: number): void {
    for (let row = 0; row < count; row++) this.addRow(new Uint8Array());
  }

  /** @param at epoch ms */
  cut(at: number): void {
    if (this.#strip.rows.length === 0) return;
    this.#count += 1;
    this.#papers = [...this.#papers, { id: this.#count, at, draft: this.#strip }].slice(-this.#keep);
    this.#strip = emptyDraft();
  }

  /** The draft of the paper cut last: a confirmation asked after the cut belongs to it. */
  get lastCut(): Draft | undefined {
    return this.#papers.at(-1)?.draft;
  }

  clear(): void {
    this.#papers = [];
  }

  #paperOf(id: number, at: number, draft: Draft): Paper {
    const known = this.#made.get(draft);
    if (known && known.version === versionOf(draft)) return known.paper;
    const { rows, bytes, ...facts } = draft;
    const bitmap = { width: this.#widthDots, height: rows.length, data: new Uint8Array(Buffer.concat(rows)) };
    const paper: Paper = { id, at, bitmap, bytes: Buffer.concat(bytes), ...facts };
    this.#made.set(draft, { version: versionOf(draft), paper });
    return paper;
  }
}

/** A paper changes while it is printed, and once more when it is confirmed after the cut. */
const versionOf = ({ rows, bytes, confirmation }: Draft) => `${rows.length} ${bytes.length} ${confirmation}`;
