// The hall's time against a machine whose clock is set, drifts and jumps (DY6, O05).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HallClock } from '../../server/src/schedule/hall-clock.ts';
import { handClock } from '../support/house.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

test('[O05] a step forward is seen, not followed while somebody waits, and taken over when nobody does', () => {
  const machine = handClock();
  const hall = new HallClock(machine);
  const before = hall.now();
  machine.jumpWall(2 * HOUR);
  machine.advance(10 * MINUTE);
  expect(hall.now()).toBe(before + 10 * MINUTE);
  expect([hall.hasStepped, hall.stepMs]).toEqual([true, 2 * HOUR]);
  expect(hall.follow()).toBe(true);
  expect([hall.hasStepped, hall.now()]).toEqual([false, machine.wall()]);
  expect(hall.follow()).toBe(false);
});

test('[O05] a step back is met at half pace, never by going back', () => {
  const machine = handClock();
  const hall = new HallClock(machine);
  const before = hall.now();
  machine.jumpWall(-HOUR);
  expect(hall.hasStepped).toBe(true);
  expect(hall.follow()).toBe(false);
  for (let minute = 0; minute < 60; minute += 1) {
    machine.advance(MINUTE);
    hall.now();
  }
  expect(hall.now()).toBe(before + 30 * MINUTE);
  for (let second = 0; second < 2 * 3_600; second += 1) {
    machine.advance(SECOND);
    hall.now();
  }
  expect(hall.hasStepped).toBe(false);
  expect(Math.abs(hall.now() - machine.wall())).toBeLessThan(SECOND);
});

test('[O05] a date far back is a mistake: the hall keeps its pace', () => {
  const machine = handClock();
  const hall = new HallClock(machine);
  const before = hall.now();
  machine.jumpWall(-48 * HOUR);
  machine.advance(HOUR);
  expect(hall.now()).toBe(before + HOUR);
  expect(hall.hasStepped).toBe(true);
});

test('[O05] whatever the clock does, the time never runs back and never faster than it passes, unless it follows', () => {
  const step = fc.record({
    passMs: fc.integer({ min: 0, max: 10 * MINUTE }),
    jumpMs: fc.oneof(fc.constant(0), fc.integer({ min: -48 * HOUR, max: 48 * HOUR })),
    isAtRest: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const machine = handClock();
      const hall = new HallClock(machine);
      let last = hall.now();
      for (const { passMs, jumpMs, isAtRest } of steps) {
        machine.advance(passMs);
        machine.jumpWall(jumpMs);
        const followed = isAtRest && hall.follow();
        const now = hall.now();
        expect(now).toBeGreaterThanOrEqual(last);
        if (!followed) expect(now - last).toBeLessThanOrEqual(passMs + MINUTE + 1);
        last = now;
      }
    }),
  );
});
