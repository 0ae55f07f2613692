// Small changes to one number: note, priority.
import type { PriorityClassId, ReasonLists } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { Field, NoteField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import { useDesk } from '../desk-context.tsx';
import type { TicketRef } from '../dialogs.ts';
import { useAsked } from './use-asked.ts';
import { useDialog } from './use-dialog.ts';

export function NoteDialog({ ticket, present }: { readonly ticket: TicketRef; readonly present: string }) {
  const { store, i18n, close, off } = useDialog('note', ticket.id);
  const [note, setNote] = useState(present);
  return (
    <FormDialog
      title={i18n.t('dialog.note', { label: ticket.label })}
      send={i18n.t('dialog.save')}
      whyNot={off}
      onSend={() => store.run('note', { ticket: ticket.id, note: note.trim() })}
      onClose={close}
    >
      <NoteField word={i18n.t('form.note')} value={note} onValue={setNote} isFirst />
    </FormDialog>
  );
}

export function PriorityDialog({ ticket }: { readonly ticket: TicketRef }) {
  const { i18n, close } = useDialog();
  const title = i18n.t('dialog.priority', { label: ticket.label });
  return (
    <WithLists title={title} onClose={close}>
      {({ reasons }) => <PriorityForm title={title} ticket={ticket} classes={reasons.priorityClasses} />}
    </WithLists>
  );
}

function PriorityForm({
  title,
  ticket,
  classes,
}: {
  readonly title: string;
  readonly ticket: TicketRef;
  readonly classes: ReasonLists['priorityClasses'];
}) {
  const { store, i18n, view, close, off } = useDialog('priority', ticket.id);
  const present = view?.ticket?.id === ticket.id ? view.ticket.priority : undefined;
  const [priority, setPriority] = useState<string>(present?.id ?? '');
  const [reason, setReason] = useState('');
  const send = () =>
    store.run('priority', {
      ticket: ticket.id,
      priorityClass: priority === '' ? null : (priority as PriorityClassId),
      reason: reason.trim(),
    });
  return (
    <FormDialog
      title={title}
      send={i18n.t('dialog.save')}
      whyNot={off ?? (reason.trim() === '' ? i18n.t('form.reason-needed') : undefined)}
      onSend={send}
      onClose={close}
    >
      {present && <p class="form-lead">{i18n.t('dialog.priority-now', { name: i18n.textOf(present.name) })}</p>}
      <PriorityField classes={classes} value={priority} onValue={setPriority} isFirst />
      <NewPlace ticket={ticket} priority={priority} />
      <NoteField word={i18n.t('dialog.priority-reason')} value={reason} onValue={setReason} />
    </FormDialog>
  );
}

/** F-O15: the place the number would have is told before anybody decides. */
function NewPlace({ ticket, priority }: { readonly ticket: TicketRef; readonly priority: string }) {
  const { i18n } = useDialog();
  const { asks } = useDesk();
  const asked = useAsked(() => asks.place(ticket.id), ticket.id);
  if (asked.is !== 'there') return null;
  const { waits, ahead, places } = asked.value;
  const then = places.find(({ priorityClass }) => (priorityClass ?? '') === priority)?.ahead;
  if (then === undefined) return null;
  const told = (n: number) => (n === 0 ? i18n.t('dialog.place-first') : i18n.t('dialog.place', { n }));
  const key = !waits ? 'dialog.priority-in-hand' : then === ahead ? 'dialog.priority-same' : 'dialog.priority-place';
  return (
    <p class="form-lead" role="status">
      {i18n.t(key, { now: told(ahead), then: told(then) })}
    </p>
  );
}

/** Class of priority or none; the ground itself is shown to nobody else. */
export function PriorityField({
  classes,
  value,
  onValue,
  isFirst,
}: {
  readonly classes: ReasonLists['priorityClasses'];
  readonly value: string;
  readonly onValue: (id: string) => void;
  readonly isFirst?: boolean | undefined;
}) {
  const { i18n } = useDialog();
  return (
    <Field word={i18n.t('dialog.issue-priority')}>
      {({ id }) => (
        <select
          id={id}
          value={value}
          data-autofocus={isFirst ? 'true' : undefined}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          <option value="">{i18n.t('dialog.issue-no-priority')}</option>
          {classes.map((item) => (
            <option key={item.id} value={item.id}>
              {i18n.textOf(item.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
