import type { AnnouncementRecord, AudioState, DeviceId, ZoneId } from '@toiluot/shared/contract';

export type SpokenByBoard = { readonly lang: 'vi' | 'en' | 'lo'; readonly words: string };

/** What views may know of the speakers of this moment; heard by this process, stored nowhere. Times in epoch ms, ms. */
export type VoiceFacts = {
  readonly speakerOf: (zone: ZoneId) => DeviceId | undefined;
  readonly boards: () => readonly { readonly device: DeviceId; readonly audio: AudioState }[];
  readonly figuresOf: (zone: ZoneId) => { readonly loadPercent: number; readonly fullPercent: number | undefined };
  readonly engines: () => readonly { readonly engine: string; readonly ok: boolean; readonly reason?: string }[];
  /** Address of the sound of one that is being said. */
  readonly urlOf: (record: AnnouncementRecord) => string;
  /** Address of the sound made ahead for a zone. */
  readonly nextUrl: (zone: ZoneId) => string | undefined;
  /** Words left to the board's own voice. */
  readonly localOf: (record: AnnouncementRecord) => readonly SpokenByBoard[];
};
