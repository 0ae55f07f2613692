import type { StaffId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { SelectField } from '../fields.tsx';
import { type Hall, useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import { WhatIf } from '../what-if/what-if.tsx';
import type { HallDesk } from '../zone-plan.ts';

/** Opens the desk for an officer, or puts another officer in the place of the present one. */
export function OpenDesk({ desk, onDone }: { readonly desk: HallDesk; readonly onDone: () => void }) {
  const hall = useHall();
  const { i18n } = hall;
  const { refusal, run } = useCommand();
  const [officer, setOfficer] = useState('');
  const missing = useMissing([i18n.t('desk.open.officer'), officer]);
  const replaced = desk.officer;

  async function open() {
    const input = {
      desk: desk.id,
      rev: desk.rev,
      officer: officer as StaffId,
      ...(replaced ? { takeOver: true } : {}),
    };
    const isDone = await run('desk.open', input, () => ({
      text: i18n.t('done.opened', { desk: deskName(i18n, desk.number) }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <SelectField
        label={i18n.t('desk.open.officer')}
        value={officer}
        onChange={setOfficer}
        choose={i18n.t('desk.open.choose')}
      >
        {candidates(hall, desk).map(({ id, words }) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </SelectField>
      {replaced && <p class="note">{i18n.t('desk.replace.note', { name: replaced.name })}</p>}
      {!replaced && <WhatIf change={{ open: [desk.id] }} />}
      <ActButton kind="primary" problem={missing} onPress={open}>
        {i18n.t(replaced ? 'desk.replace' : 'desk.open.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}

/** Those without a desk first; who sits elsewhere is said, the server decides. */
function candidates({ i18n, view }: Hall, desk: HallDesk): readonly { id: string; words: string }[] {
  const deskOf = new Map(
    view.desks.flatMap((found) => (found.officer ? [[found.officer.id, found.number] as const] : [])),
  );
  return view.staff
    .filter(({ id, role }) => role !== 'auditor' && id !== desk.officer?.id)
    .sort((a, b) => Number(deskOf.has(a.id)) - Number(deskOf.has(b.id)))
    .map(({ id, name }) => {
      const number = deskOf.get(id);
      return {
        id,
        words: number === undefined ? name : i18n.t('desk.open.at-desk', { name, desk: deskName(i18n, number) }),
      };
    });
}
