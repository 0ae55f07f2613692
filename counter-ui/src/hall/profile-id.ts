import type { ProfileId } from '@toiluot/shared/contract';

const LONGEST = 60;

/** An id made of the name: marks stripped, đ → d, words joined by `-`; numbered where another profile has it. */
export function profileIdFor(name: string, taken: readonly string[]): ProfileId {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
  const stem =
    bare
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, LONGEST) || 'profile';
  const ids = [stem, ...taken.map((_, index) => `${stem}-${index + 2}`)];
  return ids.find((id) => !taken.includes(id)) as ProfileId;
}
