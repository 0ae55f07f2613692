import { type Signal, signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { createI18n, type I18n } from '@toiluot/shared/ui/i18n.ts';
import { messages as rating } from '@toiluot/shared/ui/rating/messages.ts';
import { messages as shared } from '../visitors/messages.ts';
import { messages } from './messages.ts';

const all = { ...shared, ...rating, ...messages };

export type PhoneTexts = I18n<keyof typeof all>;

export const createPhoneTexts = (lang: Signal<Language> = signal<Language>('vi')): PhoneTexts => createI18n(all, lang);
