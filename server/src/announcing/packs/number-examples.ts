import { defaultSpeechSettings, numberWords, type SpeechLanguage } from '@toiluot/shared/speech';

type Example = { readonly mid?: number; readonly end?: number };

/** A number in which each word of larger numbers is spoken inside and at its end; a place it never has is left out. */
const examples: Readonly<Record<SpeechLanguage, Readonly<Record<string, Example>>>> = {
  vi: {
    'num.ten': { mid: 12, end: 10 },
    'num.tens': { mid: 36, end: 30 },
    'num.one-after-tens': { end: 21 },
    'num.four-after-tens': { end: 24 },
    'num.five-after-ten': { end: 15 },
    'num.hundred': { mid: 136, end: 300 },
    'num.link-linh': { mid: 106 },
    'num.link-le': { mid: 106 },
    'num.thousand-nghin': { mid: 1236, end: 3000 },
    'num.thousand-ngan': { mid: 1236, end: 3000 },
  },
  en: {
    'num.hundred': { mid: 136, end: 300 },
    'num.thousand': { mid: 1236, end: 3000 },
    'num.and': { mid: 106 },
  },
  lo: {
    'num.ten': { mid: 12, end: 10 },
    'num.20': { mid: 23, end: 20 },
    'num.one-after-ten': { end: 21 },
    'num.hundred': { mid: 136, end: 300 },
    'num.thousand': { mid: 1236, end: 3000 },
  },
};

/** The numbers, in words, out of which the clip of a `num.*` id is cut. */
export function numberExamples(
  id: string,
  lang: SpeechLanguage,
): readonly { readonly variant: 'mid' | 'end'; readonly words: string }[] {
  const example = examples[lang][id] ?? plainExample(id);
  const settings = {
    ...defaultSpeechSettings,
    link: id === 'num.link-linh' ? 'linh' : defaultSpeechSettings.link,
    thousand: id === 'num.thousand-ngan' ? 'ngàn' : defaultSpeechSettings.thousand,
  } as const;
  return (['mid', 'end'] as const).flatMap((variant) => {
    const value = example[variant];
    return value === undefined ? [] : [{ variant, words: numberWords(value, lang, settings) }];
  });
}

/** English `num.13` ends its number, `num.30` may also stand inside. */
function plainExample(id: string): Example {
  const value = Number(id.slice('num.'.length));
  return value >= 20 ? { mid: value + 6, end: value } : { end: value };
}
