import type { DeviceId } from '@toiluot/shared/contract';

export type Seen = {
  readonly connected: boolean;
  /** Epoch ms. */
  readonly lastSeenAt: number;
  /** As the device named it in its last handshake; empty when it did not. */
  readonly version: string;
};

/** Which devices this process hears; shown to supervisors, stored nowhere. */
export class Presence {
  readonly #seen = new Map<DeviceId, Seen & { readonly sockets: number }>();

  get devices(): ReadonlyMap<DeviceId, Seen> {
    return this.#seen;
  }

  /** When it was heard last, epoch ms, if it is not heard now. */
  silentSince(device: DeviceId): number | undefined {
    const seen = this.#seen.get(device);
    return seen && !seen.connected ? seen.lastSeenAt : undefined;
  }

  joined(device: DeviceId, at: number, version = ''): void {
    const sockets = (this.#seen.get(device)?.sockets ?? 0) + 1;
    this.#seen.set(device, { connected: true, lastSeenAt: at, sockets, version });
  }

  left(device: DeviceId, at: number): void {
    const { sockets: before = 1, version = '' } = this.#seen.get(device) ?? {};
    const sockets = Math.max(0, before - 1);
    this.#seen.set(device, { connected: sockets > 0, lastSeenAt: at, sockets, version });
  }
}
