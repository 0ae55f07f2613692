import type { Service } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { CheckField, NumberField, SelectField, TextField } from '../forms/fields.tsx';
import { missingName, missingWhere } from '../forms/missing.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { newId } from '../new-id.ts';
import { type FormParts, ListPage } from '../parts/list-page.tsx';

const isNumber = (value: number | undefined) => value !== undefined && !Number.isNaN(value);

/** Services with their series of numbers. */
export function ServicesPage() {
  const { i18n, answer } = useAdmin();
  const { services, agencies } = answer.catalogue;
  const agencyName = (id: string) => {
    const agency = agencies.find((found) => found.id === id);
    return agency ? i18n.textOf(agency.shortName) : id;
  };
  return (
    <ListPage<Service>
      title={i18n.t('section.services')}
      lead={i18n.t('services.lead')}
      add={i18n.t('services.add')}
      items={services}
      row={(service) => ({
        name: i18n.textOf(service.name),
        facts: `${agencyName(service.agency)} · ${seriesWords(service.series)}`,
        mark: service.series.prefix,
        isArchived: service.archived === true,
      })}
      blank={() => ({
        id: '' as Service['id'],
        agency: '' as Service['agency'],
        kind: 'submit',
        code: '',
        name: { vi: '' },
        series: { prefix: '', from: 1, to: 399 },
        expectedServiceMinutes: 8,
        fields: [],
      })}
      missing={(draft) => ({
        ...missingName(i18n, draft.name),
        ...missingWhere(i18n, {
          agency: draft.agency === '',
          code: draft.code.trim() === '',
          'series/prefix': draft.series.prefix === '',
          'series/from': !isNumber(draft.series.from),
          'series/to': !isNumber(draft.series.to),
          expectedServiceMinutes: !isNumber(draft.expectedServiceMinutes),
        }),
      })}
      form={(parts) => <ServiceForm {...parts} />}
      save={(save, draft, was, isNew) => {
        const id = isNew ? newId(draft.name.vi, services) : draft.id;
        const fields = draft.fields.map((field) => field.trim()).filter(Boolean);
        const service = { ...draft, id, fields } as Service;
        const done = i18n.t('done.saved', { name: i18n.textOf(draft.name) });
        return save.run(
          'catalogue.save-service',
          { service, was },
          done,
          fieldsWithin([`/services/${id}/`, '/service/']),
        );
      }}
    />
  );
}

const padded = (n: number) => String(n).padStart(3, '0');
export const seriesWords = ({ prefix, from, to }: Service['series']): string =>
  `${prefix}${padded(from)}–${prefix}${padded(to)}`;

function ServiceForm({ draft, change, problem }: FormParts<Service>) {
  const { i18n, answer } = useAdmin();
  const { series } = draft;
  const setSeries = (part: Partial<Service['series']>) => change({ series: { ...series, ...part } });
  const open = answer.openTickets[draft.id] ?? 0;
  const setQuota = (quotaPerSession: number | undefined) =>
    change({ quotaPerSession: isNumber(quotaPerSession) ? quotaPerSession : undefined } as Partial<Service>);
  const whole = problem('series');
  return (
    <>
      <BilingualField
        field="name"
        label={i18n.t('field.name')}
        value={draft.name}
        problem={problem}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={i18n.t('field.agency')}
        choose={i18n.t('field.agency.choose')}
        value={draft.agency}
        problem={problem('agency')}
        onChange={(agency) => change({ agency: agency as Service['agency'] })}
      >
        {answer.catalogue.agencies
          .filter(({ id, enabled }) => enabled || id === draft.agency)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {i18n.textOf(name)}
            </option>
          ))}
      </SelectField>
      <div class="admin-row">
        <SelectField
          isShort
          label={i18n.t('field.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as Service['kind'] })}
        >
          <option value="submit">{i18n.t('kind.submit')}</option>
          <option value="collect">{i18n.t('kind.collect')}</option>
          <option value="guidance">{i18n.t('kind.guidance')}</option>
        </SelectField>
        <TextField
          isShort
          label={i18n.t('field.code')}
          maxLength={8}
          value={draft.code}
          problem={problem('code')}
          onChange={(code) => change({ code: code.toUpperCase() })}
        />
        <NumberField
          label={i18n.t('field.expected')}
          unit={i18n.t('unit.minute')}
          value={draft.expectedServiceMinutes}
          problem={problem('expectedServiceMinutes')}
          onChange={(minutes) => change({ expectedServiceMinutes: minutes ?? Number.NaN })}
        />
      </div>
      <fieldset class="admin-pair">
        <legend>{i18n.t('field.series')}</legend>
        <div class="admin-row">
          <TextField
            isShort
            label={i18n.t('field.prefix')}
            maxLength={2}
            value={series.prefix}
            problem={problem('series/prefix')}
            onChange={(prefix) => setSeries({ prefix: prefix.toUpperCase() })}
          />
          <NumberField
            label={i18n.t('field.from')}
            value={series.from}
            problem={problem('series/from')}
            onChange={(from) => setSeries({ from: from ?? Number.NaN })}
          />
          <NumberField
            label={i18n.t('field.to')}
            value={series.to}
            problem={problem('series/to')}
            onChange={(to) => setSeries({ to: to ?? Number.NaN })}
          />
          <NumberField
            label={i18n.t('field.quota')}
            value={draft.quotaPerSession}
            problem={problem('quotaPerSession')}
            onChange={setQuota}
          />
        </div>
        {whole && !problem('series/prefix') && !problem('series/from') && !problem('series/to') ? (
          <p class="admin-problem">{whole}</p>
        ) : (
          <p class="admin-hint">{i18n.t(answer.dayOpen ? 'field.series.hint-open' : 'field.series.hint')}</p>
        )}
      </fieldset>
      <SelectField
        label={i18n.t('field.call-serves')}
        value={draft.callServes === undefined ? '' : String(draft.callServes)}
        onChange={(chosen) => change({ callServes: chosen === '' ? undefined : chosen === 'true' } as Partial<Service>)}
      >
        <option value="">{i18n.t('field.call-serves.centre')}</option>
        <option value="true">{i18n.t('field.call-serves.yes')}</option>
        <option value="false">{i18n.t('field.call-serves.no')}</option>
      </SelectField>
      <CheckField
        label={i18n.t('field.outcome-required')}
        value={draft.outcomeRequired === true}
        onChange={(on) => change({ outcomeRequired: on || undefined } as Partial<Service>)}
      />
      <TextField
        label={i18n.t('field.fields')}
        hint={i18n.t('field.fields.hint')}
        lines={3}
        maxLength={20_000}
        value={draft.fields.join('\n')}
        problem={problem('fields')}
        onChange={(typed) => change({ fields: typed === '' ? [] : typed.split('\n') })}
      />
      <CheckField
        label={i18n.t('archive.service')}
        hint={open > 0 ? i18n.t('archive.open-tickets', { n: open }) : i18n.t('archive.hint')}
        value={draft.archived === true}
        onChange={(archived) => change({ archived })}
      />
    </>
  );
}
