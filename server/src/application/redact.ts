import type { HallEvent } from '@toiluot/shared/contract';

/** What the journal keeps of an event: that a note, comment, complaint or answer was written, never what it said (safety section 12). */
export function redacted(event: HallEvent): HallEvent {
  switch (event.type) {
    case 'ticket.noted':
      return event.data.note === null ? event : { ...event, data: { ...event.data, note: '' } };
    case 'ticket.transferred':
      return event.data.note === null ? event : { ...event, data: { ...event.data, note: '' } };
    case 'ticket.rated':
      return { ...event, data: { ...event.data, rating: { ...event.data.rating, comment: null } } };
    case 'complaint.opened':
      return { ...event, data: { complaint: { ...event.data.complaint, account: null, contact: null } } };
    case 'complaint.answered':
      return { ...event, data: { ...event.data, answer: null } };
    case 'desk.undone':
      return { ...event, data: { ...event.data, ticket: { ...event.data.ticket, note: null } } };
    default:
      return event;
  }
}
