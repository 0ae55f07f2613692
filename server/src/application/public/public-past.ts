// Looks after what the public is told of the past: asked at the start and after each day's close, answered beside the
// work of the hall. Figures that no longer hold are corrected, and the correction stays visible (F-R09).
import { randomUUID } from 'node:crypto';
import type { BestHours } from '@toiluot/shared/contract';
import { correctionOf } from '../../domain/policy/public-figures.ts';
import type { CommandBus } from '../command-bus.ts';
import type { Reports } from '../statistics/answer-report.ts';
import type { PublicRecord } from '../statistics/public-record.ts';
import { reportScene } from '../statistics/scene.ts';

const MINUTE_MS = 60_000;
/** As many working days as four weeks can have. */
const LOOKED_BACK = 28;

export type PublicPastOptions = {
  readonly bus: CommandBus;
  readonly reports: Pick<Reports, 'publicRecord'>;
  readonly now: () => number;
  readonly onFault: (what: string, error: unknown) => void;
};

export class PublicPast {
  readonly #options: PublicPastOptions;
  #bestHours: BestHours | undefined;
  #hasStopped = false;

  constructor(options: PublicPastOptions) {
    this.#options = options;
  }

  /** By the last look; undefined before the first, and while too few came. */
  get bestHours(): BestHours | undefined {
    return this.#bestHours;
  }

  /** What still goes on is left; the next start looks again. */
  stop(): void {
    this.#hasStopped = true;
  }

  async look(): Promise<void> {
    const { bus, reports, now, onFault } = this.#options;
    try {
      await bus.settled();
      const scene = reportScene(bus.state, now());
      if (!scene) return;
      const told = [...bus.state.published.values()].slice(-LOOKED_BACK).map(({ day, versions }) => ({
        day,
        targetMin: versions.at(-1)?.figures.waitMin?.targetMin ?? Math.round(scene.waitTargetMs / MINUTE_MS),
      }));
      const { bestHours, figures } = await reports.publicRecord({ scene, told });
      this.#bestHours = bestHours;
      for (const counted of figures) await this.#check(counted);
    } catch (error) {
      // The hall goes on without; the next look is at the next close or start.
      if (!this.#hasStopped) onFault('public figures', error);
    }
  }

  /** Only a difference is a command, so that nothing is written while all holds. */
  async #check({ day, figures }: PublicRecord['figures'][number]): Promise<void> {
    const { bus } = this.#options;
    const told = bus.state.published.get(day);
    const correction = told && correctionOf(told, figures);
    if (!correction || !bus.isOpen) return;
    const by = { kind: 'system', part: 'house' } as const;
    await bus.execute('figures.correct', { day, figures: correction }, by, randomUUID());
  }
}
