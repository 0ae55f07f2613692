import type { MessageKey } from '../../messages.ts';
import { useTexts } from '../../texts.tsx';
import type { ActionName } from '../actions.ts';
import { useDesk } from '../desk-context.tsx';

/** What every dialog needs: store, picture, words, how to close, and why its action (with that ticket) is off. */
export function useDialog(action?: ActionName, ticket?: string) {
  const { store } = useDesk();
  const i18n = useTexts();
  const off = action === undefined ? undefined : store.whyOff(action, ticket);
  return {
    store,
    i18n,
    view: store.view.value,
    now: store.now.value,
    /** The cause in words; a command on its way is no cause to change the form. */
    off: off && off.key !== 'why.busy' ? i18n.t(off.key as MessageKey, off.values) : undefined,
    close: () => {
      store.dialog.value = undefined;
    },
  };
}

/** A trimmed text as an optional field of a command. */
export const optionalText = <K extends string>(key: K, text: string): { readonly [P in K]?: string } =>
  (text.trim() === '' ? {} : { [key]: text.trim() }) as { readonly [P in K]?: string };
