import type { PartValue } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useAdmin } from '../admin-context.ts';
import { defaultName } from '../default-name.ts';
import { missingName } from '../forms/missing.ts';
import { BilingualField } from '../forms/text-fields.tsx';
import { PartPage } from '../parts/part-page.tsx';

type Zones = PartValue<'centre'>['zones'];

/** Name and address of the centre, and the parts of its hall. */
export function ZonesPage() {
  const { i18n } = useAdmin();
  return (
    <PartPage
      kind="centre"
      title={i18n.t('section.zones')}
      lead={i18n.t('zones.lead')}
      prefixes={['/centre/']}
      lists={['zones']}
      missing={({ name, address, zones }) => ({
        ...missingName(i18n, name),
        ...missingName(i18n, address, 'address'),
        ...Object.assign({}, ...zones.map((zone) => missingName(i18n, zone.name, `zones/${zone.id}/name`))),
      })}
    >
      {({ draft, change, problem }) => (
        <>
          <BilingualField
            field="name"
            label={i18n.t('field.centre-name')}
            value={draft.name}
            problem={problem}
            onChange={(name) => change({ name })}
          />
          <BilingualField
            field="address"
            label={i18n.t('field.address')}
            value={draft.address}
            problem={problem}
            onChange={(address) => change({ address })}
          />
          {draft.zones.map((zone) => (
            <BilingualField
              key={zone.id}
              field={`zones/${zone.id}/name`}
              label={i18n.t('field.zone-named', { id: zone.id })}
              maxLength={60}
              value={zone.name}
              problem={problem}
              onChange={(name) =>
                change({ zones: draft.zones.map((one) => (one.id === zone.id ? { ...one, name } : one)) })
              }
            />
          ))}
          <Button icon="plus" onPress={() => change({ zones: [...draft.zones, nextZone(draft.zones)] })}>
            {i18n.t('zones.add')}
          </Button>
        </>
      )}
    </PartPage>
  );
}

const LETTERS = 'ABCDEFGHKLMNPRSTUVXY';

/** The next free letter: zone ids stand on signs and in addresses of boards. */
function nextZone(zones: Zones): Zones[number] {
  const free = [...LETTERS].find((letter) => !zones.some(({ id }) => id === letter)) ?? `Z${zones.length}`;
  return { id: free as Zones[number]['id'], name: defaultName('zones.default-name', free) };
}
