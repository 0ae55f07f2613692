// The kiosk's own A–Z pad: ten columns where a key stays 20 mm wide, else fewer.
import { Icon } from '@toiluot/shared/ui';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const LONGEST_QUERY = 60;

/** A change of the words typed so far; keys may come faster than the page is drawn, so it never holds old words. */
export type Edit = (query: string) => string;

const adding =
  (letter: string): Edit =>
  (query) => {
    const isIdleBlank = letter === ' ' && (query === '' || query.endsWith(' '));
    return query.length >= LONGEST_QUERY || isIdleBlank ? query : query + letter;
  };
const erasing: Edit = (query) => query.slice(0, -1);
const clearing: Edit = () => '';

export function LetterPad({ onEdit }: { readonly onEdit: (edit: Edit) => void }) {
  const { t } = useTexts();
  useTypedKeys(onEdit);
  return (
    <div class="pad" role="group" aria-label={t('pad.label')}>
      {letters.map((letter) => (
        <button key={letter} type="button" class="key" onClick={() => onEdit(adding(letter.toLowerCase()))}>
          {letter}
        </button>
      ))}
      <button type="button" class="key key-wide" onClick={() => onEdit(adding(' '))}>
        {t('pad.space')}
      </button>
      <button type="button" class="key" aria-label={t('pad.erase')} onClick={() => onEdit(erasing)}>
        <Icon name="erase" />
      </button>
      <button type="button" class="key" aria-label={t('pad.clear')} onClick={() => onEdit(clearing)}>
        <Icon name="cancel" />
      </button>
    </div>
  );
}

/** A keyboard, where one is fitted, writes too; Enter and Space stay with the focused button. */
function useTypedKeys(onEdit: (edit: Edit) => void): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      const edit = editOf(event);
      if (!edit) return;
      event.preventDefault();
      onEdit(edit);
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, []);
}

function editOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Edit | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (/^[\p{L}\p{N}]$/u.test(key)) return adding(key.toLowerCase());
  if (key === ' ' && !(document.activeElement instanceof HTMLButtonElement)) return adding(' ');
  return key === 'Backspace' ? erasing : undefined;
}
