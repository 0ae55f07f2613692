import type { ServiceId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { SelectField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { ServiceOptions } from './service-options.tsx';

/** Choosing and adding are two steps: arrow keys walk through a list without adding what they pass (WCAG 3.2.2). */
export function AddService({
  without,
  onAdd,
}: {
  readonly without: readonly ServiceId[];
  readonly onAdd: (service: ServiceId) => void;
}) {
  const { i18n } = useHall();
  const [chosen, setChosen] = useState('');
  return (
    <div class="add-service">
      <SelectField
        label={i18n.t('assign.add')}
        value={chosen}
        choose={i18n.t('assign.add.choose')}
        onChange={setChosen}
      >
        <ServiceOptions without={without} />
      </SelectField>
      <button
        type="button"
        class="tool"
        disabled={chosen === ''}
        onClick={() => {
          onAdd(chosen as ServiceId);
          setChosen('');
        }}
      >
        {i18n.t('assign.add.do')}
      </button>
    </div>
  );
}
