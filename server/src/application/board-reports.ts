import type { BoardHealth, DeviceId } from '@toiluot/shared/contract';

/** Reported twice a minute; what is older says nothing about now. */
const HOLDS_MS = 90_000;

/** What boards last told of themselves (AN15); known to this process, stored nowhere. */
export class BoardReports {
  readonly #heard = new Map<DeviceId, { readonly at: number; readonly health: BoardHealth }>();

  heard(device: DeviceId, health: BoardHealth, at: number): void {
    this.#heard.set(device, { at, health });
  }

  of(device: DeviceId, now: number): BoardHealth | undefined {
    const found = this.#heard.get(device);
    return found && now - found.at < HOLDS_MS ? found.health : undefined;
  }
}
