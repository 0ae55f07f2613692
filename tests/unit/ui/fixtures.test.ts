// The galleries show nothing the server could not send.
import { isViewName, viewCheckers } from '@toiluot/shared/contract/validate';
import * as fixtures from '@toiluot/shared/fixtures';
import { describe, expect, test } from 'vitest';

type Picture = { readonly view: string };

const isPicture = (value: unknown): value is Picture =>
  typeof value === 'object' &&
  value !== null &&
  'view' in value &&
  typeof value.view === 'string' &&
  isViewName(value.view);

/** Every whole view that an export is, or holds one level down. */
const pictures = Object.entries<unknown>(fixtures).flatMap(([name, value]): (readonly [string, Picture])[] => {
  if (isPicture(value)) return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([state, picture]: [string, unknown]) =>
    isPicture(picture) ? [[`${name}.${state}`, picture] as const] : [],
  );
});

describe('fixtures', () => {
  test.each(pictures)('%s passes the checker of its view', (_name, picture) => {
    expect(viewCheckers[picture.view as keyof typeof viewCheckers].problems(picture)).toEqual([]);
  });

  test('every view a screen shows has pictures', () => {
    const seen = new Set(pictures.map(([, { view }]) => view));
    expect([...seen].sort()).toEqual([
      'board.view',
      'desk.view',
      'devices.view',
      'hall.view',
      'kiosk.view',
      'pad.view',
      'ticket.view',
    ]);
  });

  test('texts are composed (NFC)', () => {
    const text = JSON.stringify(pictures);
    expect(text.normalize('NFC')).toBe(text);
  });
});
