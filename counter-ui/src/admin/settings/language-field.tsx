import type { EditableSettings, Language } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { CheckField } from '../forms/fields.tsx';

type Languages = NonNullable<EditableSettings['kioskLanguages']>;

const ORDER: readonly Language[] = ['vi', 'en', 'lo'];

/** Languages beside Vietnamese, which kiosks always have (F-K11). */
export function LanguageField({
  value = ['vi', 'en'],
  problem,
  onChange,
}: {
  readonly value: Languages | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: Languages) => void;
}) {
  const { i18n } = useAdmin();
  const toggle = (language: Language, isOn: boolean) =>
    onChange(ORDER.filter((one) => (one === language ? isOn : one === 'vi' || value.includes(one))));
  return (
    <fieldset class="admin-pair" data-wrong={problem ? 'true' : undefined}>
      <legend>{i18n.t('settings.languages')}</legend>
      <p class="admin-hint">{i18n.t('settings.languages.hint')}</p>
      <CheckField
        label={i18n.t('settings.language.en')}
        value={value.includes('en')}
        onChange={(isOn) => toggle('en', isOn)}
      />
      <CheckField
        label={i18n.t('settings.language.lo')}
        hint={i18n.t('settings.language.lo.hint')}
        value={value.includes('lo')}
        onChange={(isOn) => toggle('lo', isOn)}
      />
      {problem && <p class="admin-problem">{problem}</p>}
    </fieldset>
  );
}
