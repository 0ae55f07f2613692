import type { InputOf, Language, PriorityClassId, Reply, ResultOf, ServiceId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { CheckField, Field, NoteField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { ServicePicker } from '../../forms/service-picker.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import type { Lists } from '../lists-store.ts';
import { IssuedDialog } from './issued-dialog.tsx';
import { PriorityField } from './ticket-edits.tsx';
import { useDialog } from './use-dialog.ts';

export type Issued = ResultOf<'ticket.issue'>;

/** A number for somebody who cannot use the kiosk. */
export function IssueDialog() {
  const { i18n, close } = useDialog();
  const [issued, setIssued] = useState<Issued | undefined>(undefined);
  const title = i18n.t('dialog.issue');
  if (issued) return <IssuedDialog issued={issued} onAgain={() => setIssued(undefined)} />;
  return (
    <WithLists title={title} onClose={close}>
      {(lists) => <IssueForm title={title} lists={lists} onIssued={setIssued} />}
    </WithLists>
  );
}

type Wish = {
  readonly service: string;
  readonly priority: string;
  readonly language: Language;
  readonly accessible: boolean;
  readonly reason: string;
};
const NOTHING: Wish = { service: '', priority: '', language: 'vi', accessible: false, reason: '' };

function inputOf({ service, priority, language, accessible, reason }: Wish): InputOf<'ticket.issue'> {
  return {
    service: service as ServiceId,
    language,
    ...(priority !== '' && { priorityClass: priority as PriorityClassId }),
    ...(accessible && { accessible }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
}

function IssueForm({
  title,
  lists,
  onIssued,
}: {
  readonly title: string;
  readonly lists: Lists;
  readonly onIssued: (issued: Issued) => void;
}) {
  const { store, i18n, view, off } = useDialog('issue');
  const [wish, setWish] = useState(NOTHING);
  const [isReasonAsked, setReasonAsked] = useState(view?.session.state !== 'open');
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const send = async (): Promise<Reply | undefined> => {
    const reply = await store.run('issue', inputOf(wish));
    if (reply?.ok) onIssued(reply.result);
    // The answer stands in the next dialog; this one only shows refusals.
    return reply?.ok ? undefined : reply;
  };
  return (
    <FormDialog
      title={title}
      send={i18n.t('act.issue')}
      whyNot={off ?? (wish.service === '' ? i18n.t('dialog.issue-service-missing') : undefined)}
      onSend={send}
      onClose={() => {
        store.dialog.value = undefined;
      }}
      onRefused={({ code }) => {
        if (code === 'session-closed' || code === 'reason-required') setReasonAsked(true);
      }}
    >
      <ServicePicker
        word={i18n.t('form.service')}
        services={lists.reasons.services}
        value={wish.service}
        onValue={(service) => change({ service })}
      />
      {isReasonAsked && (
        <NoteField word={i18n.t('dialog.issue-outside')} value={wish.reason} onValue={(reason) => change({ reason })} />
      )}
      <div class="field-pair">
        <PriorityField
          classes={lists.reasons.priorityClasses}
          value={wish.priority}
          onValue={(priority) => change({ priority })}
        />
        <LanguageField value={wish.language} onValue={(language) => change({ language })} />
      </div>
      <CheckField
        word={i18n.t('dialog.issue-accessible')}
        isOn={wish.accessible}
        onValue={(accessible) => change({ accessible })}
      />
    </FormDialog>
  );
}

function LanguageField({
  value,
  onValue,
}: {
  readonly value: Language;
  readonly onValue: (language: Language) => void;
}) {
  const { i18n } = useDialog();
  return (
    <Field word={i18n.t('dialog.issue-language')}>
      {({ id }) => (
        <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value as Language)}>
          {(['vi', 'en', 'lo'] as const).map((language) => (
            <option key={language} value={language}>
              {i18n.t(`language.${language}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
