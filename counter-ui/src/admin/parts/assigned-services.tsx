import type { AssignedService, DeskDefinition } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useId, useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';

/** The services of a desk, each with the minutes after which it helps out. */
export function AssignedServices({
  value,
  problem,
  onChange,
}: {
  readonly value: DeskDefinition['services'];
  readonly problem: string | undefined;
  readonly onChange: (value: DeskDefinition['services']) => void;
}) {
  const { i18n, answer } = useAdmin();
  const { services, agencies } = answer.catalogue;
  const [added, setAdded] = useState('');
  const addId = useId();
  const nameOf = (id: string) => {
    const service = services.find((found) => found.id === id);
    const agency = agencies.find((found) => found.id === service?.agency);
    return service ? `${i18n.textOf(service.name)} · ${agency ? i18n.textOf(agency.shortName) : ''}` : id;
  };
  const free = services.filter(({ id, archived }) => !archived && !value.some((assigned) => assigned.service === id));
  const replace = (changed: AssignedService) =>
    onChange(value.map((assigned) => (assigned.service === changed.service ? changed : assigned)));
  return (
    <fieldset class="admin-pair">
      <legend>{i18n.t('field.services')}</legend>
      <p class="admin-hint">{i18n.t('field.services.hint')}</p>
      <ul class="admin-assigned">
        {value.map((assigned) => (
          <li key={assigned.service}>
            <span class="admin-assigned-name">{nameOf(assigned.service)}</span>
            <Minutes name={nameOf(assigned.service)} assigned={assigned} onChange={replace} />
            <Button
              kind="quiet"
              icon="cancel"
              label={i18n.t('field.services.remove', { name: nameOf(assigned.service) })}
              onPress={() => onChange(value.filter(({ service }) => service !== assigned.service))}
            />
          </li>
        ))}
      </ul>
      <div class="admin-add">
        <label for={addId} class="for-readers">
          {i18n.t('field.services.add')}
        </label>
        <select id={addId} value={added} onChange={(event) => setAdded(event.currentTarget.value)}>
          <option value="">{i18n.t('field.services.add')}</option>
          {free.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
        <Button
          icon="plus"
          disabled={added === ''}
          onPress={() => {
            onChange([...value, { service: added as AssignedService['service'], handicapMinutes: 0 }]);
            setAdded('');
          }}
        >
          {i18n.t('field.services.add-button')}
        </Button>
      </div>
      {problem && <p class="admin-problem">{problem}</p>}
    </fieldset>
  );
}

function Minutes({
  name,
  assigned,
  onChange,
}: {
  readonly name: string;
  readonly assigned: AssignedService;
  readonly onChange: (assigned: AssignedService) => void;
}) {
  const { i18n } = useAdmin();
  return (
    <select
      aria-label={i18n.t('field.handicap-of', { name })}
      value={assigned.handicapMinutes}
      onChange={(event) => onChange({ ...assigned, handicapMinutes: Number(event.currentTarget.value) })}
    >
      {[...new Set([0, 5, 10, 15, 20, 30, 45, 60, assigned.handicapMinutes])]
        .sort((a, b) => a - b)
        .map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 0 ? i18n.t('field.handicap.own') : i18n.t('field.handicap.helps', { n: minutes })}
          </option>
        ))}
    </select>
  );
}
