// A list and the form of the entry that is open: the same for everything that has an id and a name.
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { Button } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { EditForm } from '../forms/edit-form.tsx';
import { useDraft } from '../use-draft.ts';
import { type Save, useSave } from '../use-save.ts';
import { EntryList, type EntryRow } from './entry-list.tsx';

export interface FormParts<T> {
  readonly draft: T;
  readonly change: (part: Partial<T>) => void;
  readonly problem: (field: string) => string | undefined;
  readonly isNew: boolean;
}

export interface ListPageProps<T extends { readonly id: string }> {
  readonly title: string;
  readonly lead: string;
  readonly add: string;
  readonly items: readonly T[];
  readonly row: (item: T) => EntryRow;
  readonly blank: () => T;
  readonly form: (parts: FormParts<T>) => ComponentChildren;
  /** Fields that are missing, by name, before anything is sent. */
  readonly missing?: ((draft: T, isNew: boolean) => Readonly<Record<string, string>>) | undefined;
  /** @param was fingerprint of what was opened */
  readonly save: (save: Save, draft: T, was: string, isNew: boolean) => Promise<boolean>;
  /** Said over a new entry; how its id is made when absent, nothing when empty. */
  readonly newHint?: string | undefined;
  /** Above the list: new entries that suggest themselves, each opened by `begin`. */
  readonly suggestions?: ((begin: (entry: T) => void, savedCount: number) => ComponentChildren) | undefined;
}

export function ListPage<T extends { readonly id: string }>(props: ListPageProps<T>) {
  const { i18n } = useAdmin();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [suggested, setSuggested] = useState<T | undefined>(undefined);
  const [savedCount, setSavedCount] = useState(0);
  // The form is made anew from what the server keeps now: an id or an earlier name may have come with the saving.
  const onSaved = () => {
    setSavedCount(savedCount + 1);
    if (chosen === '') setChosen(undefined);
  };
  const choose = (id: string | undefined, begun?: T) => {
    setSuggested(begun);
    setChosen(id);
  };
  const item = chosen === '' ? (suggested ?? props.blank()) : props.items.find(({ id }) => id === chosen);
  return (
    <div class="admin-split" data-open={item ? 'true' : undefined}>
      <section class="admin-side">
        <h1>{props.title}</h1>
        <p class="admin-lead">{props.lead}</p>
        <Button icon="plus" onPress={() => choose('')}>
          {props.add}
        </Button>
        {props.suggestions?.((entry) => choose('', entry), savedCount)}
        <EntryList
          rows={props.items.map((entry) => ({ ...props.row(entry), id: entry.id }))}
          chosen={chosen}
          onChoose={choose}
        />
      </section>
      <section class="admin-detail">
        {item ? (
          <Editor
            key={`${chosen} ${suggested?.id ?? ''} ${savedCount}`}
            item={item}
            isNew={chosen === ''}
            page={props}
            onClose={choose}
            onSaved={onSaved}
          />
        ) : (
          <p class="admin-empty">{i18n.t('list.choose')}</p>
        )}
      </section>
    </div>
  );
}

function Editor<T extends { readonly id: string }>({
  item,
  isNew,
  page,
  onClose,
  onSaved,
}: {
  readonly item: T;
  readonly isNew: boolean;
  readonly page: ListPageProps<T>;
  readonly onClose: (chosen: undefined) => void;
  readonly onSaved: () => void;
}) {
  const { i18n } = useAdmin();
  const save = useSave();
  const { opened, draft, isChanged, change, start, round } = useDraft<T>(item);
  const onSave = async () => {
    const missing = page.missing?.(draft, isNew) ?? {};
    if (Object.keys(missing).length > 0) return save.refuse(missing);
    const isDone = await page.save(save, draft, fingerprintOf(isNew ? null : opened), isNew);
    if (isDone) onSaved();
  };
  return (
    <EditForm
      title={isNew ? page.add : page.row(opened).name}
      save={save}
      isChanged={isNew || isChanged}
      onSave={onSave}
      onCancel={() => onClose(undefined)}
      onLookAgain={() => {
        start(page.items.find(({ id }) => id === opened.id) ?? item);
        save.forget();
      }}
    >
      {isNew && page.newHint !== '' && <p class="admin-hint">{page.newHint ?? i18n.t('form.new-id')}</p>}
      <div key={round} class="admin-fields">
        {page.form({
          draft,
          isNew,
          problem: save.problem,
          change,
        })}
      </div>
    </EditForm>
  );
}
