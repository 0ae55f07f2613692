import type { NumberAtom } from './number-atoms.ts';
import { labelAtoms } from './number-words.ts';
import type { SpeechSettings } from './settings.ts';
import type { Utterance } from './utterance.ts';

export type Phrase = 'call' | 'recall' | 'to-desk' | 'desk' | 'help-desk';

/** One piece of an announcement: spoken from one clip or as one group of words, or silent for a while. */
export type SpeechToken =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'number'; readonly atom: NumberAtom }
  | { readonly kind: 'desk'; readonly number: number }
  | { readonly kind: 'named'; readonly desk: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'chime' }
  | { readonly kind: 'pause'; readonly ms: number };

/** Between label and desk, and after "xin nhắc lại". */
const clausePause: SpeechToken = { kind: 'pause', ms: 180 };
const letterPause: SpeechToken = { kind: 'pause', ms: 80 };

/** The desk that has a phrase of its own rather than a name. */
export const HELP_DESK = 'help';

/**
 * What is said, piece by piece and in order.
 * full = call LABEL, to-desk DESK · recall = recall, full · compact = LABEL, desk DESK · LABEL = letters, number
 *
 * @returns  the one token `chime` for that variant, the one token `text` for a notice (empty when it has no text)
 */
export function tokensOf(utterance: Utterance, settings: SpeechSettings): SpeechToken[] {
  if (utterance.variant === 'chime') return [{ kind: 'chime' }];
  if (utterance.kind === 'notice') return utterance.text ? [{ kind: 'text', text: utterance.text }] : [];
  const label = labelTokens(utterance, settings);
  if (utterance.variant === 'compact') return [...label, clausePause, ...deskTokens(utterance, 'desk')];
  const again: readonly SpeechToken[] = utterance.kind === 'recall' ? [phrase('recall'), clausePause] : [];
  return [...again, phrase('call'), ...label, clausePause, ...deskTokens(utterance, 'to-desk')];
}

function labelTokens({ label, lang }: Utterance, settings: SpeechSettings): SpeechToken[] {
  const letters = label.match(/[A-ZĐ]/g) ?? [];
  const digits = label.replace(/[^0-9]/g, '');
  const number = labelAtoms(digits, settings.labelStyle, lang, settings).map(
    (atom): SpeechToken => ({ kind: 'number', atom }),
  );
  const names = letters.map((letter): SpeechToken => ({ kind: 'letter', letter }));
  return [...names, ...(names.length > 0 && number.length > 0 ? [letterPause] : []), ...number];
}

function deskTokens({ desk }: Utterance, before: 'desk' | 'to-desk'): SpeechToken[] {
  if ('number' in desk) return [phrase(before), { kind: 'desk', number: desk.number }];
  return desk.named === HELP_DESK ? [phrase('help-desk')] : [{ kind: 'named', desk: desk.named }];
}

function phrase(name: Phrase): SpeechToken {
  return { kind: 'phrase', phrase: name };
}
