import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { TextField } from '../forms/fields.tsx';
import { useSave } from '../use-save.ts';

const isPin = (typed: string): boolean => /^[0-9]{6,12}$/.test(typed);

/** The PIN of the kiosks' staff mode: whether there is one, a new one typed twice, none at all (F-K24). */
export function KioskPin() {
  const { i18n, answer } = useAdmin();
  const save = useSave();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const send = async (pin: string, done: 'done.pin' | 'done.pin-off') => {
    const isDone = await save.run('kiosk.set-pin', { pin }, i18n.t(done), (at) => at.slice(1));
    if (!isDone) return;
    setFirst('');
    setSecond('');
  };
  const onSave = async () => {
    if (!isPin(first)) return save.refuse({ pin: i18n.t('pin.digits') });
    if (first !== second) return save.refuse({ again: i18n.t('pin.not-same') });
    return send(first, 'done.pin');
  };
  return (
    <form
      class="admin-form admin-below"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <h2>{i18n.t('pin.title')}</h2>
      <p class="admin-lead">{i18n.t('pin.lead')}</p>
      <p class={answer.kioskPinSet ? '' : 'admin-note'} role="status">
        {i18n.t(answer.kioskPinSet ? 'pin.set' : 'pin.none')}
      </p>
      {save.problems.others.map((words) => (
        <p class="admin-problem" role="alert" key={words}>
          {words}
        </p>
      ))}
      <div class="admin-row">
        <PinField label={i18n.t('pin.new')} value={first} problem={save.problem('pin')} onChange={setFirst} />
        <PinField label={i18n.t('pin.again')} value={second} problem={save.problem('again')} onChange={setSecond} />
      </div>
      <button type="submit" hidden tabIndex={-1} />
      <div class="admin-buttons">
        <Button kind="primary" icon="check" disabled={first === ''} onPress={onSave}>
          {i18n.t('pin.save')}
        </Button>
        {answer.kioskPinSet && (
          <Button kind="quiet" icon="cancel" onPress={() => send('', 'done.pin-off')}>
            {i18n.t('pin.off')}
          </Button>
        )}
      </div>
    </form>
  );
}

function PinField(props: {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return <TextField {...props} isShort type="password" maxLength={12} />;
}
