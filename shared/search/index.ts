export { foldVietnamese } from './fold.ts';
export * from './procedure-search.ts';
export type { SearchEntry } from './vocabulary.ts';
