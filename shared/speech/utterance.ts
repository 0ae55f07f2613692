// What is to be said, as meaning and never as text: an engine that got "A012" or "UBND" would read it wrongly.

/** Languages a visitor may be called in. */
export type SpeechLanguage = 'vi' | 'en' | 'lo';

/**
 * How much is said: the whole sentence, the whole sentence in the ticket's first language alone (the same words as
 * `full`), label and desk only, or two tones and no word.
 */
export type UtteranceVariant = 'full' | 'first' | 'compact' | 'chime';

/** One sentence in one language. `chime` before it and the next language after it are sounds of their own. */
export type Utterance = {
  readonly kind: 'call' | 'recall' | 'notice' | 'test';
  /** As printed: prefix and at least three digits, `A012`. */
  readonly label: string;
  /** By its number 1-99, or by the id of a desk with a spoken name of its own (`help`: the help desk). */
  readonly desk: { readonly number: number } | { readonly named: string };
  readonly lang: SpeechLanguage;
  readonly variant: UtteranceVariant;
  /** Free text of a supervisor; of a notice only. */
  readonly text?: string;
};
