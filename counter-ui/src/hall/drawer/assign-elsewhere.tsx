import type { DeskId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, useMissing } from '../acts.tsx';
import { helpLine } from '../assignment-draft.ts';
import { SelectField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import type { HallQueue } from '../zone-plan.ts';

/** The keyboard's way to what dragging does: choose a desk for this queue, then see the effect there. */
export function AssignElsewhere({ queue }: { readonly queue: HallQueue }) {
  const { i18n, view, drawer } = useHall();
  const [chosen, setChosen] = useState('');
  const label = i18n.t('service.give.desk');
  const missing = useMissing([label, chosen]);
  const offered = view.desks.filter(({ services }) => !services.some(({ service }) => service === queue.service));
  const go = () => {
    const desk = offered.find(({ id }) => id === chosen);
    if (desk) drawer.deeper({ kind: 'desk', id: desk.id as DeskId, add: helpLine(desk.services, queue.service) });
  };
  return (
    <>
      <SelectField label={label} value={chosen} onChange={setChosen} choose={i18n.t('service.give.choose')}>
        {offered.map(({ id, number, state }) => (
          <option key={id} value={id}>
            {i18n.t('service.give.line', {
              desk: deskName(i18n, number),
              state: i18n.t(`desk.state.${state === 'open' ? 'free' : state}`),
            })}
          </option>
        ))}
      </SelectField>
      <ActButton kind="primary" needsDay={false} problem={missing} onPress={go}>
        {i18n.t('service.give.look')}
      </ActButton>
    </>
  );
}
