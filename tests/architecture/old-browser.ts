// What Chrome 63 (2017, the browser inside many hall televisions) does not know and the build does not write down to it.
// Board, plate, pad and phone page must do without (screens.md 2.9).

interface Unknown {
  readonly what: RegExp;
  /** First Chrome that knows it. */
  readonly since: number;
}

const unknownProperties: readonly Unknown[] = [
  { what: /^(gap|row-gap)$/, since: 84 },
  { what: /^aspect-ratio$/, since: 88 },
  { what: /^(translate|rotate|scale)$/, since: 104 },
  {
    what: /^(content-visibility|contain-intrinsic-size|accent-color|color-scheme)$/,
    since: 81,
  },
  { what: /^(backdrop-filter|mask|mask-image|mask-size|mask-position)$/, since: 76 },
  { what: /^(text-wrap|text-wrap-style|line-clamp|interpolate-size|field-sizing|anchor-name)$/, since: 114 },
  {
    what: /^(scroll-snap-type|scroll-snap-align|scroll-margin|scroll-padding|scrollbar-width|scrollbar-gutter)$/,
    since: 69,
  },
  { what: /^(container|container-type|container-name)$/, since: 105 },
  {
    what: /^(offset-anchor|view-transition-name|animation-timeline|grid-template-(?:rows|columns)-subgrid)$/,
    since: 111,
  },
];

const unknownValues: readonly Unknown[] = [
  { what: /\b(?:min|max|clamp)\(/, since: 79 },
  { what: /\b(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|abs|sign)\(/, since: 111 },
  { what: /\benv\(/, since: 69 },
  { what: /\bconic-gradient\(/, since: 69 },
  { what: /\d(?:dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi|cqb|vi|vb|lh|rlh)\b/, since: 108 },
  { what: /\bsubgrid\b/, since: 117 },
  { what: /^\s*(?:clip|revert|revert-layer)\s*$/, since: 84 },
];

const unknownSelectors: readonly Unknown[] = [
  { what: /:has\(/, since: 105 },
  { what: /:where\(/, since: 88 },
  { what: /:focus-visible/, since: 86 },
  { what: /:(?:popover-open|modal|state\(|user-invalid)/, since: 105 },
];

const unknownRules: readonly Unknown[] = [
  { what: /^@(?:container|layer|scope|property|starting-style|view-transition|position-try)\b/, since: 85 },
  { what: /^@supports\s+selector/, since: 83 },
];

const unknownCode: readonly Unknown[] = [
  { what: /\bimport\.meta\.url\b/, since: 64 },
  {
    what: /(?<![\w$.])(?:structuredClone|queueMicrotask|ResizeObserver|AbortController|WeakRef|BigInt|BroadcastChannel)\s*\(/,
    since: 71,
  },
  { what: /\b(?:Object\.(?:fromEntries|hasOwn|groupBy)|Promise\.(?:allSettled|any|withResolvers))\b/, since: 93 },
  {
    what: /\.(?:replaceAll|flatMap|flat|at|findLast|findLastIndex|toSorted|toReversed|toSpliced|matchAll|replaceChildren)\s*\(/,
    since: 110,
  },
  { what: /\bIntl\.(?:RelativeTimeFormat|ListFormat|DisplayNames|Segmenter)\b/, since: 87 },
  { what: /\bcrypto\.randomUUID\b/, since: 92 },
];

/** One line per thing in a style sheet that Chrome 63 does not know; what stands inside `@supports` is its own fallback. */
export function unknownToOldCss(css: string): string[] {
  const text = withoutGuarded(css.replace(/\/\*[\s\S]*?\*\//g, ' '));
  const findings: string[] = [];
  const judge = (part: string, list: readonly Unknown[], shown = part) => {
    for (const { what, since } of list) if (what.test(part)) findings.push(`${shown.trim()} (Chrome ${since})`);
  };
  for (const [, prelude = ''] of text.matchAll(/([^{};]*)\{/g)) {
    judge(prelude.trim(), prelude.trim().startsWith('@') ? unknownRules : unknownSelectors);
  }
  for (const [, property = '', value = ''] of text.matchAll(/[{;]\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    judge(property, unknownProperties, `${property}: ${value}`);
    judge(value, unknownValues, `${property}: ${value}`);
  }
  return findings;
}

/** One line per thing in a script that Chrome 63 does not know and that no syntax target writes down. */
export function unknownToOldCode(code: string): string[] {
  return unknownCode.flatMap(({ what, since }) => {
    const found = what.exec(code)?.[0];
    return found === undefined ? [] : [`${found} (Chrome ${since})`];
  });
}

function withoutGuarded(css: string): string {
  const start = css.search(/@supports\b(?!\s+selector)/);
  if (start < 0) return css;
  let depth = 0;
  for (let at = css.indexOf('{', start); at >= 0 && at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return css.slice(0, start) + withoutGuarded(css.slice(at + 1));
  }
  return css.slice(0, start);
}
