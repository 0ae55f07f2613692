import type { RatingLevel } from '../../contract/index.ts';

const MOUTHS: Readonly<Record<RatingLevel, string>> = {
  'very-satisfied': 'M12 26a12 10 0 0 0 24 0z',
  satisfied: 'M14 29q10 8 20 0',
  'not-satisfied': 'M14 34q10-8 20 0',
};

/** Beside its word, so hidden from readers. */
export function Face({ level }: { readonly level: RatingLevel }) {
  return (
    <svg class="face" viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="20" />
      <path d="M17 18v3M31 18v3" />
      <path d={MOUTHS[level]} />
    </svg>
  );
}
