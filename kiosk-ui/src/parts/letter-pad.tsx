// The kiosk's own A–Z pad: ten columns where a key stays 20 mm wide, else fewer.
import { Icon } from '@toiluot/shared/ui';
import { useEffect } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const LONGEST_QUERY = 60;

export function LetterPad({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { t } = useTexts();
  const add = (letter: string) => {
    if (query.length < LONGEST_QUERY && !(letter === ' ' && (query === '' || query.endsWith(' '))))
      onQuery(query + letter);
  };
  const erase = () => onQuery(query.slice(0, -1));
  useTypedKeys(add, erase);
  return (
    <div class="pad" role="group" aria-label={t('pad.label')}>
      {letters.map((letter) => (
        <button key={letter} type="button" class="key" onClick={() => add(letter.toLowerCase())}>
          {letter}
        </button>
      ))}
      <button type="button" class="key key-wide" onClick={() => add(' ')}>
        {t('pad.space')}
      </button>
      <button type="button" class="key" aria-label={t('pad.erase')} onClick={erase}>
        <Icon name="erase" />
      </button>
      <button type="button" class="key" aria-label={t('pad.clear')} onClick={() => onQuery('')}>
        <Icon name="cancel" />
      </button>
    </div>
  );
}

/** A keyboard, where one is fitted, writes too; Enter and Space stay with the focused button. */
function useTypedKeys(add: (letter: string) => void, erase: () => void): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^[\p{L}\p{N}]$/u.test(event.key)) add(event.key.toLowerCase());
      else if (event.key === ' ' && !(document.activeElement instanceof HTMLButtonElement)) add(' ');
      else if (event.key === 'Backspace') erase();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  });
}
