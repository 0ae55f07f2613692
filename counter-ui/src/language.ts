// The language chosen on this machine, kept from one day to the next.
import { effect, type Signal, signal } from '@preact/signals';
import type { Language } from '@toiluot/shared/contract';

const PLACE = 'toiluot.language';

/** Vietnamese unless English was chosen here before; `<html lang>` follows. */
export function rememberedLanguage(): Signal<Language> {
  const lang = signal<Language>(stored() === 'en' ? 'en' : 'vi');
  effect(() => {
    document.documentElement.lang = lang.value;
    keep(lang.value);
  });
  return lang;
}

function stored(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

function keep(lang: Language): void {
  try {
    localStorage.setItem(PLACE, lang);
  } catch {
    // Storage is forbidden here; the choice lasts as long as the page.
  }
}
