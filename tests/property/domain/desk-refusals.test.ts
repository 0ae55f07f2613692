// DK4: what a desk sees before it presses is what the rules would answer, in every state of any day.
import type { CommandName } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskView } from '../../../server/src/application/views/desk-view.ts';
import { COMMANDS } from '../../../shared/contract/commands.ts';
import { aRandomDay, aSmallHall, DESKS, play } from '../../support/hall-runs.ts';

/** Told in every state, one way or the other. */
const ALWAYS: readonly CommandName[] = [
  'desk.close',
  'desk.pause',
  'desk.call-next',
  'desk.recall',
  'desk.start',
  'desk.finish',
  'desk.no-show',
  'desk.ask-help',
  'desk.end-help',
  'ticket.issue',
  'ticket.issue-run',
  'ticket.transfer',
  'ticket.park',
  'ticket.put-back',
  'ticket.set-journey',
  'ticket.note',
  'ticket.set-priority',
];

test('[DK4] each command is allowed, allowed at a time, or refused with a code of its own row, and only one of them', () => {
  const codes = new Set<string>();
  fc.assert(
    fc.property(aRandomDay(80, { days: true }), (steps) => {
      const hall = aSmallHall();
      hall.as('officer-1').open('desk-01');
      for (const step of steps) {
        play(hall, step);
        for (const id of DESKS) {
          const context = { state: hall.state, now: hall.now, trial: false, presence: new Map() };
          const view = deskView(context, id as never);
          if (!view) throw new Error(`no view of ${id}`);
          const told = [...view.allowed, ...Object.keys(view.allowedAt), ...view.refused.map(({ command }) => command)];
          expect(told.length, `${id}: ${told.join(' ')}`).toBe(new Set(told).size);
          expect(told).toEqual(expect.arrayContaining([...ALWAYS]));
          for (const { command, code } of view.refused) {
            codes.add(code);
            // Without a ticket in hand there is nothing that a step with it could be asked about.
            const isEmptyHand = view.ticket === undefined && (code === 'desk-empty' || code === 'desk-closed');
            if (!isEmptyHand) expect(COMMANDS[command as CommandName].refusals, `${command} ${code}`).toContain(code);
          }
        }
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
  for (const code of ['desk-closed', 'desk-busy', 'desk-paused', 'nobody-waiting', 'help-not-asked'])
    expect([...codes]).toContain(code);
});
