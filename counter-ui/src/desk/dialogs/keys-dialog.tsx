import { Button, Dialog } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { holderOf, withKey } from '../key-store.ts';
import { chordOf, INTENTS, type Intent } from '../keys.ts';
import { useDialog } from './use-dialog.ts';

/** The sheet of keys; each can be given another key. */
export function KeysDialog() {
  const { i18n, close } = useDialog();
  const { keys } = useDesk();
  const [changing, setChanging] = useState<Intent | undefined>(undefined);
  const [takenBy, setTaken] = useState<Intent | undefined>(undefined);
  const take = (event: KeyboardEvent) => {
    if (changing === undefined || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const chord = chordOf(event);
    if (event.key === 'Escape') return setChanging(undefined);
    if (chord === undefined) return;
    const next = withKey(keys.map.value, changing, chord);
    setTaken(holderOf(keys.map.value, changing, chord));
    if (next) keys.set(next);
    setChanging(undefined);
  };
  return (
    <Dialog title={i18n.t('keys.title')} onClose={close}>
      <p class="form-lead">{i18n.t('keys.lead')}</p>
      <div onKeyDownCapture={take}>
        <table class="keys-table">
          <tbody>
            {INTENTS.map((intent) => (
              <KeyRow
                key={intent}
                intent={intent}
                isChanging={intent === changing}
                onChange={() => {
                  setTaken(undefined);
                  setChanging(intent);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" class="form-refusal-place">
        {takenBy && i18n.t('keys.taken', { name: i18n.t(`keys.${takenBy}`) })}
      </p>
      <NotifyChoice />
      <div class="form-buttons">
        <Button kind="secondary" onPress={keys.reset}>
          {i18n.t('keys.reset')}
        </Button>
        <Button kind="primary" autofocus onPress={close}>
          {i18n.t('app.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function KeyRow({
  intent,
  isChanging,
  onChange,
}: {
  readonly intent: Intent;
  readonly isChanging: boolean;
  readonly onChange: () => void;
}) {
  const { t } = useTexts();
  const { keys } = useDesk();
  const shown = keys.map.value[intent].map((chord) => (chord === 'Space' ? t('keys.space') : chord));
  return (
    <tr>
      <th scope="row">{t(`keys.${intent}`)}</th>
      <td>
        {shown.map((chord, n) => (
          <span key={chord}>
            {n > 0 && ` ${t('keys.or')} `}
            <kbd>{chord}</kbd>
          </span>
        ))}
      </td>
      <td>
        <Button
          kind="quiet"
          class="row-button"
          label={`${t('keys.change')}: ${t(`keys.${intent}`)}`}
          onPress={onChange}
        >
          {t(isChanging ? 'keys.press' : 'keys.change')}
        </Button>
      </td>
    </tr>
  );
}

/** Off until asked for; where the browser cannot, nothing is offered. */
function NotifyChoice() {
  const { t } = useTexts();
  const { notifier } = useDesk();
  if (!notifier) return null;
  return (
    <div class="notify-choice">
      <Button kind="secondary" pressed={notifier.isOn.value} onPress={notifier.toggle}>
        {t('notify.toggle')}
      </Button>
      <p class="field-hint">{t(notifier.isDenied.value ? 'notify.denied' : 'notify.lead')}</p>
    </div>
  );
}
