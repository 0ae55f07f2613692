import type { DeviceId, TicketId } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { CheckField, TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';
import { VoidChoice } from './void-choice.tsx';

/**
 * Many waiting tickets given up with one reason: those of a kiosk that ran into its limit, or those that are hardly
 * served today. What is better than voiding stands before it.
 */
export function VoidDrawer({ device }: { readonly device?: DeviceId | undefined }) {
  const { i18n, view, drawer } = useHall();
  const { refusal, run } = useCommand();
  const isFlood = device !== undefined;
  const [reason, setReason] = useState(i18n.t(isFlood ? 'void.reason.flood' : 'void.reason.late'));
  const [left, setLeft] = useState<ReadonlySet<TicketId>>(new Set());
  const tickets = view.tickets.filter(({ late, flooded }) => (isFlood ? flooded === device : late));
  const chosen = tickets.filter(({ id }) => !left.has(id));
  const missing = useMissing([i18n.t('ticket.reason'), reason]);
  const name = view.devices.find(({ id }) => id === device)?.name ?? '';
  if (tickets.length === 0) return <p class="nothing">{i18n.t('void.none')}</p>;
  const voidThem = () =>
    run('ticket.void-run', { tickets: chosen.map(({ id }) => id), reason: reason.trim() }, ({ voided }) => ({
      text: i18n.t('done.voided', { n: voided.length }),
      tone: 'done',
    }));
  return (
    <>
      <p class="note">{i18n.t(isFlood ? 'void.flood' : 'void.late', { device: name })}</p>
      {!isFlood && (
        <p>
          <button type="button" class="link" onClick={() => drawer.deeper({ kind: 'messages' })}>
            {i18n.t('void.notice')}
          </button>{' '}
          <button type="button" class="link" onClick={() => drawer.deeper({ kind: 'day' })}>
            {i18n.t('void.hours')}
          </button>
        </p>
      )}
      <CheckField
        label={i18n.t('void.all')}
        value={chosen.length === tickets.length}
        onChange={(isAll) => setLeft(new Set(isAll ? [] : tickets.map(({ id }) => id)))}
      />
      <VoidChoice tickets={tickets} left={left} onLeft={setLeft} />
      <TextField label={i18n.t('ticket.reason')} value={reason} onChange={setReason} />
      <ActButton kind="danger" problem={chosen.length === 0 ? i18n.t('void.choose') : missing} onPress={voidThem}>
        {i18n.t('void.submit', { n: chosen.length })}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
