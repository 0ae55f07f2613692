// Backups while the hall works: every so often, one at a time, never in the way of a call; a failure is told.
import type { FileCare } from '../storage/storage.ts';
import { type BackupPlan, makeBackup } from './make-backup.ts';
import type { Manifest } from './manifest.ts';

export type BackupsOptions = {
  readonly source: Pick<FileCare, 'backup'>;
  readonly plan: BackupPlan;
  readonly everyMs: number;
  /** Epoch ms. */
  readonly now: () => number;
  /** Position of what storage holds: nothing new, no new copy. */
  readonly seq: () => number;
  readonly onDone: (manifest: Manifest) => void;
  readonly onFailed: (error: unknown) => void;
};

export type BackupState = { readonly lastAt: number | undefined; readonly hasFailed: boolean };

const FIRST_AFTER_MS = 60_000;

export class Backups {
  readonly #options: BackupsOptions;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #copiedSeq = -1;
  #state: BackupState = { lastAt: undefined, hasFailed: false };

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  get state(): BackupState {
    return this.#state;
  }

  start(): void {
    const { everyMs } = this.#options;
    const later = (ms: number): void => {
      this.#timer = setTimeout(() => void this.run().then(() => later(everyMs)), ms);
      this.#timer.unref();
    };
    later(Math.min(FIRST_AFTER_MS, everyMs));
  }

  /** No further one is begun; the one under way is waited for. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** One backup now, unless nothing has changed since the last; never rejects. */
  run(): Promise<void> {
    this.#running ??= this.#make().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #make(): Promise<void> {
    const { source, plan, now, seq, onDone, onFailed } = this.#options;
    const before = seq();
    if (before === this.#copiedSeq && !this.#state.hasFailed) return;
    try {
      const manifest = await makeBackup(source, plan, now());
      this.#copiedSeq = before;
      this.#state = { lastAt: manifest.madeAt, hasFailed: false };
      onDone(manifest);
    } catch (error) {
      this.#state = { ...this.#state, hasFailed: true };
      onFailed(error);
    }
  }
}
