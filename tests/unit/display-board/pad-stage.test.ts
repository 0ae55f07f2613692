// The rating pad, moved by pictures, time and fingers (F-R13).
import type { RatingLevel, TicketId } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ASLEEP,
  levelPressed,
  type PadAnswer,
  type PadState,
  type PadStep,
  padAt,
  reasonPressed,
} from '../../../display-board/src/pad/pad-stage.ts';

const served = (ticket: string, until = 30_000, language: 'vi' | 'en' = 'vi') => ({
  ticket: ticket as TicketId,
  language,
  until,
});

/** A pad that keeps what it sends. */
class Tablet {
  state: PadState = ASLEEP;
  readonly sent: PadAnswer[] = [];
  now = 0;

  get is(): string {
    return this.state.stage.is;
  }

  take({ state, answer }: PadStep): this {
    this.state = state;
    if (answer) this.sent.push(answer);
    return this;
  }

  sees(picture: ReturnType<typeof served> | undefined, later = 0): this {
    this.now += later;
    return this.take(padAt(this.state, picture, this.now));
  }

  press(level: RatingLevel, later = 1000): this {
    this.now += later;
    return this.take(levelPressed(this.state, level, this.now));
  }

  because(reason: Parameters<typeof reasonPressed>[1], later = 1000): this {
    this.now += later;
    return this.take(reasonPressed(this.state, reason, this.now));
  }
}

describe('the rating pad', () => {
  test('sleeps until somebody was served, and again after half a minute without an answer', () => {
    const pad = new Tablet().sees(undefined);
    expect(pad.is).toBe('asleep');
    expect(pad.sees(served('t1')).is).toBe('asking');
    expect(pad.sees(served('t1'), 29_999).is).toBe('asking');
    expect(pad.sees(served('t1'), 1).is).toBe('asleep');
    expect(pad.sent).toEqual([]);
  });

  test('sleeps at once when the desk took the end back, or serves the next visitor', () => {
    expect(new Tablet().sees(served('t1')).sees(undefined, 5000).is).toBe('asleep');
  });

  test('the best level is sent at once, with thanks for three seconds', () => {
    const pad = new Tablet().sees(served('t1')).press('very-satisfied');
    expect(pad.sent).toEqual([{ ticket: 't1', level: 'very-satisfied', reasons: [] }]);
    expect(pad.sees(served('t1'), 2999).is).toBe('thanks');
    expect(pad.sees(served('t1'), 1).is).toBe('asleep');
  });

  test.each<[RatingLevel]>([['satisfied'], ['not-satisfied']])('%s asks for one reason and takes it', (level) => {
    const pad = new Tablet().sees(served('t1')).press(level);
    expect([pad.is, pad.sent]).toEqual(['reasons', []]);
    pad.because('long-wait');
    expect(pad.sent).toEqual([{ ticket: 't1', level, reasons: ['long-wait'] }]);
    expect(pad.is).toBe('thanks');
  });

  test('who walks away from the reasons has rated all the same; nobody has to name one', () => {
    const away = new Tablet().sees(served('t1')).press('not-satisfied').sees(undefined, 15_000);
    expect(away.sent).toEqual([{ ticket: 't1', level: 'not-satisfied', reasons: [] }]);
    const silent = new Tablet().sees(served('t1')).press('satisfied').because(undefined);
    expect(silent.sent).toEqual([{ ticket: 't1', level: 'satisfied', reasons: [] }]);
  });

  test('the next visitor finds a fresh question, and the rating before is not lost', () => {
    const pad = new Tablet()
      .sees(served('t1'))
      .press('not-satisfied')
      .sees(served('t2', 60_000, 'en'), 2000);
    expect(pad.sent).toEqual([{ ticket: 't1', level: 'not-satisfied', reasons: [] }]);
    expect(pad.state.stage).toMatchObject({ is: 'asking', ticket: 't2', lang: 'en' });
  });

  test('a double tap does not choose on the page that has just come', () => {
    const pad = new Tablet().sees(served('t1')).press('not-satisfied').because('manner', 120);
    expect([pad.is, pad.sent]).toEqual(['reasons', []]);
  });

  test('whatever comes in whatever order, no ticket is rated twice and nothing is sent that nobody pressed', () => {
    const level = fc.constantFrom<RatingLevel>('very-satisfied', 'satisfied', 'not-satisfied');
    const act = fc.oneof(
      fc.record({ see: fc.option(fc.integer({ min: 1, max: 4 })), ms: fc.integer({ min: 0, max: 40_000 }) }),
      fc.record({ press: level, ms: fc.integer({ min: 0, max: 3000 }) }),
      fc.record({ because: fc.constantFrom('manner' as const, undefined), ms: fc.integer({ min: 0, max: 3000 }) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const pad = new Tablet();
        let pressed = 0;
        // The server's tickets come one after the other.
        let newest = 0;
        for (const each of acts) {
          if ('see' in each) {
            if (each.see !== null) newest = Math.max(newest, each.see);
            pad.sees(each.see === null ? undefined : served(`t${newest}`, 150_000), each.ms);
          } else if ('press' in each) {
            if (pad.is === 'asking') pressed += 1;
            pad.press(each.press, each.ms);
          } else pad.because(each.because, each.ms);
        }
        const tickets = pad.sent.map(({ ticket }) => ticket);
        expect(new Set(tickets).size).toBe(tickets.length);
        expect(tickets.length).toBeLessThanOrEqual(pressed);
      }),
    );
  });
});
