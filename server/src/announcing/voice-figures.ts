import type { SaidVariant, ZoneId } from '@toiluot/shared/contract';

const OVER_MS = 20 * 60_000;

type Said = { readonly at: number; readonly ms: number; readonly variant: SaidVariant };

/** Load and share of full announcements of each zone over the last twenty minutes, or since the start. */
export class VoiceFigures {
  readonly #said = new Map<ZoneId, Said[]>();
  readonly #startedAt: number;

  constructor(startedAt: number) {
    this.#startedAt = startedAt;
  }

  /** @param ms  length of the sound */
  begun(zone: ZoneId, variant: SaidVariant, ms: number, at: number): void {
    const recent = (this.#said.get(zone) ?? []).filter((s) => s.at > at - OVER_MS);
    this.#said.set(zone, [...recent, { at, ms, variant }]);
  }

  of(zone: ZoneId, now: number): { readonly loadPercent: number; readonly fullPercent: number | undefined } {
    const recent = (this.#said.get(zone) ?? []).filter((s) => s.at > now - OVER_MS);
    const over = Math.max(60_000, Math.min(OVER_MS, now - this.#startedAt));
    const spoken = recent.reduce((sum, { ms }) => sum + ms, 0);
    const full = recent.filter(({ variant }) => variant === 'full').length;
    return {
      loadPercent: Math.min(100, Math.round((100 * spoken) / over)),
      fullPercent: recent.length === 0 ? undefined : Math.round((100 * full) / recent.length),
    };
  }
}
