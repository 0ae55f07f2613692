import type { AlertKind, AlertRecord, AudioState, DeviceId, ZoneId } from '@toiluot/shared/contract';
import type { HallState } from '../domain/state.ts';

/** A page that reloads is back sooner. */
const LOST_MS = 15_000;

export type SpeakerFacts = {
  readonly boards: readonly { readonly device: DeviceId; readonly audio: AudioState; readonly since: number }[];
  readonly failed: readonly { readonly device: DeviceId; readonly since: number }[];
  readonly lostSince: ReadonlyMap<ZoneId, number>;
};

function alert(kind: AlertKind, since: number, subject: { device?: DeviceId; zone?: ZoneId }): AlertRecord {
  const id = `${kind}:${subject.device ?? subject.zone ?? 'hall'}`;
  const { device = null, ...place } = subject;
  const nobody = { desk: null, service: null, ticket: null, printer: null, owner: null, snoozedUntil: null };
  return { id, kind, since, device, ...place, ...nobody };
}

/** AN10, AN12: what the voice suffers from at this moment. */
export function troublesOf(state: HallState, now: number, facts: SpeakerFacts): AlertRecord[] {
  const blocked = facts.boards.filter(({ audio }) => audio === 'blocked');
  const lost = [...facts.lostSince].filter(([, since]) => now - since > LOST_MS);
  const lagging = [...state.lagLevels].filter(([, level]) => level >= 2);
  return [
    ...blocked.map(({ device, since }) => alert('sound-blocked', since, { device })),
    ...facts.failed.map(({ device, since }) => alert('speaker-failed', since, { device })),
    ...lost.map(([zone, since]) => alert('no-speaker', since, { zone })),
    ...lagging.map(([zone]) => alert('voice-lag', now, { zone })),
  ];
}
