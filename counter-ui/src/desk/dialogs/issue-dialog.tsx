import type { InputOf, Language, PriorityClassId, Reply, ResultOf, ServiceId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { CheckField, Field, NoteField } from '../../forms/fields.tsx';
import { FormDialog } from '../../forms/form-dialog.tsx';
import { ServicePicker } from '../../forms/service-picker.tsx';
import { WithLists } from '../../forms/with-lists.tsx';
import type { Lists } from '../lists-store.ts';
import { IssuedDialog, IssuedRunDialog } from './issued-dialog.tsx';
import { PriorityField } from './ticket-edits.tsx';
import { useDialog } from './use-dialog.ts';

export type Issued = ResultOf<'ticket.issue'>;
export type IssuedRun = ResultOf<'ticket.issue-run'>;

/** As many numbers as one press gives out at most. */
const MOST = 30;

/** A number for somebody who cannot use the kiosk. */
export function IssueDialog() {
  const { i18n, close } = useDialog();
  const [issued, setIssued] = useState<Issued | IssuedRun | undefined>(undefined);
  const title = i18n.t('dialog.issue');
  if (issued && 'tickets' in issued) return <IssuedRunDialog run={issued} onAgain={() => setIssued(undefined)} />;
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
  readonly count: number;
};
const NOTHING: Wish = { service: '', priority: '', language: 'vi', accessible: false, reason: '', count: 1 };

function inputOf({ service, priority, language, accessible, reason }: Wish): InputOf<'ticket.issue'> {
  return {
    service: service as ServiceId,
    language,
    ...(priority !== '' && { priorityClass: priority as PriorityClassId }),
    ...(accessible && { accessible }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
}

const runOf = ({ service, count, reason }: Wish): InputOf<'ticket.issue-run'> => ({
  service: service as ServiceId,
  count,
  reason: reason.trim(),
});

function IssueForm({
  title,
  lists,
  onIssued,
}: {
  readonly title: string;
  readonly lists: Lists;
  readonly onIssued: (issued: Issued | IssuedRun) => void;
}) {
  const { store, i18n, view, off } = useDialog('issue');
  const [wish, setWish] = useState(NOTHING);
  const [isReasonAsked, setReasonAsked] = useState(view?.session.state !== 'open');
  const change = (part: Partial<Wish>) => setWish({ ...wish, ...part });
  const isRun = wish.count > 1;
  const send = async (): Promise<Reply | undefined> => {
    const reply = isRun ? await store.run('issue-run', runOf(wish)) : await store.run('issue', inputOf(wish));
    if (reply?.ok) onIssued(reply.result);
    // The answer stands in the next dialog; this one only shows refusals.
    return reply?.ok ? undefined : reply;
  };
  const missing =
    wish.service === ''
      ? i18n.t('dialog.issue-service-missing')
      : isRun && wish.reason.trim() === ''
        ? i18n.t('form.reason-needed')
        : undefined;
  return (
    <FormDialog
      title={title}
      send={isRun ? i18n.t('dialog.issue-run-send', { n: wish.count }) : i18n.t('act.issue')}
      whyNot={off ?? missing}
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
      <CountField value={wish.count} onValue={(count) => change({ count })} />
      {(isReasonAsked || isRun) && (
        <NoteField
          word={i18n.t(isRun ? 'dialog.issue-run-reason' : 'dialog.issue-outside')}
          value={wish.reason}
          onValue={(reason) => change({ reason })}
        />
      )}
      {!isRun && <SingleFields lists={lists} wish={wish} change={change} />}
    </FormDialog>
  );
}

/** F-O16: one number, or a run for a crowd. */
function CountField({ value, onValue }: { readonly value: number; readonly onValue: (count: number) => void }) {
  const { i18n } = useDialog();
  return (
    <Field word={i18n.t('dialog.issue-count')} hint={i18n.t('dialog.issue-count-hint', { n: MOST })}>
      {({ id, hintId }) => (
        <input
          id={id}
          class="count-input"
          type="number"
          min={1}
          max={MOST}
          value={value}
          aria-describedby={hintId}
          onInput={(event) => {
            const count = Math.trunc(event.currentTarget.valueAsNumber);
            if (count >= 1 && count <= MOST) onValue(count);
          }}
        />
      )}
    </Field>
  );
}

/** What only makes sense for one visitor. */
function SingleFields({
  lists,
  wish,
  change,
}: {
  readonly lists: Lists;
  readonly wish: Wish;
  readonly change: (part: Partial<Wish>) => void;
}) {
  const { i18n } = useDialog();
  return (
    <>
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
    </>
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
