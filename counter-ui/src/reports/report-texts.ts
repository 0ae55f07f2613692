import type { Signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { createI18n, refusalMessages } from '@toiluot/shared/ui';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { messages } from './messages.ts';

export const createReportI18n = (lang?: Signal<Language>) => createI18n({ ...refusalMessages, ...messages }, lang);
export type ReportI18n = ReturnType<typeof createReportI18n>;

const TextsContext = createContext<ReportI18n>(createReportI18n());
export const ReportTexts = TextsContext.Provider;
export const useReportTexts = (): ReportI18n => useContext(TextsContext);
