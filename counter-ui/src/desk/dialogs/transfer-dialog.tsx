import type { DeskId, ServiceId } from '@toiluot/shared/contract';
import { useEffect, useState } from 'preact/hooks';
import { DeskPicker } from '../../forms/desk-picker.tsx';
import { CheckField, NoteField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { ServicePicker } from '../../forms/service-picker.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import { useDesk } from '../desk-context.tsx';
import type { TicketRef } from '../dialogs.ts';
import type { Lists } from '../lists-store.ts';
import { optionalText, useDialog } from './use-dialog.ts';
import { WhereTabs } from './where-tabs.tsx';

export function TransferDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { i18n, close } = useDialog();
  const title = i18n.t('dialog.transfer', { label: ticket.label });
  return (
    <WithLists title={title} onClose={close}>
      {(lists) => <TransferForm title={title} ticket={ticket} lists={lists} />}
    </WithLists>
  );
}

function TransferForm({
  title,
  ticket,
  lists,
}: {
  readonly title: string;
  readonly ticket: TicketRef;
  readonly lists: Lists;
}) {
  const { store, i18n, close, off } = useDialog('transfer', ticket.id);
  const [where, setWhere] = useState<'service' | 'desk'>('service');
  const [service, setService] = useState('');
  const [desk, setDesk] = useState('');
  const [note, setNote] = useState('');
  const [comesBack, setComesBack] = useState(false);
  const unserved = useUnserved();
  const [isSure, setSure] = useState(false);
  const isUnserved = where === 'service' && unserved.includes(service);
  const target = where === 'service' ? service : desk;
  const missing =
    target === ''
      ? i18n.t('dialog.transfer-missing')
      : isUnserved && !isSure
        ? i18n.t('dialog.transfer-unserved-short')
        : undefined;
  const send = () =>
    store.run('transfer', {
      ticket: ticket.id,
      ...(where === 'service' ? { toService: service as ServiceId } : { toDesk: desk as DeskId }),
      ...optionalText('note', note),
      ...(comesBack && { comeBack: true }),
    });
  return (
    <FormDialog title={title} send={i18n.t('act.transfer')} whyNot={off ?? missing} onSend={send} onClose={close}>
      <p class="form-lead">{i18n.t('dialog.transfer-keeps')}</p>
      <WhereTabs value={where} onValue={setWhere} />
      {where === 'service' ? (
        <ServicePicker
          word={i18n.t('form.service')}
          services={lists.reasons.services.filter(({ id }) => id !== ticket.service)}
          value={service}
          onValue={setService}
        />
      ) : (
        <DeskPicker
          word={i18n.t('dialog.transfer-desk')}
          desks={lists.desks.filter(({ id }) => id !== store.desk)}
          value={desk}
          onValue={setDesk}
        />
      )}
      {isUnserved && (
        <div class="form-warning" role="alert">
          <p>{i18n.t('dialog.transfer-unserved')}</p>
          <CheckField word={i18n.t('dialog.transfer-anyway')} isOn={isSure} onValue={setSure} />
        </div>
      )}
      <NoteField word={i18n.t('form.note')} value={note} onValue={setNote} isOptional />
      <CheckField word={i18n.t('dialog.transfer-back')} isOn={comesBack} onValue={setComesBack} />
    </FormDialog>
  );
}

/** F-O11: asked anew each time; without an answer nothing is warned of, and the server decides. */
function useUnserved(): readonly string[] {
  const { unserved } = useDesk();
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let isThere = true;
    void unserved().then((answer) => isThere && answer.ok && setFound(answer.value));
    return () => {
      isThere = false;
    };
  }, [unserved]);
  return found;
}
