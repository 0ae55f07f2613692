import type { VolumeRow } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useAdmin } from '../admin-context.ts';
import { ClockField } from '../forms/date-fields.tsx';
import { NumberField, SelectField } from '../forms/fields.tsx';

const USUAL = 80;
const AT_NOON: VolumeRow = { from: '11:30', to: '13:30', volume: 40 };

/** How loud which zone speaks when; a later row counts more (AN8). */
export function VolumeRows({
  value,
  problem,
  onChange,
}: {
  readonly value: readonly VolumeRow[];
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (value: VolumeRow[]) => void;
}) {
  const { i18n } = useAdmin();
  const replace = (index: number, row: VolumeRow) => onChange(value.map((other, n) => (n === index ? row : other)));
  return (
    <>
      <p class="admin-hint">{i18n.t('settings.volume.hint', { n: USUAL })}</p>
      {value.map((row, index) => (
        <VolumeFields
          // Rows have no names; one that is taken out must not leave its typed times to the next.
          key={`${index} ${value.length}`}
          row={row}
          at={`voiceVolume/${index}`}
          problem={problem}
          onChange={(changed) => replace(index, changed)}
          onRemove={() => onChange(value.filter((_, n) => n !== index))}
        />
      ))}
      <Button icon="plus" onPress={() => onChange([...value, AT_NOON])}>
        {i18n.t('settings.volume.add')}
      </Button>
    </>
  );
}

function VolumeFields({
  row,
  at,
  problem,
  onChange,
  onRemove,
}: {
  readonly row: VolumeRow;
  readonly at: string;
  readonly problem: (field: string) => string | undefined;
  readonly onChange: (row: VolumeRow) => void;
  readonly onRemove: () => void;
}) {
  const { i18n, answer } = useAdmin();
  const { zone, ...everywhere } = row;
  return (
    <div class="admin-row" role="group" aria-label={i18n.t('settings.volume.row', { from: row.from, to: row.to })}>
      <SelectField
        isShort
        label={i18n.t('field.zone')}
        value={zone ?? ''}
        problem={problem(`${at}/zone`)}
        choose={i18n.t('settings.volume.everywhere')}
        onChange={(id) => onChange(id === '' ? everywhere : { ...everywhere, zone: id as NonNullable<typeof zone> })}
      >
        {answer.catalogue.centre.zones.map(({ id, name }) => (
          <option key={id} value={id}>
            {i18n.textOf(name)}
          </option>
        ))}
      </SelectField>
      <ClockField
        label={i18n.t('settings.volume.from')}
        value={row.from}
        problem={problem(`${at}/from`)}
        onChange={(from) => onChange({ ...row, from })}
      />
      <ClockField
        label={i18n.t('settings.volume.to')}
        value={row.to}
        problem={problem(`${at}/to`)}
        onChange={(to) => onChange({ ...row, to })}
      />
      <NumberField
        label={i18n.t('settings.volume.volume')}
        unit="%"
        value={row.volume}
        problem={problem(`${at}/volume`)}
        onChange={(volume) => onChange({ ...row, volume: volume ?? Number.NaN })}
      />
      <Button kind="quiet" icon="cancel" onPress={onRemove}>
        {i18n.t('settings.volume.remove')}
      </Button>
    </div>
  );
}
