// The words of this app: its own catalogue over the shared one, in the language of one signal.

import type { Signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { createI18n, I18nProvider, refusalMessages } from '@toiluot/shared/ui';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { messages as complaints } from './complaints/messages.ts';
import { messages } from './messages.ts';

export const createDeskI18n = (lang?: Signal<Language>) =>
  createI18n({ ...refusalMessages, ...messages, ...complaints }, lang);
export type DeskI18n = ReturnType<typeof createDeskI18n>;

const TextsContext = createContext<DeskI18n>(createDeskI18n());

/** Around everything this app draws. */
export function TextsProvider({ i18n, children }: { readonly i18n: DeskI18n; readonly children: ComponentChildren }) {
  return (
    <TextsContext.Provider value={i18n}>
      <I18nProvider i18n={i18n}>{children}</I18nProvider>
    </TextsContext.Provider>
  );
}

export const useTexts = (): DeskI18n => useContext(TextsContext);
