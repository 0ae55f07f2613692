import type { SpeechLanguage, Utterance } from '@toiluot/shared/speech';

/**
 * A way to say an utterance. A reason is a code of the engine's table in voice.md section 3, with what it is about in
 * brackets: `clip-missing(letter.X)`.
 */
export interface SpeechEngine {
  readonly id: 'clips' | 'espeak' | 'browser' | 'chime';
  readonly languages: readonly SpeechLanguage[];
  /** Whether it works now; `ms` = how long the answer took. Never rejects. */
  probe(): Promise<{ ok: boolean; reason?: string; ms: number }>;
  /**
   * One sentence as mono 16-bit WAV, without the chime before it; `ms` = length of the sound.
   * A reason when this engine cannot say this utterance; the next one is asked.
   */
  render(utterance: Utterance): Promise<{ wav: Buffer; ms: number } | { reason: string }>;
  /**
   * What this engine would say and with which voice (tokens, pack version): equal keys are equal sounds, so the chain
   * may answer from memory. Without it the utterance itself is the key.
   */
  soundKey?(utterance: Utterance): string;
}
