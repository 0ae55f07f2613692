// `pack.json`: what a folder of clips says about itself. Format 1, described in server/data/voice-packs/README.md.
import type { SpeechLanguage } from '@toiluot/shared/speech';

export const PACK_FORMAT = 1;
export const PACK_RATES = [16_000, 22_050, 44_100] as const;

/** Place in a sentence a clip was spoken for; `any` fits everywhere. */
export type ClipVariant = 'mid' | 'end' | 'any';

export interface ClipEntry {
  readonly id: string;
  /** Relative to the folder, `clips/digit.1.wav`. */
  readonly file: string;
  readonly text: string;
  readonly variant: ClipVariant;
  readonly ms: number;
  readonly rmsDb: number;
  readonly peakDb: number;
  readonly sha256: string;
}

/** What a person writes; the rest is measured. */
export interface PackHead {
  readonly format: typeof PACK_FORMAT;
  readonly id: string;
  readonly version: string;
  readonly lang: SpeechLanguage;
  readonly region: string;
  readonly voiceName: string;
  readonly source: {
    readonly kind: 'recorded' | 'synthesised';
    readonly tool: string;
    readonly toolVersion: string;
    readonly command: string;
    /** Of the texts of all clips, so that a pack made for other words is seen. */
    readonly textsSha256?: string;
  };
  readonly licence: {
    /** SPDX identifier or the licence in words. */
    readonly spdx?: string;
    readonly text?: string;
    readonly holder: string;
    /** The speaker's written consent, kept with the pack; of a recorded voice. */
    readonly consentFile?: string;
    readonly note?: string;
  };
  readonly styles: readonly ('digits' | 'pair' | 'whole')[];
  readonly desks: { readonly from: number; readonly to: number };
}

export interface PackManifest extends PackHead {
  readonly sampleRate: number;
  /** Of joined sentences. */
  readonly loudness: { readonly lufs: number; readonly truePeakDb: number };
  readonly clips: readonly ClipEntry[];
}
