// AN10: which board speaks for a zone. A lease of 10 s, renewed by each report; its epoch tells an older one apart.
import type { AudioState, DeviceId, DeviceRecord, Language, ZoneId } from '@toiluot/shared/contract';

const LEASE_MS = 10_000;
/** A page that reloads, or a line that hiccups, keeps its role this long after its socket was seen to close. */
const GONE_MS = 1_500;
const BAD_MS = 60_000;

export type Report = { readonly audio: AudioState; readonly voices: readonly Language[] };
export type Lease = { readonly device: DeviceId; readonly epoch: number };
type Heard = Report & { readonly at: number; readonly since: number };
type Bad = { readonly since: number; readonly until: number };

export type SpeakersOptions = {
  readonly devices: () => Iterable<DeviceRecord>;
  readonly presence: () => ReadonlyMap<DeviceId, { readonly connected: boolean; readonly lastSeenAt: number }>;
};

export class Speakers {
  readonly #options: SpeakersOptions;
  readonly #heard = new Map<DeviceId, Heard>();
  readonly #bad = new Map<DeviceId, Bad>();
  readonly #leases = new Map<ZoneId, Lease>();
  #epoch = 0;

  constructor(options: SpeakersOptions) {
    this.#options = options;
  }

  report(device: DeviceId, report: Report, now: number): void {
    const before = this.#heard.get(device);
    const since = before?.audio === report.audio ? before.since : now;
    this.#heard.set(device, { ...report, at: now, since });
  }

  /** It did not do what it was asked to: not asked again for a minute, unless nobody else is there. */
  markBad(device: DeviceId, now: number): void {
    this.#bad.set(device, { since: now, until: now + BAD_MS });
  }

  leaseOf(zone: ZoneId): Lease | undefined {
    return this.#leases.get(zone);
  }

  /** Languages in which a board has a voice of its own that works without the network. */
  voicesOf(device: DeviceId): readonly Language[] {
    return this.#heard.get(device)?.voices ?? [];
  }

  /** Languages that one board or another could say by itself. */
  voices(now: number): Language[] {
    const there = [...this.#heard].filter(([device]) => this.#isThere(device, now));
    return [...new Set(there.flatMap(([, { voices }]) => voices))];
  }

  /** Boards heard lately, with what they say of their sound. */
  boards(now: number): { device: DeviceId; audio: AudioState; since: number }[] {
    return [...this.#heard].flatMap(([device, { audio, since }]) =>
      this.#isThere(device, now) ? [{ device, audio, since }] : [],
    );
  }

  /** Boards that failed within the last minute. */
  failed(now: number): { device: DeviceId; since: number }[] {
    return [...this.#bad].flatMap(([device, { since, until }]) => (until > now ? [{ device, since }] : []));
  }

  /**
   * The lease of a zone at `now`: the one that holds while its board can speak, else a new one for the next candidate.
   *
   * @param isSpeaking  whether the zone is being spoken to: then a better place of another board counts later
   */
  choose(zone: ZoneId, now: number, isSpeaking: boolean): Lease | undefined {
    const candidates = this.#candidates(zone, now);
    const held = this.#leases.get(zone);
    const keeps = held && (isSpeaking ? this.#canSpeak(held.device, now) : candidates.includes(held.device));
    if (keeps) return held;
    const device = candidates[0];
    if (device === undefined) {
      this.#leases.delete(zone);
      return undefined;
    }
    return this.renew(zone, device, now);
  }

  /** A lease with an epoch of its own; whatever came under an older one is refused from now on. */
  renew(zone: ZoneId, device: DeviceId, now: number): Lease {
    this.#epoch = Math.max(now, this.#epoch + 1);
    const lease = { device, epoch: this.#epoch };
    this.#leases.set(zone, lease);
    return lease;
  }

  /** A split that nobody was told of: its socket is open, and it has not reported for as long as a lease lasts. */
  isSilent(device: DeviceId, now: number): boolean {
    const isConnected = this.#options.presence().get(device)?.connected === true;
    return isConnected && now - (this.#heard.get(device)?.at ?? now) >= LEASE_MS;
  }

  /** Boards of the zone; a board of no zone when there is none; one that failed only when there is nobody else. */
  #candidates(zone: ZoneId, now: number): DeviceId[] {
    const able = [...this.#options.devices()].filter((d) => d.kind === 'board' && this.#canSound(d.id, now));
    const sound = able.filter((d) => !this.#isBad(d.id, now));
    for (const boards of [sound, able]) {
      const own = boards.filter((d) => d.zone === zone);
      const found = own.length > 0 ? own : boards.filter((d) => d.zone === null);
      if (found.length > 0) return found.map(({ id }) => id);
    }
    return [];
  }

  #canSpeak(device: DeviceId, now: number): boolean {
    return this.#canSound(device, now) && !this.#isBad(device, now);
  }

  #canSound(device: DeviceId, now: number): boolean {
    return this.#heard.get(device)?.audio === 'running' && this.#isThere(device, now);
  }

  #isBad(device: DeviceId, now: number): boolean {
    return (this.#bad.get(device)?.until ?? 0) > now;
  }

  #isThere(device: DeviceId, now: number): boolean {
    const heard = this.#heard.get(device);
    const seen = this.#options.presence().get(device);
    if (!heard || now - heard.at >= LEASE_MS || !seen) return false;
    return seen.connected || now - seen.lastSeenAt < GONE_MS;
  }
}
