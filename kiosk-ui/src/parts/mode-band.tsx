import type { Language } from '@toiluot/shared/contract';
import type { IconName } from '@toiluot/shared/ui';
import { Icon, LanguageSwitch } from '@toiluot/shared/ui';
import type { TextSize, Visit } from '../model/visit.ts';
import { useTexts } from '../texts.tsx';

const larger: Readonly<Record<TextSize, TextSize>> = { A: 'A+', 'A+': 'A++', 'A++': 'A' };

/** The fixed buttons at the foot: larger text, high contrast, lower buttons, and reading aloud where the machine can. */
export function ModeBand({
  visit,
  languages,
  canSpeak,
}: {
  readonly visit: Visit;
  readonly languages: readonly Language[];
  readonly canSpeak: (lang: Language) => boolean;
}) {
  const { t } = useTexts();
  const { textSize, highContrast, lowered, speaking, lang } = visit;
  return (
    <footer class={canSpeak(lang.value) ? 'modes modes-four' : 'modes'} aria-label={t('mode.band')}>
      <Mode
        icon="text-size"
        word={t('mode.text')}
        value={textSize.value}
        isOn={textSize.value !== 'A'}
        reading={t('mode.size', { size: textSize.value })}
        onPress={() => {
          textSize.value = larger[textSize.value];
        }}
      />
      <Mode
        icon="contrast"
        word={t('mode.contrast')}
        isOn={highContrast.value}
        onPress={() => {
          highContrast.value = !highContrast.value;
        }}
      />
      <Mode
        icon="lower"
        word={t('mode.lower')}
        isOn={lowered.value}
        onPress={() => {
          lowered.value = !lowered.value;
        }}
      />
      {canSpeak(lang.value) && (
        <Mode
          icon="speaker"
          word={t('mode.speak')}
          isOn={speaking.value}
          onPress={() => {
            speaking.value = !speaking.value;
          }}
        />
      )}
      {lowered.value && languages.length > 1 && (
        <LanguageSwitch
          lang={lang}
          languages={languages}
          onLang={(language) => {
            lang.value = language;
          }}
        />
      )}
    </footer>
  );
}

function Mode({
  icon,
  word,
  value,
  reading,
  isOn,
  onPress,
}: {
  readonly icon: IconName;
  readonly word: string;
  readonly value?: string;
  readonly reading?: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" class="mode" aria-pressed={isOn ? 'true' : 'false'} onClick={onPress}>
      <Icon name={icon} />
      <span class="mode-word">{word}</span>
      {value !== undefined && (
        <span class="mode-value" aria-hidden="true">
          {value}
        </span>
      )}
      {reading !== undefined && <span class="for-readers">{reading}</span>}
    </button>
  );
}
