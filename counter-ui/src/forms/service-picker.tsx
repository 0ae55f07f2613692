import type { ReasonLists } from '@toiluot/shared/contract';
import { foldVietnamese } from '@toiluot/shared/search';
import { useId, useState } from 'preact/hooks';
import { type DeskI18n, useTexts } from '../texts.tsx';
import { Field } from './fields.tsx';

type Service = ReasonLists['services'][number];

/** All services by agency, narrowed by typing with or without marks. */
export function ServicePicker({
  word,
  services,
  value,
  onValue,
}: {
  readonly word: string;
  readonly services: readonly Service[];
  readonly value: string;
  readonly onValue: (id: string) => void;
}) {
  const i18n = useTexts();
  const [query, setQuery] = useState('');
  const name = useId();
  const groups = byAgency(matching(i18n, services, query));
  return (
    <div class="picker">
      <Field word={i18n.t('form.filter')}>
        {({ id }) => (
          <input
            id={id}
            type="search"
            autocomplete="off"
            data-autofocus="true"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="choices">
        <legend>{word}</legend>
        <div class="choices-scroll">
          {groups.length === 0 && (
            <p class="list-empty" role="status">
              {i18n.t('form.filter-none')}
            </p>
          )}
          {groups.map(([agency, members]) => (
            <fieldset class="group" key={agency} aria-label={i18n.textOf(members[0].agencyName)}>
              <p class="choices-agency" aria-hidden="true">
                {i18n.textOf(members[0].agencyName)}
              </p>
              {members.map((service) => (
                <label class="choice" key={service.id}>
                  <input
                    type="radio"
                    name={name}
                    value={service.id}
                    checked={service.id === value}
                    onChange={() => onValue(service.id)}
                  />
                  <span>{i18n.textOf(service.name)}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** Every word of the query somewhere in the names, both languages. */
function matching({ textOf }: DeskI18n, services: readonly Service[], query: string): readonly Service[] {
  const words = foldVietnamese(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return services.filter((service) => {
    const text = foldVietnamese(
      [service.name.vi, service.agencyName.vi, textOf(service.name), textOf(service.agencyName)].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

function byAgency(services: readonly Service[]): [string, [Service, ...Service[]]][] {
  const groups = new Map<string, [Service, ...Service[]]>();
  for (const service of services) {
    const group = groups.get(service.agency);
    if (group) group.push(service);
    else groups.set(service.agency, [service]);
  }
  return [...groups];
}
