import type { Signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { createI18n, refusalMessages } from '@toiluot/shared/ui';
import { messages } from './messages.ts';

export const createSetupI18n = (lang: Signal<Language>) => createI18n({ ...refusalMessages, ...messages }, lang);
export type SetupI18n = ReturnType<typeof createSetupI18n>;
