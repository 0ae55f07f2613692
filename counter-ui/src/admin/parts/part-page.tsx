// A part that is saved as a whole: one form for all of it.
import type { PartKind, PartValue } from '@toiluot/shared/contract';
import { partOf } from '@toiluot/shared/contract/catalogue-part';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import type { ComponentChildren } from 'preact';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { EditForm } from '../forms/edit-form.tsx';
import { useDraft } from '../use-draft.ts';
import { useSave } from '../use-save.ts';

export interface PartFormProps<K extends PartKind> {
  readonly draft: PartValue<K>;
  readonly change: (part: Partial<PartValue<K>>) => void;
  readonly problem: (field: string) => string | undefined;
}

export function PartPage<K extends 'centre' | 'calendar' | 'texts'>({
  kind,
  title,
  lead,
  prefixes = [],
  lists = [],
  missing,
  tidy = (draft) => draft,
  children,
}: {
  readonly kind: K;
  readonly title: string;
  readonly lead: string;
  /** Places of faults that belong to this form. */
  readonly prefixes?: readonly string[] | undefined;
  readonly lists?: readonly string[] | undefined;
  readonly missing?: ((draft: PartValue<K>) => Readonly<Record<string, string>>) | undefined;
  /** What is sent: empty texts left out, lists in order. */
  readonly tidy?: (draft: PartValue<K>) => PartValue<K>;
  readonly children: (form: PartFormProps<K>) => ComponentChildren;
}) {
  const { i18n, answer } = useAdmin();
  const save = useSave();
  const present = partOf({ ...answer.catalogue, procedures: [] }, kind);
  const { opened, draft, isChanged, change, start, round } = useDraft<PartValue<K>>(present);
  const onSave = async () => {
    const wrong = missing?.(draft) ?? {};
    if (Object.keys(wrong).length > 0) return save.refuse(wrong);
    const value = tidy(draft);
    const part = { kind, value } as never;
    const isDone = await save.run(
      'catalogue.save-part',
      { part, was: fingerprintOf(opened) },
      i18n.t('done.saved', { name: title }),
      fieldsWithin([...prefixes, '/part/value/'], lists),
    );
    if (isDone) start(value);
  };
  return (
    <div class="admin-single">
      <EditForm
        title={title}
        lead={lead}
        save={save}
        isChanged={isChanged}
        onSave={onSave}
        onLookAgain={() => {
          start(present);
          save.forget();
        }}
      >
        <div key={round} class="admin-fields">
          {children({ draft, change, problem: save.problem })}
        </div>
      </EditForm>
    </div>
  );
}
