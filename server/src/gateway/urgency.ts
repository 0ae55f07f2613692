import type { HallEvent } from '@toiluot/shared/contract';
import type { ViewSubject } from '../application/view-service.ts';

/** Shortest time between two pushes of a picture that nothing urgent happened to, ms. */
const CALM_MS = {
  'kiosk.view': 250,
  'board.view': 250,
  'desk.view': 200,
  'hall.view': 300,
  'devices.view': 300,
  'ticket.view': 500,
  'printer.jobs': 100,
  'speaker.view': 250,
  'pad.view': 250,
} as const;

export const calmMs = ({ view }: ViewSubject): number => CALM_MS[view];

/** Whether nothing in these events can show in this picture: the steps of the voice are many, and few look at them. */
export const isUntouched = ({ view }: ViewSubject, events: readonly HallEvent[]): boolean =>
  view !== 'speaker.view' && view !== 'hall.view' && events.every(({ type }) => type.startsWith('announcement.'));

const CALLS =
  /^(ticket\.(called|recalled|started|finished|marked-no-show|parked|transferred|cancelled)|desk\.(opened|closed|paused|resumed|undone)|board\.|day\.|session\.)/;

/** What wakes a rating pad or sends it to sleep. */
const PAD = /^(ticket\.(finished|rated|started)|desk\.undone)$/;

/** Whether these events change what this picture is mainly for, so that it is pushed in the same tick. */
export function isUrgent({ view, subject }: ViewSubject, events: readonly HallEvent[]): boolean {
  switch (view) {
    case 'board.view':
      return events.some(({ type }) => CALLS.test(type));
    case 'desk.view':
      return events.some(
        ({ data }) => ('desk' in data && data.desk === subject) || ('from' in data && data.from === subject),
      );
    case 'ticket.view':
      return events.some(({ data }) => 'ticket' in data && data.ticket === subject);
    case 'speaker.view':
      return events.some(({ type }) => type.startsWith('announcement.'));
    case 'printer.jobs':
      return events.some(({ type }) => type === 'ticket.issued' || type === 'ticket.reprinted');
    case 'kiosk.view':
      return events.some(
        ({ type }) =>
          type.startsWith('service.') ||
          type.startsWith('session.') ||
          type.startsWith('day.') ||
          type.startsWith('print'),
      );
    case 'pad.view':
      return events.some(({ type }) => PAD.test(type));
    case 'devices.view':
      return events.some(({ type }) => type === 'device.saved');
    case 'hall.view':
      return false;
  }
}
