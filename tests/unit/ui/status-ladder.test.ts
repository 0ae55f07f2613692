// screens.md rule 2.2: 10 s of silence, then 60 s.
import { expect, test } from 'vitest';
import { statusOf } from '../../../shared/ui/connection/status-ladder.ts';

const S = 1000;
const at = (seconds: number, heard: number | undefined, lost?: number) =>
  statusOf({
    now: seconds * S,
    startedAt: 0,
    heardAt: heard === undefined ? undefined : heard * S,
    lostAt: lost === undefined ? undefined : lost * S,
  });

test.each([
  ['before the first word', at(3, undefined, 0), 'connecting'],
  ['nothing for 15 s after opening', at(16, undefined, 0), 'offline'],
  ['heard just now', at(100, 99), 'online'],
  ['silent for 10 s', at(110, 100), 'online'],
  ['silent for more than 10 s', at(110.5, 100), 'stale'],
  ['silent for more than 60 s', at(161, 100), 'offline'],
  ['lost 5 s ago', at(105, 100, 100), 'online'],
  ['lost long ago, but polling still brings pictures', at(200, 198, 100), 'stale'],
])('%s: %s', (_case, status, expected) => {
  expect(status).toBe(expected);
});
