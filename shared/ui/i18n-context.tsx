// Tells the shared parts which language to speak.
import { type Signal, signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language } from '../contract/index.ts';
import { createI18n, type I18n } from './i18n.ts';
import { refusalMessages } from './shared-messages.ts';

const LanguageContext = createContext<Signal<Language>>(signal<Language>('vi'));

/** Around the whole screen: `<I18nProvider i18n={i18n}>`; also takes a bare signal of the language. */
export function I18nProvider({
  i18n,
  children,
}: {
  readonly i18n: { readonly lang: Signal<Language> };
  readonly children: ComponentChildren;
}) {
  return <LanguageContext.Provider value={i18n.lang}>{children}</LanguageContext.Provider>;
}

/** The shared texts (states, refusals, units) in the language of the surrounding `I18nProvider`. */
export function useSharedI18n(): I18n<keyof typeof refusalMessages> {
  const lang = useContext(LanguageContext);
  return useMemo(() => createI18n(refusalMessages, lang), [lang]);
}
