export type { Language } from '@toiluot/shared/contract';

/** As in the contract, whose list would bring its whole schema library along. */
export const LANGUAGES = ['vi', 'en', 'lo'] as const;
