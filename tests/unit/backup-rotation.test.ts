// Which backups are dropped: never the newest ones, and of each earlier day one for a month (R07).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, outlived } from '../../server/src/backup/backup-folder.ts';

const QUARTER_MS = 15 * 60_000;
const start = Date.parse('2026-11-01T00:00:00Z');
const quarterHours = (days: number) => Array.from({ length: days * 96 }, (_, n) => backupName(start + n * QUARTER_MS));
const keep = { last: 32, days: 30 };

test('[R07] the names are the times, in order', () => {
  expect(backupName(Date.parse('2026-11-25T02:15:09.123Z'))).toBe('hall-20261125T021509Z.db');
});

test('[R07] forty days of quarter hours: the last eight hours whole, thirty days before with their last one', () => {
  const names = quarterHours(40);
  const dropped = new Set(outlived(names, keep));
  const kept = names.filter((name) => !dropped.has(name));
  expect(kept).toHaveLength(62);
  expect(kept.slice(-32)).toEqual(names.slice(-32));
  expect(kept[0]).toMatch(/^hall-20261111T234500Z/);
});

test('[R07] whatever there is and is kept: the newest stay, dropping twice changes nothing, each day keeps its last', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 60 * 96 }), { maxLength: 200 });
  const keeps = fc.record({ last: fc.integer({ min: 1, max: 40 }), days: fc.integer({ min: 0, max: 40 }) });
  fc.assert(
    fc.property(times, keeps, (quarters, plan) => {
      const names = quarters.sort((a, b) => a - b).map((n) => backupName(start + n * QUARTER_MS));
      const dropped = new Set(outlived(names, plan));
      const kept = names.filter((name) => !dropped.has(name));
      expect(kept.slice(-plan.last)).toEqual(names.slice(-plan.last));
      expect(kept.length).toBeLessThanOrEqual(plan.last + plan.days);
      expect(outlived(kept, plan)).toEqual([]);
      const older = names.slice(0, Math.max(0, names.length - plan.last));
      const days = [...new Set(older.map((name) => name.slice(5, 13)))].slice(plan.days === 0 ? Infinity : -plan.days);
      for (const day of days) expect(kept).toContain(older.filter((name) => name.slice(5, 13) === day).at(-1));
    }),
  );
});
