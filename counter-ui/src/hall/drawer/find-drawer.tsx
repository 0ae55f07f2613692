import { useState } from 'preact/hooks';
import { TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { findTickets } from '../ticket-actions.ts';
import { TicketLines } from './ticket-lines.tsx';

/** A ticket of today by its label, in any state. */
export function FindDrawer() {
  const { i18n, view, drawer } = useHall();
  const [typed, setTyped] = useState('');
  const found = findTickets(view.tickets, typed);
  return (
    <>
      <TextField
        label={i18n.t('ticket.find')}
        value={typed}
        onChange={setTyped}
        hint={i18n.t('ticket.find.hint')}
        maxLength={12}
        isFirst
      />
      {found.length > 0 && <TicketLines tickets={found} />}
      {typed.trim() !== '' && found.length === 0 && (
        <button type="button" class="link" onClick={() => drawer.deeper({ kind: 'past', label: typed.trim() })}>
          {i18n.t('ticket.find.past', { label: typed.trim().toUpperCase() })}
        </button>
      )}
    </>
  );
}
