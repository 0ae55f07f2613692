// The machine: a 4 kB receive buffer, a parser that works through it at the speed of the paper, and faults that stop it.

import { escPosCommands } from './escpos-parser.ts';
import type { Fault, FaultKind } from './fault.ts';
import type { PaperRoll } from './paper-roll.ts';
import type { PrintSurface } from './print-surface.ts';
import { createRealTimeScanner, type RealTimeCommand } from './real-time-scanner.ts';
import { RollSurface } from './roll-surface.ts';
import type { PrinterState } from './status-bytes.ts';

const BUFFER_BYTES = 4096;
const DOTS_PER_MM = 8;
const SLOW_BYTES_PER_MS = 40;
/** A debt of time below this is carried on: timers are no more exact than that. */
const SHORTEST_PAUSE_MS = 4;
const stopping: ReadonlySet<FaultKind> = new Set(['jam', 'out', 'cover', 'offline']);

export type MechanismOptions = {
  readonly roll: PaperRoll;
  readonly widthDots: number;
  readonly paperMmPerSecond: number;
  readonly answer: PrintSurface['answer'];
  readonly realTime: (command: RealTimeCommand) => void;
  /** Status, papers or free buffer space have changed. */
  readonly changed: () => void;
  readonly now: () => number;
};

export class PrintMechanism {
  readonly #options: MechanismOptions;
  readonly #surface: RollSurface;
  readonly #scanner = createRealTimeScanner();
  #parser: Generator<number, never, Uint8Array>;
  #wanted: number;
  #buffer = Buffer.alloc(0);
  #fault: Fault | null = null;
  #rowsUntilOut: number | undefined;
  #busyUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: MechanismOptions) {
    this.#options = options;
    const { roll, widthDots, answer, now } = options;
    this.#surface = new RollSurface({
      roll,
      widthDots,
      answer,
      now,
      onCut: options.changed,
      onRows: (count) => this.#rowsOut(count),
    });
    this.#parser = escPosCommands(this.#surface);
    this.#wanted = this.#parser.next().value;
  }

  get fault(): Fault | null {
    return this.#fault;
  }

  set fault(fault: Fault | null) {
    this.#rowsUntilOut = fault?.kind === 'out' ? fault.afterRows : undefined;
    this.#fault = fault;
    this.#options.changed();
    this.#work();
  }

  get state(): PrinterState {
    const kind = this.#fault?.kind;
    const paperOut = kind === 'out' && this.#rowsUntilOut === undefined;
    return {
      isOffline: this.#isStopped,
      coverOpen: kind === 'cover',
      cutterError: kind === 'jam',
      nearEnd: kind === 'near-end' || paperOut,
      paperOut,
    };
  }

  /** Bytes that may still be received. */
  get room(): number {
    return Math.max(BUFFER_BYTES, this.#wanted) - this.#buffer.length;
  }

  /** Takes bytes from the line; at most `room` of them. Real-time commands are obeyed here, before anything else. */
  receive(bytes: Uint8Array): void {
    let from = 0;
    bytes.forEach((byte, at) => {
      const command = this.#scanner.see(byte);
      if (!command) return;
      if (command.kind === 'clear') {
        this.reset();
        from = at + 1;
      }
      this.#options.realTime(command);
    });
    this.#buffer = Buffer.concat([this.#buffer, bytes.subarray(from)]);
    this.#work();
  }

  /** Buffers and half-read commands are gone; paper and faults stay. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#buffer = Buffer.alloc(0);
    this.#surface.forget();
    this.#parser = escPosCommands(this.#surface);
    this.#wanted = this.#parser.next().value;
    this.#options.changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  get #isStopped(): boolean {
    return this.#fault !== null && stopping.has(this.#fault.kind) && this.#rowsUntilOut === undefined;
  }

  /** Works through the buffer until it is empty, the paper needs time, or a fault stops it. */
  #work(): void {
    if (this.#timer) return;
    const before = this.#buffer.length;
    while (!this.#isStopped && this.#buffer.length >= this.#wanted) {
      const pauseMs = this.#busyUntil - performance.now();
      if (pauseMs > SHORTEST_PAUSE_MS) {
        this.#timer = setTimeout(() => {
          this.#timer = undefined;
          this.#work();
        }, pauseMs);
        break;
      }
      this.#step();
    }
    if (this.#buffer.length < before) this.#options.changed();
  }

  #step(): void {
    const bytes = this.#buffer.subarray(0, this.#wanted);
    this.#buffer = this.#buffer.subarray(this.#wanted);
    this.#surface.took(Buffer.from(bytes));
    if (this.#fault?.kind === 'slow') this.#takesMs(bytes.length / SLOW_BYTES_PER_MS);
    this.#wanted = this.#parser.next(Uint8Array.from(bytes)).value;
  }

  #rowsOut(count: number): void {
    this.#takesMs((count / DOTS_PER_MM / this.#options.paperMmPerSecond) * 1000);
    if (this.#rowsUntilOut === undefined) return;
    this.#rowsUntilOut -= count;
    if (this.#rowsUntilOut > 0) return;
    this.#rowsUntilOut = undefined;
    this.#options.changed();
  }

  #takesMs(durationMs: number): void {
    this.#busyUntil = Math.max(this.#busyUntil, performance.now()) + durationMs;
  }
}
