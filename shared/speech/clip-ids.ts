import type { SpeechToken } from './tokens.ts';

/** Name of the clip that says this token; `undefined` for silence, chime and free text, which no pack holds. */
export function clipIdOf(token: SpeechToken): string | undefined {
  switch (token.kind) {
    case 'phrase':
      return `phrase.${token.phrase}`;
    case 'letter':
      return `letter.${token.letter}`;
    case 'number':
      return token.atom;
    case 'desk':
      return `desk.${token.number}`;
    case 'named':
      return `named.${token.desk}`;
    case 'text':
    case 'chime':
    case 'pause':
      return undefined;
    default:
      return token satisfies never;
  }
}
