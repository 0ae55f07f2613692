import { ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { queuesLeftByDesk } from '../service-cover.ts';
import { useCommand } from '../use-command.ts';
import { WhatIf } from '../what-if/what-if.tsx';
import type { HallDesk } from '../zone-plan.ts';
import { CoverWarning } from './cover-warning.tsx';

/** At once, or with a ticket in hand after it (DK2); warns when a queue loses its last open desk (DK5). */
export function CloseDesk({ desk, onDone }: { readonly desk: HallDesk; readonly onDone: () => void }) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const afterThis = desk.ticket !== undefined;

  async function close() {
    const input = { desk: desk.id, rev: desk.rev, ...(afterThis ? { afterThis } : {}) };
    const key = afterThis ? 'done.after-this' : 'done.closed';
    const isDone = await run('desk.close', input, () => ({
      text: i18n.t(key, { desk: deskName(i18n, desk.number) }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      {desk.ticket && <p class="note">{i18n.t('desk.after-this.forced', { label: desk.ticket.label })}</p>}
      <CoverWarning title={i18n.t('cover.leaving')} queues={queuesLeftByDesk(view, desk.id)} />
      <WhatIf change={{ leave: [desk.id] }} />
      <ActButton kind="danger" needsDay={false} onPress={close}>
        {i18n.t('desk.close.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
