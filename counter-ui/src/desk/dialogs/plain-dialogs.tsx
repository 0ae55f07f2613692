// Questions with two answers. The focus starts on the one that changes nothing.
import { Button, Dialog } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { NoteField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { atDesk } from '../desk-commands.ts';
import { useDialog } from './use-dialog.ts';

export function CloseDialog() {
  const { store, i18n, view, close, off } = useDialog('close');
  if (!view) return null;
  const labels = view.parked.map(({ label }) => label).join(', ');
  const send = () => store.run('close', { ...atDesk(view), ...(view.ticket && { afterThis: true }) });
  return (
    <FormDialog
      title={i18n.t('dialog.close', { number: view.desk.number })}
      send={i18n.t('act.close')}
      cancel={i18n.t('dialog.close-stay')}
      whyNot={off}
      onSend={send}
      onClose={close}
      isDanger
      safeFirst
    >
      <p class="form-lead">{i18n.t('dialog.close-parked', { n: view.parked.length, labels })}</p>
      {view.ticket && <p class="form-lead">{i18n.t('form.after-this', { label: view.ticket.label })}</p>}
    </FormDialog>
  );
}

export function TakeOverDialog() {
  const { store, i18n, view, close, off } = useDialog('take-over');
  if (!view) return null;
  return (
    <FormDialog
      title={i18n.t('dialog.take-over', { number: view.desk.number })}
      send={i18n.t('act.take-over')}
      whyNot={off}
      onSend={() => store.run('take-over', { ...atDesk(view), takeOver: true })}
      onClose={close}
      safeFirst
    >
      <p class="form-lead">{i18n.t('taken.title', { number: view.desk.number, name: view.desk.officer?.name })}</p>
      <p class="form-lead">{i18n.t('taken.lead')}</p>
    </FormDialog>
  );
}

/** DY5: a call outside sessions. */
export function OutsideHoursDialog() {
  const { store, i18n, view, close, off } = useDialog('call-next');
  const [reason, setReason] = useState('');
  if (!view) return null;
  const missing = reason.trim() === '' ? i18n.t('form.reason-needed') : undefined;
  return (
    <FormDialog
      title={i18n.t('dialog.call-next')}
      send={i18n.t('act.call-next')}
      whyNot={off ?? missing}
      onSend={() => store.run('call-next', { ...atDesk(view), reason: reason.trim() })}
      onClose={close}
    >
      <p class="form-lead">{i18n.t('dialog.call-next-lead')}</p>
      <NoteField word={i18n.t('form.reason')} value={reason} onValue={setReason} isFirst />
    </FormDialog>
  );
}

/** Signing out leaves the desk open; that is said, not forbidden. */
export function SignOutDialog({ onSignOut }: { readonly onSignOut: () => void }) {
  const { i18n, view, close } = useDialog();
  return (
    <Dialog title={i18n.t('dialog.sign-out', { number: view?.desk.number })} onClose={close}>
      <p class="form-lead">{i18n.t('dialog.sign-out-lead')}</p>
      <div class="form-buttons">
        <Button kind="secondary" autofocus onPress={close}>
          {i18n.t('dialog.sign-out-stay')}
        </Button>
        <Button kind="danger" onPress={onSignOut}>
          {i18n.t('dialog.sign-out-go')}
        </Button>
      </div>
    </Dialog>
  );
}
