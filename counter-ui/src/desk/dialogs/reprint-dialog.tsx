import { Button, Dialog } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { FormDialog } from '../../forms/form-dialog.tsx';
import type { TicketRef } from '../dialogs.ts';
import { useReason } from './reason-dialogs.tsx';
import { useDialog } from './use-dialog.ts';

/** F-T04: the same number once more, with the reason in the journal. */
export function ReprintDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { store, i18n, close, off } = useDialog('reprint', ticket.id);
  const reason = useReason(i18n, ['why-step.paper-lost', 'why-step.paper-unreadable']);
  const [copy, setCopy] = useState<number | undefined>(undefined);
  if (copy !== undefined)
    return (
      <Dialog title={i18n.t('dialog.reprint', { label: ticket.label })} onClose={close}>
        <p role="status">{i18n.t('dialog.reprint-done', { n: copy, label: ticket.label })}</p>
        <div class="form-buttons">
          <Button kind="primary" autofocus onPress={close}>
            {i18n.t('app.close')}
          </Button>
        </div>
      </Dialog>
    );
  const send = async () => {
    const reply = await store.run('reprint', { ticket: ticket.id, reason: reason.words });
    if (reply?.ok) setCopy(reply.result.copyNo);
    // The answer stands in the next dialog; this one only shows refusals.
    return reply?.ok ? undefined : reply;
  };
  return (
    <FormDialog
      title={i18n.t('dialog.reprint', { label: ticket.label })}
      send={i18n.t('act.reprint')}
      whyNot={off ?? reason.missing}
      onSend={send}
      onClose={close}
    >
      <p class="form-lead">{i18n.t('dialog.reprint-lead')}</p>
      {reason.fields}
    </FormDialog>
  );
}
