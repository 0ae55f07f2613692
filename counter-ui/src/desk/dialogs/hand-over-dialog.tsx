import type { StaffId } from '@toiluot/shared/contract';
import { useEffect, useState } from 'preact/hooks';
import { Field } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { atDesk } from '../desk-commands.ts';
import { useDesk } from '../desk-context.tsx';
import { useDialog } from './use-dialog.ts';

type Colleagues = readonly { readonly id: StaffId; readonly name: string }[];

/** What goes with the desk is named before it goes: the number in hand, those set aside, who waits. */
export function HandOverDialog() {
  const { store, i18n, view, close, off } = useDialog('hand-over');
  const colleagues = useColleagues();
  const [to, setTo] = useState('');
  if (!view) return null;
  const parked = view.parked.map(({ label }) => label).join(', ');
  const missing = to === '' ? i18n.t('dialog.hand-over-missing') : undefined;
  return (
    <FormDialog
      title={i18n.t('dialog.hand-over', { number: view.desk.number })}
      send={i18n.t('act.hand-over')}
      whyNot={off ?? missing}
      onSend={() => store.run('hand-over', { ...atDesk(view), to: to as StaffId })}
      onClose={close}
    >
      <p class="form-lead">{i18n.t('dialog.hand-over-lead')}</p>
      <ul class="steps">
        <li class="step">
          {view.ticket
            ? i18n.t('dialog.hand-over-ticket', { label: view.ticket.label })
            : i18n.t('dialog.hand-over-no-ticket')}
        </li>
        <li class="step">
          {view.parked.length > 0
            ? i18n.t('dialog.hand-over-parked', { n: view.parked.length, labels: parked })
            : i18n.t('parked.none')}
        </li>
        <li class="step">{i18n.t('idle.waiting-lead', { n: view.waitingCount })}</li>
      </ul>
      <Field word={i18n.t('dialog.hand-over-to')} hint={hintOf(i18n.t, colleagues)}>
        {({ id, hintId }) => (
          <select
            id={id}
            value={to}
            data-autofocus="true"
            aria-describedby={hintId}
            onChange={(event) => setTo(event.currentTarget.value)}
          >
            <option value="">{i18n.t('dialog.hand-over-missing')}</option>
            {(colleagues === 'missing' || colleagues === undefined ? [] : colleagues).map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FormDialog>
  );
}

function hintOf(t: ReturnType<typeof useDialog>['i18n']['t'], found: Colleagues | 'missing' | undefined) {
  if (found === undefined) return t('form.lists-loading');
  if (found === 'missing') return t('form.lists-missing');
  return found.length === 0 ? t('dialog.hand-over-nobody') : undefined;
}

/** Asked anew each time: who is free changes through the day. */
function useColleagues(): Colleagues | 'missing' | undefined {
  const { colleagues } = useDesk();
  const [found, setFound] = useState<Colleagues | 'missing' | undefined>(undefined);
  useEffect(() => {
    let isThere = true;
    void colleagues().then((answer) => isThere && setFound(answer.ok ? answer.value : 'missing'));
    return () => {
      isThere = false;
    };
  }, [colleagues]);
  return found;
}
