import type { Language } from '@toiluot/shared/contract';

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;
const ALL = ['vi', 'en'] as const;

/** One button per language, each in its own words. */
export function LanguageChoice({
  lang,
  label,
  onLang,
}: {
  readonly lang: Language;
  readonly label: string;
  readonly onLang: (lang: Language) => void;
}) {
  return (
    <span class="languages" role="group" aria-label={label}>
      {ALL.map((language) => (
        <button
          key={language}
          type="button"
          class="language"
          lang={language}
          aria-pressed={language === lang ? 'true' : 'false'}
          onClick={() => onLang(language)}
        >
          {NAMES[language]}
        </button>
      ))}
    </span>
  );
}
