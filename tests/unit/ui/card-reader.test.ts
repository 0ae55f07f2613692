// The identity card at the kiosk: a strict grammar, one yes or no, and nothing kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCardReader } from '../../../kiosk-ui/src/model/card-reader.ts';

const CARD = ['044056001234', '190123456', 'Nguyễn Thị Mẫu', '25111966', 'Nữ', 'Tổ 5, Đồng Hới', '01052021'];

/** A card as a reader types it, five milliseconds a key; whether it showed the age, and which keys went on to the page. */
function scan(fields: readonly string[], { gapMs = 5, end = 'Enter', today = '2026-11-25' } = {}) {
  let hasAge = false;
  const reader = createCardReader(
    () => today,
    () => {
      hasAge = true;
    },
  );
  let now = 1000;
  const leaked = [...fields.join('|'), end].filter((key) => {
    now += gapMs;
    return !reader.key(key, now);
  });
  return { hasAge, leaked: leaked.join('') };
}
const withField = (index: number, value: string) => CARD.map((field, n) => (n === index ? value : field));

describe('identity card', () => {
  test('[F-K30] on the sixtieth birthday priority is offered, the day before it is not', () => {
    expect(scan(CARD).hasAge).toBe(true);
    expect(scan(CARD, { today: '2026-11-24' }).hasAge).toBe(false);
  });

  test('[F-K30] nothing of a card reaches the page, not even its Enter', () => {
    expect(scan(CARD).leaked).toBe('');
    expect(scan(withField(3, '01012000')).leaked).toBe('');
  });

  test.each([
    ['a field too few', CARD.slice(0, 6)],
    ['a field too many', [...CARD, 'x']],
    ['a card number with a letter', withField(0, '04405600123x')],
    ['a card number too short', withField(0, '04405600123')],
    ['no name', withField(2, '')],
    ['a day that does not exist', withField(3, '31021950')],
    ['a birth too long ago', withField(3, '01011850')],
    ['a birth with letters', withField(3, '2511196a')],
    ['no date of issue', withField(6, '')],
  ])('%s offers nothing', (_fault, fields) => {
    expect(scan(fields)).toEqual({ hasAge: false, leaked: '' });
  });

  test('[F-K24] control keys inside a card make it void', () => {
    const fields = [...CARD];
    let hasAge = false;
    const reader = createCardReader(
      () => '2026-11-25',
      () => {
        hasAge = true;
      },
    );
    const keys = [...fields.join('|')];
    keys.splice(20, 0, 'F5');
    let now = 0;
    const leaked = [...keys, 'Enter'].filter((key) => {
      now += 5;
      return !reader.key(key, now);
    });
    expect([hasAge, leaked]).toEqual([false, []]);
  });

  test('a person at a keyboard is no reader: letters, arrows and Enter go through', () => {
    const reader = createCardReader(
      () => '2026-11-25',
      () => expect.unreachable(),
    );
    const typed = ['d', 'a', 't', 'ArrowDown', 'Enter', 'Tab'];
    expect(typed.map((key, n) => reader.key(key, 1000 + n * 180))).toEqual(typed.map(() => false));
  });

  test('typed slowly, a card is no card', () => {
    expect(scan(CARD, { gapMs: 200 }).hasAge).toBe(false);
  });

  test('the Enter of any other code presses nothing', () => {
    expect(scan(['ABC12345']).leaked).toBe('ABC');
  });

  test('no other text ever offers priority', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 9 }), (fields) => {
        expect(scan(fields).hasAge).toBe(false);
      }),
    );
  });
});
