// Things some code must not name: clocks and chance in the pure core, raw HTML and evaluated text anywhere.
import { codeText, lineAt } from './code-text.ts';

export interface ForbiddenWord {
  readonly word: RegExp;
  readonly because: string;
}

const fromOutside = 'time, ids and chance come in as arguments';
const noSurroundings = 'the pure core has no surroundings';

/** For server/src/domain and shared/contract. */
export const impureWords: readonly ForbiddenWord[] = [
  { word: /\bDate\s*\.\s*now\b/, because: fromOutside },
  { word: /\bnew\s+Date\s*(\(\s*\)|(?![\s(]))/, because: fromOutside },
  { word: /(?<!\bnew\s+)(?<![\w$.])Date\s*\(/, because: fromOutside },
  { word: /\bMath\s*\.\s*random\b/, because: fromOutside },
  { word: /(?<![\w$.])crypto\s*\./, because: fromOutside },
  { word: /(?<![\w$.])performance\s*\./, because: fromOutside },
  { word: /(?<![\w$.])(setTimeout|setInterval|setImmediate|queueMicrotask)\b/, because: 'the core is synchronous' },
  { word: /(?<![\w$.])(async|await)\s/, because: 'the core is synchronous' },
  { word: /(?<![\w$.])process\s*[.[]/, because: noSurroundings },
  { word: /\bglobalThis\b/, because: noSurroundings },
  { word: /(?<![\w$.])(console|fetch)\s*[.(]/, because: noSurroundings },
];

/** For all code of the product. */
export const dangerousWords: readonly ForbiddenWord[] = [
  {
    word: /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc)\b/,
    because: 'text is set as text',
  },
  { word: /\bdocument\s*\.\s*write/, because: 'text is set as text' },
  { word: /(?<![\w$.])eval\s*\(/, because: 'no text becomes code' },
  { word: /\bnew\s+Function\b/, because: 'no text becomes code' },
  { word: /\b(setTimeout|setInterval)\s*\(\s*['"`]/, because: 'no text becomes code' },
];

/** One line per finding, with its one-based line; comments and the contents of strings are passed over. */
export function findForbidden(source: string, words: readonly ForbiddenWord[]): string[] {
  const text = codeText(source, 'code');
  return words.flatMap(({ word, because }) =>
    Array.from(
      text.matchAll(new RegExp(word, 'g')),
      (match) => `${lineAt(text, match.index)}: ${match[0].trim()} (${because})`,
    ),
  );
}
