import type { Reason } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { CheckField } from '../forms/fields.tsx';
import { missingName } from '../forms/missing.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { newId } from '../new-id.ts';
import { type FormParts, ListPage } from '../parts/list-page.tsx';
import { saveListEntry } from '../parts/save-list-entry.ts';

const LISTS = ['pauseReasons', 'noShowReasons', 'outOfOrderReasons'] as const;

/** Reasons for a pause, a no-show and a call out of order. */
export function ReasonsPage() {
  const { i18n } = useAdmin();
  const [list, setList] = useState<(typeof LISTS)[number]>('pauseReasons');
  return (
    <>
      <div class="admin-above admin-tabs" role="group" aria-label={i18n.t('section.reasons')}>
        {LISTS.map((name) => (
          <Button key={name} pressed={name === list} onPress={() => setList(name)}>
            {i18n.t(`list.${name}`)}
          </Button>
        ))}
      </div>
      <ReasonList key={list} list={list} />
    </>
  );
}

function ReasonList({ list }: { readonly list: (typeof LISTS)[number] }) {
  const { i18n, answer } = useAdmin();
  const reasons = answer.catalogue[list];
  return (
    <ListPage<Reason>
      title={i18n.t(`list.${list}`)}
      lead={i18n.t('reasons.lead')}
      add={i18n.t('reasons.add')}
      items={reasons}
      row={(reason) => ({
        name: i18n.textOf(reason.name),
        facts: i18n.t(reason.noteRequired ? 'reasons.with-note' : 'reasons.plain'),
        isArchived: reason.archived === true,
      })}
      blank={() => ({ id: '' as Reason['id'], name: { vi: '' }, noteRequired: false })}
      missing={(draft) => missingName(i18n, draft.name)}
      form={(parts) => <ReasonForm {...parts} />}
      save={(save, draft, was, isNew) => {
        const id = (isNew ? newId(draft.name.vi, reasons) : draft.id) as Reason['id'];
        return saveListEntry(
          save,
          answer,
          list,
          { ...draft, id },
          was,
          i18n.t('done.saved', { name: i18n.textOf(draft.name) }),
        );
      }}
    />
  );
}

function ReasonForm({ draft, change, problem }: FormParts<Reason>) {
  const { i18n } = useAdmin();
  return (
    <>
      <BilingualField
        field="name"
        label={i18n.t('field.name')}
        value={draft.name}
        problem={problem}
        onChange={(name) => change({ name })}
      />
      <CheckField
        label={i18n.t('field.note-required')}
        value={draft.noteRequired}
        onChange={(noteRequired) => change({ noteRequired })}
      />
      <CheckField
        label={i18n.t('archive.reason')}
        hint={i18n.t('archive.hint')}
        value={draft.archived === true}
        onChange={(archived) => change({ archived })}
      />
    </>
  );
}
