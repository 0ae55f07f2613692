import { signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { commonMessages, createI18n, type I18n } from '@toiluot/shared/ui';
import { messages as rating } from '@toiluot/shared/ui/rating/messages.ts';
import { messages } from './messages.ts';

const catalogue = { ...commonMessages, ...rating, ...messages };

export type PadWords = I18n<keyof typeof catalogue>;

export const createPadWords = (): PadWords => createI18n(catalogue, signal<Language>('vi'));
