import { createI18n, refusalMessages } from '@toiluot/shared/ui';
import { rememberedLanguage } from '../language.ts';
import { messages } from './messages.ts';

/** Shared words first: the landing's own short session words take their place. */
export const i18n = createI18n({ ...refusalMessages, ...messages }, rememberedLanguage());
