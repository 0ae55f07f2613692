import type { DeviceId } from '@toiluot/shared/contract';

/** Which devices this process hears; shown to supervisors, stored nowhere. */
export class Presence {
  readonly #seen = new Map<DeviceId, { connected: boolean; lastSeenAt: number; sockets: number }>();

  get devices(): ReadonlyMap<DeviceId, { readonly connected: boolean; readonly lastSeenAt: number }> {
    return this.#seen;
  }

  /** When it was heard last, epoch ms, if it is not heard now. */
  silentSince(device: DeviceId): number | undefined {
    const seen = this.#seen.get(device);
    return seen && !seen.connected ? seen.lastSeenAt : undefined;
  }

  joined(device: DeviceId, at: number): void {
    const sockets = (this.#seen.get(device)?.sockets ?? 0) + 1;
    this.#seen.set(device, { connected: true, lastSeenAt: at, sockets });
  }

  left(device: DeviceId, at: number): void {
    const sockets = Math.max(0, (this.#seen.get(device)?.sockets ?? 1) - 1);
    this.#seen.set(device, { connected: sockets > 0, lastSeenAt: at, sockets });
  }
}
