import type { PublicWaits, Text } from '@toiluot/shared/contract';
import { foldVietnamese, keyOf } from '@toiluot/shared/search/fold.ts';

type Agency = PublicWaits['agencies'][number];

// Folded words are plain letters, so no pattern that a five-year-old phone lacks.
const wordsIn = (text: string): string[] =>
  foldVietnamese(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(keyOf);

const wordsOfText = ({ vi, en }: Text): string[] => wordsIn(`${vi} ${en ?? ''}`);

/** Agencies with those of their services in which every word typed begins some word of the service or its agency. */
export function findServices(agencies: readonly Agency[], typed: string): readonly Agency[] {
  const asked = wordsIn(typed);
  if (asked.length === 0) return agencies;
  const fits = (words: readonly string[]) => asked.every((one) => words.some((word) => word.startsWith(one)));
  return agencies
    .map((agency) => {
      const ofAgency = wordsOfText(agency.name);
      return { ...agency, services: agency.services.filter(({ name }) => fits(wordsOfText(name).concat(ofAgency))) };
    })
    .filter(({ services }) => services.length > 0);
}
