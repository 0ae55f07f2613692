import type { Agency } from '@toiluot/shared/contract';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { DateField } from '../forms/date-fields.tsx';
import { shownDate } from '../forms/dates.ts';
import { CheckField, SelectField } from '../forms/fields.tsx';
import { missingName } from '../forms/missing.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { newId } from '../new-id.ts';
import { type FormParts, ListPage } from '../parts/list-page.tsx';

/** Agencies with validity dates, earlier names and the one that took over. */
export function AgenciesPage() {
  const { i18n, answer } = useAdmin();
  const { agencies, services } = answer.catalogue;
  return (
    <ListPage<Agency>
      title={i18n.t('section.agencies')}
      lead={i18n.t('agencies.lead')}
      add={i18n.t('agencies.add')}
      items={agencies}
      row={(agency) => ({
        name: i18n.textOf(agency.name),
        facts: i18n.t('agencies.facts', { n: services.filter((s) => s.agency === agency.id && !s.archived).length }),
        isArchived: !agency.enabled,
      })}
      blank={() => ({ id: '' as Agency['id'], name: { vi: '' }, shortName: { vi: '' }, enabled: true })}
      missing={(draft) => ({ ...missingName(i18n, draft.name), ...missingName(i18n, draft.shortName, 'shortName') })}
      form={(parts) => <AgencyForm {...parts} agencies={agencies} />}
      save={async (save, draft, was, isNew) => {
        const id = isNew ? newId(draft.name.vi, agencies) : draft.id;
        const agency = { ...renamed(draft, agencies, answer.serverTime), id } as Agency;
        const done = i18n.t('done.saved', { name: i18n.textOf(draft.name) });
        return save.run('catalogue.save-agency', { agency, was }, done, fieldsWithin([`/agencies/${id}/`, '/agency/']));
      }}
    />
  );
}

/** A new name keeps the one before, with the last day it was in use. */
function renamed(draft: Agency, agencies: readonly Agency[], now: number): Agency {
  const before = agencies.find(({ id }) => id === draft.id);
  if (!before || fingerprintOf(before.name) === fingerprintOf(draft.name)) return draft;
  const until = new Date(now).toISOString().slice(0, 10);
  return { ...draft, formerNames: [...(draft.formerNames ?? []), { name: before.name, until }].slice(-20) };
}

function AgencyForm({
  draft,
  change,
  problem,
  isNew,
  agencies,
}: FormParts<Agency> & { readonly agencies: readonly Agency[] }) {
  const { i18n, answer } = useAdmin();
  const open = answer.catalogue.services
    .filter((service) => service.agency === draft.id)
    .reduce((sum, { id }) => sum + (answer.openTickets[id] ?? 0), 0);
  const { validFrom: _f, validTo: _t, mergedInto: _m, ...plain } = draft;
  const set = (key: 'validFrom' | 'validTo' | 'mergedInto', value: string | undefined) => {
    const kept = { ...draft, [key]: value || undefined };
    change({ ...plain, ...kept } as Agency);
  };
  return (
    <>
      <BilingualField
        field="name"
        label={i18n.t('field.name')}
        value={draft.name}
        problem={problem}
        onChange={(name) => change({ name })}
      />
      <BilingualField
        field="shortName"
        label={i18n.t('field.short-name')}
        hint={i18n.t('field.short-name.hint')}
        maxLength={60}
        value={draft.shortName}
        problem={problem}
        onChange={(shortName) => change({ shortName })}
      />
      <div class="admin-row">
        <DateField
          label={i18n.t('field.valid-from')}
          value={draft.validFrom}
          problem={problem('validFrom')}
          onChange={(date) => set('validFrom', date)}
        />
        <DateField
          label={i18n.t('field.valid-to')}
          value={draft.validTo}
          problem={problem('validTo')}
          onChange={(date) => set('validTo', date)}
        />
      </div>
      {!isNew && (
        <SelectField
          label={i18n.t('field.merged-into')}
          hint={i18n.t('field.merged-into.hint')}
          choose={i18n.t('field.merged-into.none')}
          value={draft.mergedInto ?? ''}
          problem={problem('mergedInto')}
          onChange={(id) => set('mergedInto', id)}
        >
          {agencies
            .filter(({ id }) => id !== draft.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {i18n.textOf(name)}
              </option>
            ))}
        </SelectField>
      )}
      {(draft.formerNames ?? []).length > 0 && (
        <div>
          <h3>{i18n.t('field.former-names')}</h3>
          <ul>
            {draft.formerNames?.map(({ name, until }) => (
              <li key={`${until} ${name.vi}`}>
                {i18n.t('field.former-name', { name: i18n.textOf(name), date: shownDate(until) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <CheckField
        label={i18n.t('agencies.off')}
        hint={open > 0 ? i18n.t('archive.open-tickets', { n: open }) : i18n.t('archive.hint')}
        value={!draft.enabled}
        onChange={(off) => change({ enabled: !off })}
      />
    </>
  );
}
