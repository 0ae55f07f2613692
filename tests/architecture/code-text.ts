// Code without its comments, and on request without the contents of its strings, so that a word in prose is no finding.
// A small scanner, not a parser: it knows comments, the three kinds of strings and regular expressions.

type Kept = 'strings' | 'code';

/**
 * The same text with comments blanked to spaces; line breaks stay, so line numbers hold.
 *
 * @param kept `strings` leaves string contents in place, `code` blanks them too (code inside `${…}` stays)
 */
export function codeText(source: string, kept: Kept): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const keepString = (text: string) =>
    kept === 'strings' ? text : `${text[0]}${blank(text.slice(1, -1))}${text.at(-1)}`;
  /** Depth of braces at which each open template literal continues. */
  const templates: number[] = [];
  let depth = 0;
  let result = '';
  let rest = source;
  const take = (length: number, change: (text: string) => string = (text) => text) => {
    result += change(rest.slice(0, length));
    rest = rest.slice(length);
  };
  const takeTemplate = () => {
    const { length, opens } = templatePart(rest);
    take(length, (text) => (kept === 'strings' ? text : blank(text)));
    if (opens) {
      take(2);
      templates.push(depth);
    } else take(1);
  };

  while (rest !== '') {
    const comment = /^(?:\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))/.exec(rest)?.[0];
    const text = /^(?:'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")/.exec(rest)?.[0];
    const expression = mayBeginExpression(result)
      ? /^\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(rest)?.[0]
      : undefined;
    if (comment !== undefined) take(comment.length, blank);
    else if (text !== undefined) take(text.length, keepString);
    else if (expression !== undefined) take(expression.length, keepString);
    else if (rest.startsWith('`')) {
      take(1);
      takeTemplate();
    } else if (rest.startsWith('}') && templates.at(-1) === depth) {
      templates.pop();
      take(1);
      takeTemplate();
    } else {
      if (rest.startsWith('{')) depth += 1;
      if (rest.startsWith('}')) depth -= 1;
      take(/^[\w$]+/.exec(rest)?.[0].length ?? 1);
    }
  }
  return result;
}

/** How far the literal part of a template reaches, and whether `${` follows it rather than the closing backtick. */
function templatePart(rest: string): { length: number; opens: boolean } {
  const length = /^(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/.exec(rest)?.[0].length ?? 0;
  return { length, opens: rest.startsWith('${', length) };
}

/** A slash here begins a regular expression rather than a division. */
function mayBeginExpression(before: string): boolean {
  const tail = before.slice(-40).trimEnd();
  return tail === '' || /[(,=:[!&|?{};~+*%^<>-]$|\b(?:return|typeof|case|in|of)$/.test(tail);
}

/** One-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
