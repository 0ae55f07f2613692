import type { Language } from '@toiluot/shared/contract';

const OTHER = { vi: { lang: 'en', name: 'English' }, en: { lang: 'vi', name: 'Tiếng Việt' } } as const;

/** The other language in its own words: one button, so that a small page keeps its room. */
export function LanguageChoice({
  lang,
  onLang,
}: {
  readonly lang: Language;
  readonly onLang: (lang: Language) => void;
}) {
  const other = OTHER[lang === 'en' ? 'en' : 'vi'];
  return (
    <button type="button" class="button other-language" lang={other.lang} onClick={() => onLang(other.lang)}>
      {other.name}
    </button>
  );
}
