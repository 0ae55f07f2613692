import { Button, type ButtonKind, type IconName } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../messages.ts';
import { useTexts } from '../../texts.tsx';
import type { ActionName } from '../actions.ts';
import { isGeneral } from '../availability.ts';
import { press } from '../desk-commands.ts';
import { useDesk } from '../desk-context.tsx';
import type { Intent } from '../keys.ts';

const BUSY_WORDS: Partial<Record<ActionName, MessageKey>> = {
  open: 'busy.open',
  'take-over': 'busy.open',
  'call-next': 'busy.call',
  recall: 'busy.call',
  call: 'busy.call',
  finish: 'busy.finish',
  'finish-and-call': 'busy.finish',
};

/**
 * The button of one action: words, state and cause come from the store, so it never decides anything itself.
 *
 * @param intent  the key that presses it as well
 */
export function ActionButton({
  action,
  kind,
  icon,
  intent,
  class: extra,
  onPress,
  children,
}: {
  readonly action: ActionName;
  readonly kind?: ButtonKind | undefined;
  readonly icon?: IconName | undefined;
  readonly intent?: Intent | undefined;
  readonly class?: string | undefined;
  /** Instead of sending the command, such as opening a form. */
  readonly onPress?: (() => void) | undefined;
  /** Words; the action's own unless given. */
  readonly children?: ComponentChildren;
}) {
  const { store } = useDesk();
  const { t } = useTexts();
  const off = store.whyOff(action);
  const isLocked = off?.key === 'why.busy';
  const isOwn = store.pending.value?.action === action;
  const words = children ?? t(`act.${action}`);
  const cause = off && !isLocked ? t(off.key, off.values) : undefined;
  const isSaidElsewhere = off !== undefined && isGeneral(off) && kind !== 'primary';
  return (
    <span class={`action${extra ? ` ${extra}` : ''}`} data-intent={intent}>
      <Button
        kind={kind}
        icon={icon}
        busy={isLocked}
        busyWords={isOwn ? t(BUSY_WORDS[action] ?? 'busy.other') : String(words)}
        disabled={cause !== undefined}
        disabledReason={isSaidElsewhere ? undefined : cause}
        label={cause !== undefined && isSaidElsewhere ? `${String(words)}. ${cause}` : undefined}
        onPress={onPress ?? (() => press(store, action))}
      >
        {words}
      </Button>
    </span>
  );
}
