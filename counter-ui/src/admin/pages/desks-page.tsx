import type { DeskDefinition } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { defaultName } from '../default-name.ts';
import { fieldsWithin } from '../fault-words.ts';
import { CheckField, NumberField, SelectField } from '../forms/fields.tsx';
import { missingName, missingWhere } from '../forms/missing.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { newId } from '../new-id.ts';
import { AssignedServices } from '../parts/assigned-services.tsx';
import { type FormParts, ListPage } from '../parts/list-page.tsx';

/** Desks with their zone and their usual services. */
export function DesksPage() {
  const { i18n, answer } = useAdmin();
  const { desks, centre } = answer.catalogue;
  const zoneName = (id: string) => {
    const zone = centre.zones.find((found) => found.id === id);
    return zone ? i18n.textOf(zone.name) : id;
  };
  const last = Math.max(0, ...desks.map(({ number }) => number));
  return (
    <ListPage<DeskDefinition>
      title={i18n.t('section.desks')}
      lead={i18n.t('desks.lead')}
      add={i18n.t('desks.add')}
      items={desks}
      row={(desk) => ({
        name: i18n.textOf(desk.name),
        facts: `${zoneName(desk.zone)} · ${i18n.t('desks.facts', { n: desk.services.length })}`,
        mark: String(desk.number),
        isArchived: desk.archived === true,
      })}
      blank={() => ({
        id: '' as DeskDefinition['id'],
        number: last + 1,
        name: defaultName('desks.default-name', last + 1),
        zone: centre.zones[0]?.id ?? ('' as DeskDefinition['zone']),
        accessible: false,
        services: [],
      })}
      missing={(draft) => ({
        ...missingName(i18n, draft.name),
        ...missingWhere(i18n, { number: !Number.isInteger(draft.number) }),
      })}
      form={(parts) => <DeskForm {...parts} />}
      save={(save, draft, was, isNew) => {
        const id = isNew ? newId(`desk ${String(draft.number).padStart(2, '0')}`, desks) : draft.id;
        const done = i18n.t('done.saved', { name: i18n.textOf(draft.name) });
        const desk = { ...draft, id } as DeskDefinition;
        return save.run('catalogue.save-desk', { desk, was }, done, fieldsWithin([`/desks/${id}/`, '/desk/']));
      }}
    />
  );
}

function DeskForm({ draft, change, problem }: FormParts<DeskDefinition>) {
  const { i18n, answer } = useAdmin();
  return (
    <>
      <div class="admin-row">
        <NumberField
          label={i18n.t('field.number')}
          value={draft.number}
          problem={problem('number')}
          onChange={(number) => change({ number: number ?? Number.NaN })}
        />
        <SelectField
          isShort
          label={i18n.t('field.zone')}
          value={draft.zone}
          problem={problem('zone')}
          onChange={(zone) => change({ zone: zone as DeskDefinition['zone'] })}
        >
          {answer.catalogue.centre.zones.map(({ id, name }) => (
            <option key={id} value={id}>
              {i18n.textOf(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <BilingualField
        field="name"
        label={i18n.t('field.name')}
        maxLength={60}
        value={draft.name}
        problem={problem}
        onChange={(name) => change({ name })}
      />
      <CheckField
        label={i18n.t('field.accessible')}
        value={draft.accessible}
        onChange={(accessible) => change({ accessible })}
      />
      <AssignedServices
        value={draft.services}
        problem={problem('services')}
        onChange={(services) => change({ services })}
      />
      <CheckField
        label={i18n.t('archive.desk')}
        hint={i18n.t('archive.hint')}
        value={draft.archived === true}
        onChange={(archived) => change({ archived })}
      />
    </>
  );
}
