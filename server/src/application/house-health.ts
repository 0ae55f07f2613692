// Whether the house can do its work: live (it answers), ready (it could store a command), and what the operator asks for.
import { statfsSync } from 'node:fs';
import type { FileCare } from '../storage/storage.ts';
import type { CommandBus } from './command-bus.ts';

const PROBE_KEPT_MS = 5_000;
export const LOW_SHARE = 0.1;
export const NEARLY_FULL_SHARE = 0.05;

export type BackupHealth = { readonly lastAt: number | undefined; readonly hasFailed: boolean };

export type HouseHealthOptions = {
  readonly bus: CommandBus;
  /** Absent where storage is no file. */
  readonly probe: FileCare['probe'] | undefined;
  /** Folder of the data file. */
  readonly dataDir: string | undefined;
  readonly backups: () => BackupHealth | undefined;
  /** How far the machine's clock stands from the hall's time, ms. */
  readonly clockStepMs: () => number;
};

export type HealthReport = {
  readonly ready: boolean;
  readonly seq: number;
  readonly disk: { readonly freeBytes: number; readonly share: number } | null;
  readonly backup: { readonly lastAt: number | null; readonly failed: boolean } | null;
  readonly clockStepMs: number;
  readonly uptimeSeconds: number;
};

export class HouseHealth {
  readonly #options: HouseHealthOptions;
  #probed: { readonly at: number; readonly isDone: Promise<boolean> } | undefined;

  constructor(options: HouseHealthOptions) {
    this.#options = options;
  }

  /** Proves a write, at most one each five seconds however often somebody asks. */
  async isReady(): Promise<boolean> {
    const { bus, probe } = this.#options;
    if (!bus.isOpen) return false;
    if (!probe) return true;
    const now = performance.now();
    if (!this.#probed || now - this.#probed.at > PROBE_KEPT_MS) {
      const isDone = probe().then(
        () => true,
        () => false,
      );
      this.#probed = { at: now, isDone };
    }
    return this.#probed.isDone;
  }

  /** Free room where the data file lies; null where that cannot be told. */
  disk(): HealthReport['disk'] {
    const { dataDir } = this.#options;
    if (dataDir === undefined) return null;
    try {
      const { bavail, blocks, bsize } = statfsSync(dataDir);
      return blocks > 0 ? { freeBytes: bavail * bsize, share: bavail / blocks } : null;
    } catch {
      return null;
    }
  }

  async report(): Promise<HealthReport> {
    const { bus, backups, clockStepMs } = this.#options;
    const backup = backups();
    return {
      ready: await this.isReady(),
      seq: bus.committedSeq,
      disk: this.disk(),
      backup: backup ? { lastAt: backup.lastAt ?? null, failed: backup.hasFailed } : null,
      clockStepMs: Math.round(clockStepMs()),
      uptimeSeconds: Math.round(process.uptime()),
    };
  }
}
