// What the agent must not forget when the power fails: jobs in `sending`, outcomes not yet acknowledged, the last label
// of each series (with which a restored server moves past numbers already handed out) and the paper used.
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { PrinterId, PrintJobId } from '@toiluot/shared/contract';

export type Outcome = 'confirmed' | 'sent' | 'failed-clean' | 'unknown';
/** A job on its way; with `outcome` it only waits to be reported. */
export type OpenJob = {
  readonly job: PrintJobId;
  readonly printer: PrinterId;
  readonly requestId: string;
  readonly outcome?: Outcome;
  readonly reason?: string;
};

type Line =
  | ({ readonly kind: 'open' } & OpenJob)
  | { readonly kind: 'done'; readonly job: PrintJobId }
  | { readonly kind: 'label'; readonly series: string; readonly label: string }
  | { readonly kind: 'paper'; readonly printer: PrinterId; readonly dots: number; readonly rollAt?: number };

const FILE = 'print-journal.jsonl';
const LINES_BEFORE_REWRITE = 2000;

export class PrintJournal {
  readonly #file: string;
  readonly #open = new Map<PrintJobId, OpenJob>();
  readonly #labels = new Map<string, string>();
  readonly #paper = new Map<PrinterId, { readonly dots: number; readonly rollAt: number }>();
  #lines = 0;
  #fd: number;

  /** Opens or begins the journal of a state folder. @throws Error when the folder cannot be written */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = path.join(folder, FILE);
    for (const line of linesIn(this.#file)) this.#take(line);
    this.#fd = this.#rewrite();
  }

  get openJobs(): readonly OpenJob[] {
    return [...this.#open.values()];
  }

  get lastLabels(): ReadonlyMap<string, string> {
    return this.#labels;
  }

  /** Dots of paper used since the roll was changed. */
  paperUsed(printer: PrinterId): number {
    return this.#paper.get(printer)?.dots ?? 0;
  }

  /** When staff last told of a new roll, server epoch ms; 0 = never. */
  rollChangedAt(printer: PrinterId): number {
    return this.#paper.get(printer)?.rollAt ?? 0;
  }

  /** On disk when this returns: only then may the first byte go out. */
  sending(job: OpenJob): void {
    this.#write({ kind: 'open', ...job });
  }

  /** The outcome is on disk before it is reported. */
  ended(job: OpenJob & { readonly outcome: Outcome }): void {
    this.#write({ kind: 'open', ...job });
  }

  /** The server knows. */
  acknowledged(job: PrintJobId): void {
    if (this.#open.has(job)) this.#write({ kind: 'done', job });
  }

  printed(label: string): void {
    this.#write({ kind: 'label', series: label.replace(/\d+$/, ''), label });
  }

  /** @param dots since the roll was changed; 0 after a change */
  setPaperUsed(printer: PrinterId, dots: number, rollAt = this.rollChangedAt(printer)): void {
    this.#write({ kind: 'paper', printer, dots, rollAt });
  }

  close(): void {
    closeSync(this.#fd);
  }

  #write(line: Line): void {
    this.#take(line);
    writeSync(this.#fd, `${JSON.stringify(line)}\n`);
    // Only these must survive a power cut: a job reported twice is the same report, and a label is a help.
    if (line.kind === 'open') fsyncSync(this.#fd);
    this.#lines += 1;
    if (this.#lines < LINES_BEFORE_REWRITE) return;
    closeSync(this.#fd);
    this.#fd = this.#rewrite();
  }

  #take(line: Line): void {
    switch (line.kind) {
      case 'open': {
        const { kind: _, ...job } = line;
        this.#open.set(line.job, job);
        break;
      }
      case 'done':
        this.#open.delete(line.job);
        break;
      case 'label':
        this.#labels.set(line.series, line.label);
        break;
      case 'paper':
        this.#paper.set(line.printer, { dots: line.dots, rollAt: line.rollAt ?? 0 });
        break;
      default:
        line satisfies never;
    }
  }

  /** Writes what still matters into a new file, which then takes the place of the old one. @returns it, open for appending */
  #rewrite(): number {
    const lines: Line[] = [
      ...this.openJobs.map((job) => ({ kind: 'open', ...job }) as const),
      ...[...this.#labels].map(([series, label]) => ({ kind: 'label', series, label }) as const),
      ...[...this.#paper].map(([printer, paper]) => ({ kind: 'paper', printer, ...paper }) as const),
    ];
    const fd = openSync(`${this.#file}.new`, 'w', 0o600);
    writeSync(fd, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(fd);
    closeSync(fd);
    renameSync(`${this.#file}.new`, this.#file);
    syncFolder(path.dirname(this.#file));
    this.#lines = lines.length;
    return openSync(this.#file, 'a', 0o600);
  }
}

/** Without it a power cut could bring the old file back. Windows knows no such call and does without. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}

/** A last line without its end was never acknowledged to anybody and is passed over. */
function linesIn(file: string): Line[] {
  return textOf(file)
    .split('\n')
    .slice(0, -1)
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as Line];
      } catch {
        return [];
      }
    });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
