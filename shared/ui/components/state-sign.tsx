import { deskSign, type ShownDeskState } from '../desk-sign.ts';
import { useSharedI18n } from '../i18n-context.tsx';
import { Icon } from './icon.tsx';

/**
 * A desk's state as letter, icon and word; colour and pattern come last.
 *
 * @param showWord  false where the word stands elsewhere; screen readers still get it
 */
export function StateSign({ state, showWord = true }: { readonly state: ShownDeskState; readonly showWord?: boolean }) {
  const { t } = useSharedI18n();
  const { letter, key, icon, colour } = deskSign(state);
  return (
    <span class={`state-sign state-${colour}`} data-state={state}>
      <span class="state-letter" aria-hidden="true">
        {letter}
      </span>
      <Icon name={icon} />
      <span class={showWord ? 'state-word' : 'for-readers'}>{t(key)}</span>
    </span>
  );
}
