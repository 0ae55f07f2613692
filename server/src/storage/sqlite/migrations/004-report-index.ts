import type { Migration } from './migration.ts';

// Few of a day's thousands of journal rows say when desks worked and where somebody stepped in; reports read only those.
// The condition is repeated word for word by the query: only then may the engine use the index.
const REPORTED = [
  'desk.opened',
  'desk.taken-over',
  'desk.closed',
  'desk.paused',
  'desk.resumed',
  'desk.undone',
  'ticket.cancelled',
  'ticket.priority-set',
];

export const reportIndex: Migration = {
  version: 4,
  statements: [
    `CREATE INDEX journal_report ON journal (centre_id, day)
      WHERE command = 'desk.call' OR ${REPORTED.map((type) => `type = '${type}'`).join(' OR ')}`,
  ],
};
