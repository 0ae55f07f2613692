// F-O17: several procedures in one visit, each begun with one press; every press is a command of its own.
import type { ProcedureId, Reply, TicketInHand } from '@toiluot/shared/contract';
import { foldVietnamese } from '@toiluot/shared/search';
import { Button, Dialog, describeRefusal } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { Field } from '../../forms/fields.tsx';
import type { Procedures } from '../../session/session-client.ts';
import { inHand } from '../desk-commands.ts';
import { useDesk } from '../desk-context.tsx';
import { clockIn } from '../words.ts';
import { useAsked } from './use-asked.ts';
import { useDialog } from './use-dialog.ts';

/** As many as are read at a glance; typing narrows the rest. */
const SHOWN = 12;

export function WorkDialog() {
  const { store, i18n, view, close, off } = useDialog('work');
  const [refusal, setRefusal] = useState<Extract<Reply, { ok: false }> | undefined>(undefined);
  if (!view?.ticket) return null;
  const work = view.ticket.work ?? [];
  const count = async (procedure: ProcedureId, quantity: number) => {
    setRefusal(undefined);
    const reply = await store.run('work', { ...inHand(view), procedure, quantity });
    if (reply && !reply.ok) setRefusal(reply);
  };
  return (
    <Dialog title={i18n.t('dialog.work', { label: view.ticket.label })} onClose={close}>
      <div class="form">
        <p class="form-lead">{off ?? i18n.t('dialog.work-lead')}</p>
        {work.length === 0 && <p class="list-empty">{i18n.t('dialog.work-none')}</p>}
        <ol class="steps" aria-label={i18n.t('ticket.work')}>
          {work.map((item) => (
            <WorkLine key={item.id} item={item} onCount={(quantity) => count(item.id, quantity)} />
          ))}
        </ol>
        {refusal && (
          <p class="form-refusal" role="alert">
            {describeRefusal(i18n, refusal)}
          </p>
        )}
        <ProcedureFinder begun={work} onBegin={(procedure) => count(procedure, 1)} />
        <div class="form-buttons">
          <Button kind="primary" onPress={close}>
            {i18n.t('app.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type Item = NonNullable<TicketInHand['work']>[number];

function WorkLine({ item, onCount }: { readonly item: Item; readonly onCount: (quantity: number) => unknown }) {
  const { i18n, view } = useDialog();
  if (!view) return null;
  return (
    <li class="step">
      <span class="step-words">
        {item.name}
        <span class="fact-more"> {i18n.t('dialog.work-from', { time: clockIn(view, item.begunAt) })}</span>
      </span>
      <Button
        kind="quiet"
        label={i18n.t('dialog.work-fewer', { name: item.name })}
        onPress={() => onCount(item.quantity - 1)}
      >
        −
      </Button>
      <output>{item.quantity}</output>
      <Button
        kind="quiet"
        label={i18n.t('dialog.work-more', { name: item.name })}
        disabled={item.quantity >= 99}
        onPress={() => onCount(item.quantity + 1)}
      >
        +
      </Button>
    </li>
  );
}

function ProcedureFinder({
  begun,
  onBegin,
}: {
  readonly begun: readonly Item[];
  readonly onBegin: (procedure: ProcedureId) => unknown;
}) {
  const { store, i18n } = useDialog();
  const { asks } = useDesk();
  const procedures = useAsked(() => asks.procedures(store.desk as never), store.desk);
  const [words, setWords] = useState('');
  const isFree = ({ id }: Procedures[number]) => !begun.some((item) => item.id === id);
  const found = matching(procedures.is === 'there' ? procedures.value : [], words).filter(isFree);
  return (
    <>
      <Field
        word={i18n.t('dialog.work-find')}
        hint={procedures.is === 'missing' ? i18n.t('form.lists-missing') : undefined}
      >
        {({ id, hintId }) => (
          <input
            id={id}
            type="search"
            autocomplete="off"
            data-autofocus="true"
            aria-describedby={hintId}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      {procedures.is === 'loading' && <p role="status">{i18n.t('form.lists-loading')}</p>}
      <ul class="finds" aria-label={i18n.t('dialog.work-add')}>
        {found.slice(0, SHOWN).map(({ id, name }) => (
          <li key={id}>
            <Button kind="quiet" icon="plus" onPress={() => onBegin(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p class="field-hint">{i18n.t('dialog.work-hidden', { n: found.length - SHOWN })}</p>}
      {procedures.is === 'there' && found.length === 0 && (
        <p class="list-empty" role="status">
          {i18n.t('form.filter-none')}
        </p>
      )}
    </>
  );
}

/** Every word somewhere in the name, with or without marks. */
function matching(procedures: Procedures, words: string): Procedures {
  const wanted = foldVietnamese(words).split(/\s+/).filter(Boolean);
  return procedures.filter(({ name }) => {
    const told = foldVietnamese(name);
    return wanted.every((word) => told.includes(word));
  });
}
