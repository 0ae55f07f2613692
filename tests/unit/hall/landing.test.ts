import { describe, expect, test } from 'vitest';
import { firstOfferedDesk, officersByDesk, otherAccounts } from '../../../counter-ui/src/landing/sample-accounts.ts';
import { otherScreens, visitPath } from '../../../counter-ui/src/landing/visit-path.ts';

const screen = (kind: string, name = kind) => ({ kind, name, url: `/${kind}/${name}` });
const printer = { pageUrl: '/printer/', host: '127.0.0.1', port: 9100 };

describe('the order of a visit', () => {
  test('stations are numbered without gaps, several boards are one station', () => {
    const path = visitPath({
      screens: [screen('hall'), screen('board', 'a'), screen('kiosk'), screen('board', 'b'), screen('docs')],
      printer,
    });
    expect(path.map(({ number, kind, screens }) => [number, kind, screens.length])).toEqual([
      [1, 'kiosk', 1],
      [2, 'printer', 1],
      [3, 'board', 2],
      [4, 'desk', 0],
      [5, 'hall', 1],
    ]);
    expect(otherScreens({ screens: [screen('docs'), screen('pad')] }).map(({ kind }) => kind)).toEqual(['docs']);
  });

  test('other words for a station are understood; a listed printer page is not doubled', () => {
    const path = visitPath({ screens: [screen('virtual-printer'), screen('supervisor'), screen('officer')], printer });
    expect(path.map(({ kind, screens }) => [kind, screens.length])).toEqual([
      ['printer', 1],
      ['desk', 1],
      ['hall', 1],
    ]);
  });
});

describe('sample accounts', () => {
  const account = (username: string, role: string, deskNumber?: number) => ({
    username,
    password: 'x',
    role,
    ...(deskNumber === undefined ? {} : { deskNumber }),
  });
  const staff = [
    account('kiemtoan', 'auditor'),
    account('quay10', 'officer', 10),
    account('quay5', 'officer', 5),
    account('giamsat', 'supervisor'),
    account('dutru', 'officer'),
  ];

  test('officers by desk number, the others by role', () => {
    expect(officersByDesk(staff).map(({ username }) => username)).toEqual(['quay5', 'quay10']);
    expect(otherAccounts(staff).map(({ username }) => username)).toEqual(['giamsat', 'kiemtoan', 'dutru']);
  });

  test('desk 5 is offered first', () => {
    expect(firstOfferedDesk(officersByDesk(staff))).toBe(5);
    expect(firstOfferedDesk([{ deskNumber: 2 }, { deskNumber: 9 }])).toBe(2);
    expect(firstOfferedDesk([])).toBeUndefined();
  });
});
