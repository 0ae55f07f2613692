import { Button, Icon } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import type { Save } from '../use-save.ts';

/** The frame of every form: title, what was refused and is of no field, fields, save. */
export function EditForm({
  title,
  lead,
  save,
  isChanged,
  onSave,
  onCancel,
  onLookAgain,
  children,
}: {
  readonly title: string;
  /** Given where the form is the whole page. */
  readonly lead?: string | undefined;
  readonly save: Save;
  readonly isChanged: boolean;
  readonly onSave: () => Promise<unknown>;
  readonly onCancel?: (() => void) | undefined;
  /** After a conflict: throws the draft away and shows what stands now. */
  readonly onLookAgain?: (() => void) | undefined;
  readonly children: ComponentChildren;
}) {
  const { i18n } = useAdmin();
  const form = useRef<HTMLFormElement>(null);
  const { problems } = save;
  useEffect(() => form.current?.querySelector('h2')?.focus(), []);
  useEffect(() => {
    if (problems.fields.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // A long form was saved at its foot: what was refused stands at its head.
    else if (problems.others.length > 0)
      form.current?.querySelector('.admin-refused')?.scrollIntoView({ block: 'center' });
  }, [problems]);
  return (
    <form
      class="admin-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {lead === undefined ? <h2 tabIndex={-1}>{title}</h2> : <h1>{title}</h1>}
      {lead !== undefined && <p class="admin-lead">{lead}</p>}
      {(problems.others.length > 0 || problems.fields.size > 0) && (
        <div class="admin-refused" role="alert">
          <Icon name="warning" />
          <div>
            {problems.others.map((words) => (
              <p key={words}>{words}</p>
            ))}
            {problems.fields.size > 0 && <p>{i18n.t('form.wrong-fields', { n: problems.fields.size })}</p>}
            {problems.isConflict && onLookAgain && <Button onPress={onLookAgain}>{i18n.t('form.look-again')}</Button>}
          </div>
        </div>
      )}
      {children}
      <button type="submit" hidden tabIndex={-1} />
      <div class="admin-buttons">
        <Button
          kind="primary"
          icon="check"
          disabled={!isChanged}
          disabledReason={i18n.t('form.unchanged')}
          onPress={onSave}
        >
          {i18n.t('form.save')}
        </Button>
        {onCancel && <Button onPress={onCancel}>{i18n.t('form.cancel')}</Button>}
      </div>
    </form>
  );
}
