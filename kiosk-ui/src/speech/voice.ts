import type { Language } from '@toiluot/shared/contract';

/** Speaks one text at a time; a new one ends the one before. */
export interface Voice {
  /** Whether texts in this language can be spoken on this machine. */
  speaks(lang: Language): boolean;
  /** @param volume  0 to 1 */
  say(text: string, lang: Language, volume: number): void;
  stop(): void;
}
