import type { Catalogue, CentreTexts, Text } from '@toiluot/shared/contract';
import type { Finding } from './finding.ts';

type TextKey = keyof CentreTexts;

/** Blanks that a text must have; it may have no others (F-A22). */
const BLANKS: Readonly<Record<TextKey, readonly string[]>> = {
  ticketHeader: [],
  ticketFooter: [],
  ticketLateReturn: ['{minutes}', '{count}'],
  kioskNotice: [],
  boardNotice: [],
};

/** Letters that fit in two rows of the narrow paper, or in the strip of a board (F-T03). */
const LONGEST: Readonly<Record<TextKey, number>> = {
  ticketHeader: 64,
  ticketFooter: 100,
  ticketLateReturn: 120,
  kioskNotice: 160,
  boardNotice: 160,
};

/** What the fonts of the paper hold: Latin letters with their marks, digits, the usual signs. A paper must not fail. */
const NOT_PRINTABLE = /[^\p{Script=Latin}\p{Mn}\u0020-\u007e\u00a0-\u00bf\u2010-\u201e\u2026]/u;

/** Every text says what it has to say and fits where it stands. */
export function textFaults({ texts = {} }: Catalogue): Finding[] {
  return (Object.keys(BLANKS) as TextKey[]).flatMap((key) => {
    const text = texts[key];
    return text ? languagesOf(text).flatMap(([language, words]) => faultsOf(key, language, words)) : [];
  });
}

const languagesOf = (text: Text): (readonly [string, string])[] =>
  (['vi', 'en', 'lo'] as const).flatMap((language) => {
    const words = text[language];
    return words ? [[language, words] as const] : [];
  });

function faultsOf(key: TextKey, language: string, words: string): Finding[] {
  const at = `/texts/${key}/${language}`;
  const present: readonly string[] = words.match(/\{[^}]*\}/g) ?? [];
  const missing = BLANKS[key].filter((blank) => !present.includes(blank));
  const strange = present.filter((blank) => !BLANKS[key].includes(blank));
  const letters = [...words].length;
  return [
    ...missing.map((blank): Finding => {
      return { at, code: 'blank-missing', with: blank, words: `text ${key} (${language}): ${blank} is missing` };
    }),
    ...strange.map((blank): Finding => {
      return { at, code: 'blank-unknown', with: blank, words: `text ${key} (${language}): nothing fills ${blank}` };
    }),
    ...unprintable(key, at, words),
    ...(letters > LONGEST[key]
      ? [
          {
            at,
            code: 'text-too-long' as const,
            with: String(LONGEST[key]),
            words: `text ${key} (${language}): ${letters} letters, ${LONGEST[key]} fit`,
          },
        ]
      : []),
  ];
}

function unprintable(key: TextKey, at: string, words: string): Finding[] {
  const letter = key.startsWith('ticket') ? NOT_PRINTABLE.exec(words)?.[0] : undefined;
  if (letter === undefined) return [];
  return [{ at, code: 'letter-not-printable', with: letter, words: `text ${key}: the paper has no ${letter}` }];
}
