import { actorName, isStaff } from '../actor.ts';
import { type Decide, refuse } from '../decision.ts';
import { printerFor, printJobId } from '../policy/print-target.ts';
import { mayReprint } from '../policy/reprinting.ts';

/** A copy on paper, marked as such. A kiosk may print its own last ticket once more; staff any ticket of the day. */
export const reprintTicket: Decide<'ticket.reprint'> = (state, input, { actor, now }) => {
  const ticket = state.tickets.get(input.ticket);
  if (!state.day || state.day.state === 'closed') return refuse('day-not-open');
  if (!ticket) return refuse('unknown-ticket');
  if (!mayReprint(ticket)) return refuse('ticket-ended', { state: ticket.state, label: ticket.label });
  const by = actorName(actor);
  const isOwnLast =
    ticket.issuedBy === by && (state.kioskIssues.get(by)?.at(-1) ?? ticket.issuedAt) === ticket.issuedAt;
  if (!isStaff(actor) && (!isOwnLast || ticket.copies >= 2)) return refuse('reprint-not-allowed');
  const printer = printerFor(state, actor, input.printer ?? ticket.printer ?? undefined);
  if (printer && typeof printer === 'object') return printer;
  if (!printer) return refuse('no-printer');
  const copyNo = ticket.copies + 1;
  const job = printJobId(ticket.id, copyNo);
  const expiresAt = now + (state.catalogue?.file.settings.printJobLifeMs ?? 0);
  return {
    events: [
      {
        type: 'ticket.reprinted',
        data: { ticket: ticket.id, print: { job, printer, copyNo, expiresAt }, by, reason: input.reason ?? null },
      },
    ],
    reply: () => ({ ticket: ticket.id, printJob: job, copyNo }),
  };
};
