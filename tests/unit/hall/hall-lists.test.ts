import { describe, expect, test } from 'vitest';
import { actionBlock, dayActionBlock } from '../../../counter-ui/src/hall/action-block.ts';
import { alertTarget, isUrgent, orderedAlerts } from '../../../counter-ui/src/hall/alert-order.ts';
import { profileIdFor } from '../../../counter-ui/src/hall/profile-id.ts';
import { busyRows, queueRows } from '../../../counter-ui/src/hall/queue-rows.ts';
import { findTickets, ticketActions } from '../../../counter-ui/src/hall/ticket-actions.ts';
import { zonePlans } from '../../../counter-ui/src/hall/zone-plan.ts';
import { viewCheckers } from '../../../shared/contract/validate.ts';
import { hallFixtures } from '../../../shared/fixtures/hall.ts';

const { busy, alerts, empty, noDay, dayClosed } = hallFixtures;

describe('queues', () => {
  const rows = busyRows(queueRows(alerts, alerts.serverTime));

  test('a queue nobody may call comes first, then the longest wait', () => {
    expect(rows.slice(0, 3).map(({ queue }) => queue.service)).toEqual([
      'snnptnt-lam-nghiep',
      'snnptnt-thuy-san-thuy-loi',
      'stnmt-dat-dai',
    ]);
    const rest = rows.filter(({ isStranded }) => !isStranded).map(({ oldestMs }) => oldestMs ?? -1);
    expect(rest).toEqual([...rest].sort((a, b) => b - a));
  });

  test('a suspended or full service is listed even when nobody waits', () => {
    expect(rows.map(({ queue }) => queue.state)).toContain('suspended');
    expect(busyRows(queueRows(empty, empty.serverTime))).toEqual([]);
  });

  test("the target is the server's word, not a number of this screen", () => {
    expect(
      queueRows(busy, busy.serverTime)
        .filter(({ isOverTarget }) => isOverTarget)
        .map(({ queue }) => queue.service),
    ).toEqual(['stnmt-dat-dai']);
  });

  test('[DY6] a clock that jumped back never makes a wait negative', () => {
    expect(queueRows(busy, 0).every(({ oldestMs }) => oldestMs === undefined || oldestMs === 0)).toBe(true);
  });
});

describe('plan', () => {
  test('twenty desks in two zones, by number', () => {
    const plans = zonePlans(busy);
    expect(plans.map(({ desks }) => desks.map(({ number }) => number))).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
    ]);
    expect(plans.map(({ manned }) => manned)).toEqual([10, 9]);
    expect(plans.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(busy.today.waiting);
  });
});

describe('alerts', () => {
  test('what strands people stands first, and each leads to its remedy', () => {
    const ordered = orderedAlerts(alerts.alerts);
    expect(ordered.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'no-desk-for-queue',
      'series-full',
      'printer-trouble',
    ]);
    expect(
      ordered
        .map(alertTarget)
        .slice(0, 4)
        .map((target) => target?.kind),
    ).toEqual(['service', 'service', undefined, 'desk']);
    expect(ordered.filter(isUrgent)).toHaveLength(8);
  });
});

describe('tickets', () => {
  test('found by any part of the label, however it is typed', () => {
    expect(findTickets(busy.tickets, 'c 038').map(({ label }) => label)).toEqual(['C038']);
    expect(findTickets(busy.tickets, '03').every(({ label }) => label.includes('03'))).toBe(true);
    expect(findTickets(busy.tickets, '  ')).toEqual([]);
  });

  test('[TK] an ended ticket offers nothing, a missed one only its return', () => {
    expect([ticketActions('served'), ticketActions('no-show')]).toEqual([[], ['reinstate']]);
    expect(ticketActions('called')).not.toContain('cancel');
  });
});

describe('profile ids', () => {
  test("made of the name, by the contract's pattern, never one that is taken", () => {
    expect(profileIdFor('Cao điểm Đất đai, thứ Hai', [])).toBe('cao-diem-dat-dai-thu-hai');
    expect(profileIdFor('Ngày thường', ['ngay-thuong', 'ngay-thuong-2'])).toBe('ngay-thuong-3');
    expect(profileIdFor('ລາວ', [])).toBe('profile');
    const view = { ...busy, profiles: [{ id: profileIdFor('Ộ'.repeat(200), []), desks: [], name: { vi: 'Ộ' } }] };
    expect(viewCheckers['hall.view'].check(view)).toBe(true);
  });
});

describe('why actions are off', () => {
  test('an auditor reads, an old picture takes no orders', () => {
    expect([
      actionBlock('online', 'auditor'),
      actionBlock('online', 'supervisor'),
      actionBlock('stale', 'supervisor'),
    ]).toEqual(['read-only', undefined, 'stale']);
  });

  test('some things need an open day', () => {
    expect([
      dayActionBlock(undefined, noDay.day),
      dayActionBlock(undefined, dayClosed.day),
      dayActionBlock(undefined, busy.day),
      dayActionBlock('stale', undefined),
    ]).toEqual(['no-day', 'no-day', undefined, 'stale']);
  });
});
