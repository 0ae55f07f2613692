// The kiosk's texts in the visitor's language, and the pair "Vietnamese with English under it".

import { type Signal, signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';
import { createI18n, type I18n, I18nProvider, refusalMessages } from '@toiluot/shared/ui';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { lao } from './lao.ts';
import { messages } from './messages.ts';

const all = { ...refusalMessages, ...messages };

export type TextKey = keyof typeof all;
export type Texts = I18n<TextKey>;
export type Pair = { readonly main: string; readonly second?: string };

export function createTexts(lang: Signal<Language>): Texts {
  return createI18n(all, lang, { lo: lao });
}

const TextsContext = createContext<Texts | undefined>(undefined);

export function TextsProvider({ texts, children }: { readonly texts: Texts; readonly children: ComponentChildren }) {
  return (
    <TextsContext.Provider value={texts}>
      <I18nProvider i18n={texts}>{children}</I18nProvider>
    </TextsContext.Provider>
  );
}

/** @throws Error outside a `TextsProvider` */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('useTexts needs a TextsProvider around it');
  return texts;
}

/** Main text, and under it the English at 70 %; the larger text modes leave the second line out. */
export function Two({ of: { main, second }, class: extra = '' }: { readonly of: Pair; readonly class?: string }) {
  return (
    <span class={`two ${extra}`}>
      <span class="two-main">{main}</span>
      {second !== undefined && (
        <span class="two-second" lang="en">
          {second}
        </span>
      )}
    </span>
  );
}

const english = createTexts(signal<Language>('en'));

/** A sentence built of several texts, in the visitor's language with English under Vietnamese. */
export function pairOf(texts: Texts, build: (texts: Texts) => string): Pair {
  const main = build(texts);
  const second = texts.lang.value === 'vi' ? build(english) : main;
  return second === main ? { main } : { main, second };
}
