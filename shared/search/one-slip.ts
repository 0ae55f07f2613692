/**
 * Whether two words differ by one slip of the finger: one letter too many, missing, wrong, or two neighbours swapped
 * (Damerau–Levenshtein distance 1). Equal words do not.
 */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const start = sameFromStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length === b.length) {
    const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
    return restA.slice(1) === restB.slice(1) || isSwap;
  }
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
}

function sameFromStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
