import type { DeskId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { SelectField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import { WhatIf } from '../what-if/what-if.tsx';
import type { HallDesk } from '../zone-plan.ts';

/** Seats the officer at a closed desk; one desk closes, the other opens. */
export function MoveOfficer({ desk, onDone }: { readonly desk: HallDesk; readonly onDone: () => void }) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const [target, setTarget] = useState('');
  const label = i18n.t('desk.move.to');
  const missing = useMissing([label, target]);
  const problem = desk.ticket ? i18n.t('desk.move.busy', { label: desk.ticket.label }) : missing;
  const toDesk = target as DeskId;

  async function move() {
    const number = view.desks.find(({ id }) => id === toDesk)?.number ?? 0;
    const isDone = await run('desk.move', { desk: desk.id, toDesk, rev: desk.rev }, () => ({
      text: i18n.t('done.moved', { desk: deskName(i18n, number) }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <SelectField label={label} value={target} onChange={setTarget} choose={i18n.t('desk.move.choose')}>
        {view.desks
          .filter(({ state }) => state === 'closed')
          .map(({ id, number }) => (
            <option key={id} value={id}>
              {deskName(i18n, number)}
            </option>
          ))}
      </SelectField>
      {target !== '' && <WhatIf change={{ leave: [desk.id], open: [toDesk] }} />}
      <ActButton kind="primary" problem={problem} onPress={move}>
        {i18n.t('desk.move')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
