import { Button } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import type { ActionName } from '../actions.ts';
import { useDesk } from '../desk-context.tsx';

/** The button at the end of a row. While it is off its cause is part of its name: a row has no room for a second line. */
export function RowAction({
  action,
  ticket,
  words,
  label,
  onPress,
}: {
  readonly action: ActionName;
  /** Id of the one it is about. */
  readonly ticket: string;
  readonly words: string;
  /** With the number it is about. */
  readonly label: string;
  readonly onPress: () => void;
}) {
  const { store } = useDesk();
  const { t } = useTexts();
  const off = store.whyOff(action, ticket);
  const isLocked = off?.key === 'why.busy';
  const cause = off && !isLocked ? t(off.key, off.values) : undefined;
  return (
    <Button
      kind="quiet"
      class="row-button"
      busy={isLocked}
      busyWords={words}
      disabled={cause !== undefined}
      label={cause === undefined ? label : `${label}. ${cause}`}
      onPress={onPress}
    >
      {words}
    </Button>
  );
}
