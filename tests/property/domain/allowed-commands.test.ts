// DK4: the list that a screen shows as buttons, held against the rules themselves.

import type { CommandName, DeskRecord, ReasonId } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { test } from 'vitest';
import { decide } from '../../../server/src/domain/decide.ts';
import { type CommandContext, type Decide, isRefused } from '../../../server/src/domain/decision.ts';
import { allowedCommands } from '../../../server/src/domain/policy/allowed-commands.ts';
import type { Hall } from '../../support/hall.ts';
import { aRandomDay, aSmallHall, DESKS, play } from '../../support/hall-runs.ts';

/** `desk.call` is about another ticket than the one in hand, of which the list says nothing. */
const OWN: readonly CommandName[] = [
  'desk.open',
  'desk.close',
  'desk.pause',
  'desk.resume',
  'desk.call-next',
  'desk.recall',
  'desk.start',
  'desk.finish',
  'desk.no-show',
  'desk.undo',
  'ticket.transfer',
  'ticket.park',
  'ticket.note',
  'ticket.set-priority',
];

/** What a screen would send at best. */
function suitable(name: CommandName, desk: DeskRecord): object {
  const ticket = desk.ticket ?? '2026-11-25.999';
  const inHand = { desk: desk.id, rev: desk.rev, ...(desk.ticket && { ticket: desk.ticket }) };
  switch (name) {
    case 'desk.close':
      return { desk: desk.id, rev: desk.rev, afterThis: true };
    case 'desk.pause':
      return { desk: desk.id, rev: desk.rev, afterThis: true, reason: 'meeting' as ReasonId };
    case 'desk.recall':
    case 'desk.start':
    case 'desk.finish':
    case 'desk.no-show':
      return inHand;
    case 'ticket.transfer':
      return { ticket, toService: 'alpha' };
    case 'ticket.park':
      return { ticket };
    case 'ticket.note':
      return { ticket, note: 'x' };
    case 'ticket.set-priority':
      return { ticket, priorityClass: 'disabled', reason: 'x' };
    default:
      return { desk: desk.id, rev: desk.rev };
  }
}

function answer(hall: Hall, name: CommandName, desk: DeskRecord): string {
  // Whoever sits there, else somebody who has no desk.
  const actor: CommandContext['actor'] = { kind: 'staff', id: desk.officer ?? ('officer-5' as never), role: 'officer' };
  const decision = (decide[name] as Decide<CommandName>)(hall.state, suitable(name, desk) as never, {
    actor,
    now: hall.now,
    trial: false,
  });
  return isRefused(decision) ? decision.refused : 'ok';
}

test('[DK4] each command listed is accepted with suitable input, each one not listed is refused, and later ones at their time', () => {
  const listed = new Set<string>();
  fc.assert(
    fc.property(aRandomDay(80, { days: true }), (steps) => {
      const hall = aSmallHall();
      hall.as('officer-1').open('desk-01');
      for (const step of steps) {
        play(hall, step);
        for (const id of DESKS) {
          const desk = hall.desk(id);
          const { allowed, allowedAt } = allowedCommands(hall.state, desk, hall.now);
          for (const name of OWN) {
            const isListed = allowed.includes(name);
            const given = answer(hall, name, desk);
            if (isListed !== (given === 'ok'))
              throw new Error(
                `${id} ${desk.state}: ${name} is ${isListed ? '' : 'not '}listed, the rules say ${given}`,
              );
            if (isListed) listed.add(name);
          }
          for (const [name, at] of Object.entries(allowedAt)) {
            const { now } = hall;
            hall.now = at - 1;
            const before = answer(hall, name as CommandName, desk);
            hall.now = at;
            const then = answer(hall, name as CommandName, desk);
            const isListedThen = allowedCommands(hall.state, desk, at).allowed.includes(name as CommandName);
            hall.now = now;
            if (!isListedThen) throw new Error(`${name} is not listed at its time`);
            if (before === 'ok' || then !== 'ok')
              throw new Error(`${name} at its time: ${then}, just before: ${before}`);
          }
        }
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
  const never = OWN.filter((name) => !listed.has(name));
  if (never.length > 0) throw new Error(`never listed in all these days: ${never.join(', ')}`);
});
