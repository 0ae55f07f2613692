import type { PriorityClass } from '@toiluot/shared/contract';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { CheckField, NumberField, SelectField } from '../forms/fields.tsx';
import { missingName, missingWhere } from '../forms/missing.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { newId } from '../new-id.ts';
import { type FormParts, ListPage } from '../parts/list-page.tsx';
import { saveListEntry } from '../parts/save-list-entry.ts';
import { useSave } from '../use-save.ts';

/** Priority classes and the one that kiosks offer (F-A09). */
export function PriorityPage() {
  const { i18n, answer } = useAdmin();
  const { priorityClasses, settings } = answer.catalogue;
  return (
    <>
      <KioskClass />
      <ListPage<PriorityClass>
        title={i18n.t('section.priority')}
        lead={i18n.t('priority.lead')}
        add={i18n.t('priority.add')}
        items={priorityClasses}
        row={(cls) => ({
          name: i18n.textOf(cls.name),
          facts:
            i18n.t('priority.facts', { n: cls.headStartMinutes }) +
            (settings.kioskPriorityClass === cls.id ? ` · ${i18n.t('priority.at-kiosk')}` : ''),
          isArchived: cls.archived === true,
        })}
        blank={() => ({ id: '' as PriorityClass['id'], name: { vi: '' }, headStartMinutes: 30 })}
        missing={(draft) => ({
          ...missingName(i18n, draft.name),
          ...missingWhere(i18n, { headStartMinutes: Number.isNaN(draft.headStartMinutes) }),
        })}
        form={(parts) => <PriorityForm {...parts} />}
        save={(save, draft, was, isNew) => {
          const id = (isNew ? newId(draft.name.vi, priorityClasses) : draft.id) as PriorityClass['id'];
          return saveListEntry(
            save,
            answer,
            'priorityClasses',
            { ...draft, id },
            was,
            i18n.t('done.saved', { name: i18n.textOf(draft.name) }),
          );
        }}
      />
    </>
  );
}

function PriorityForm({ draft, change, problem }: FormParts<PriorityClass>) {
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
      <NumberField
        label={i18n.t('field.head-start')}
        hint={i18n.t('field.head-start.hint')}
        unit={i18n.t('unit.minute')}
        value={draft.headStartMinutes}
        problem={problem('headStartMinutes')}
        onChange={(minutes) => change({ headStartMinutes: minutes ?? Number.NaN })}
      />
      <CheckField
        label={i18n.t('archive.priority')}
        hint={i18n.t('archive.hint')}
        value={draft.archived === true}
        onChange={(archived) => change({ archived })}
      />
    </>
  );
}

function KioskClass() {
  const { i18n, answer } = useAdmin();
  const { settings, priorityClasses } = answer.catalogue;
  const save = useSave();
  const choose = (id: string) =>
    save.run(
      'settings.save',
      { settings: { kioskPriorityClass: id as PriorityClass['id'] }, was: fingerprintOf(settings) },
      i18n.t('done.kiosk-class'),
      fieldsWithin(['/settings/']),
    );
  return (
    <div class="admin-above">
      <SelectField
        label={i18n.t('priority.kiosk')}
        hint={i18n.t('priority.kiosk.hint')}
        value={settings.kioskPriorityClass ?? ''}
        problem={save.problem('kioskPriorityClass') ?? save.problems.others[0]}
        onChange={choose}
        choose={settings.kioskPriorityClass ? undefined : i18n.t('priority.kiosk.none')}
      >
        {priorityClasses
          .filter(({ archived }) => !archived)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {i18n.textOf(name)}
            </option>
          ))}
      </SelectField>
    </div>
  );
}
