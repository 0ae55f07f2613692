import {
  defaultSpeechSettings,
  lexiconIds,
  type SpeechLanguage,
  type SpeechSettings,
  spokenClip,
} from '@toiluot/shared/speech';
import type { PackHead } from './manifest.ts';

export interface NeededClip {
  readonly id: string;
  readonly text: string;
}

/** Read as one and zero, or not told apart from another letter: no prefix uses them. */
const EVERY_LETTER = 'ABCDEFGHKLMNPRSTUVXY';

/**
 * Every clip a pack holds when it is complete, with its text, in the order of a recording: phrases, digits, words of
 * larger numbers (styles `pair` and `whole`), letters, desks, named desks.
 */
export function completeClips(
  { lang, styles, desks }: Pick<PackHead, 'lang' | 'styles' | 'desks'>,
  settings: SpeechSettings = defaultSpeechSettings,
): readonly NeededClip[] {
  const withNumbers = styles.some((style) => style !== 'digits');
  const fixed = lexiconIds(lang).filter((id) => {
    if (id.startsWith('letter.')) return EVERY_LETTER.includes(id.slice('letter.'.length));
    return withNumbers || !id.startsWith('num.');
  });
  const numbered = Array.from({ length: desks.to - desks.from + 1 }, (_none, index) => `desk.${desks.from + index}`);
  const named = Object.keys(settings.namedDesks).map((desk) => `named.${desk}`);
  return [...fixed, ...numbered, ...named].flatMap((id) => {
    const text = spokenClip(id, lang, settings);
    return text === undefined ? [] : [{ id, text }];
  });
}

/**
 * Ids without which no sentence of the pack's own promise (desks, styles) can be said. Letters are not among them: a
 * centre records those it uses.
 */
export function requiredClipIds(head: Pick<PackHead, 'lang' | 'styles' | 'desks'>): readonly string[] {
  const noNames = { ...defaultSpeechSettings, namedDesks: {} };
  return completeClips(head, noNames)
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('letter.') && !isRegional(id, head.lang));
}

/** One of a pair of which a region uses one, or a word for numbers beyond 999, which no label has. */
function isRegional(id: string, lang: SpeechLanguage): boolean {
  return (
    id.startsWith('num.thousand') || (lang === 'vi' && (id.startsWith('num.link') || id === 'num.four-after-tens'))
  );
}
