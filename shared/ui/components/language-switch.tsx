import type { Language } from '../../contract/index.ts';
import { useSharedI18n } from '../i18n-context.tsx';
import { type Readable, read } from '../reading.ts';

const names: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English', lo: 'ລາວ' };

/** One button per language, each in its own words; no flags. */
export function LanguageSwitch({
  lang,
  onLang,
  languages = ['vi', 'en'],
}: {
  readonly lang: Readable<Language>;
  readonly onLang: (lang: Language) => void;
  readonly languages?: readonly Language[] | undefined;
}) {
  const { t } = useSharedI18n();
  const chosen = read(lang);
  return (
    <span class="languages" role="group" aria-label={t('common.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          class="language"
          lang={language}
          aria-pressed={language === chosen ? 'true' : 'false'}
          onClick={() => onLang(language)}
        >
          {names[language]}
        </button>
      ))}
    </span>
  );
}
