import type { NumberAtom } from './number-atoms.ts';
import type { SpeechSettings } from './settings.ts';
import { tokenWords } from './spoken-text.ts';
import type { Phrase, SpeechToken } from './tokens.ts';
import type { SpeechLanguage } from './utterance.ts';

/** What a speaker says for a clip: `desk.21` → hai mươi mốt. The other direction of `clipIdOf`. */
export function spokenClip(clipId: string, language: SpeechLanguage, settings: SpeechSettings): string | undefined {
  const token = tokenOfClip(clipId);
  return token && tokenWords(token, language, settings);
}

function tokenOfClip(clipId: string): SpeechToken | undefined {
  const dot = clipId.indexOf('.');
  const rest = clipId.slice(dot + 1);
  switch (clipId.slice(0, dot)) {
    case 'phrase':
      return { kind: 'phrase', phrase: rest as Phrase };
    case 'letter':
      return { kind: 'letter', letter: rest };
    case 'digit':
    case 'num':
      return { kind: 'number', atom: clipId as NumberAtom };
    case 'desk':
      return /^[1-9][0-9]?$/.test(rest) ? { kind: 'desk', number: Number(rest) } : undefined;
    case 'named':
      return { kind: 'named', desk: rest };
    default:
      return undefined;
  }
}
