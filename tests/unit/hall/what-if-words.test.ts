import { signal } from '@preact/signals';
import type { ServiceEffect } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { isSnoozed } from '../../../counter-ui/src/hall/alert-order.ts';
import { helpLine } from '../../../counter-ui/src/hall/assignment-draft.ts';
import { createHallI18n } from '../../../counter-ui/src/hall/hall-texts.ts';
import { storySentence } from '../../../counter-ui/src/hall/story-sentence.ts';
import { changeOf, changeWords, movedEffects, waitWords } from '../../../counter-ui/src/hall/what-if/effect-words.ts';
import { hallFixtures } from '../../../shared/fixtures/index.ts';

const MINUTE = 60_000;
const i18n = createHallI18n(signal('vi'));
const words = (before: number | undefined, after: number | undefined) => [
  waitWords(i18n, before, after),
  changeWords(i18n, changeOf(before, after)),
];

describe('effects in words', () => {
  test('[F-S14] which way a wait goes is said by word and by figures that agree', () => {
    expect(words(48 * MINUTE, 31 * MINUTE)).toEqual(['48 → 31\u00a0phút', 'nhanh hơn 17\u00a0phút']);
    expect(words(6 * MINUTE, 9 * MINUTE)).toEqual(['6 → 9\u00a0phút', 'lâu hơn 3\u00a0phút']);
    expect(words(10 * MINUTE, 10.4 * MINUTE), 'the same minute').toEqual(['10\u00a0phút', 'như cũ']);
  });

  test('[F-S14] a wait without an end today is said plainly', () => {
    expect(words(undefined, 31 * MINUTE)).toEqual(['không kịp hôm nay → 31\u00a0phút', 'nhanh hơn']);
    expect(words(31 * MINUTE, undefined)).toEqual(['31 → không kịp hôm nay', 'lâu hơn']);
    expect(words(undefined, undefined)).toEqual(['không kịp hôm nay', 'như cũ']);
  });

  test('[F-S14] queues that change come first by size, the others are only counted', () => {
    const row = (service: string, before: number, after: number, desks = [1, 1]): ServiceEffect =>
      ({
        service,
        before: { p50Ms: 0, p90Ms: before * MINUTE, unserved: 0 },
        after: { p50Ms: 0, p90Ms: after * MINUTE, unserved: 0 },
        desksBefore: desks[0],
        desksAfter: desks[1],
      }) as ServiceEffect;
    const rows = [row('small', 10, 12), row('same', 20, 20), row('large', 48, 31), row('desks', 0, 0, [1, 2])];
    expect(movedEffects(rows).map(({ service }) => service)).toEqual(['large', 'small', 'desks']);
  });
});

describe('help', () => {
  test('[F-S04] beside its own work a desk helps when a queue is 15 minutes worse off; an empty desk makes it its own', () => {
    const land = 'stnmt-dat-dai' as never;
    expect(helpLine([], land)).toEqual({ service: land, handicapMinutes: 0 });
    expect(helpLine([{ service: 'stc-ngan-sach' as never, handicapMinutes: 0 }], land).handicapMinutes).toBe(15);
  });
});

describe('alerts put aside', () => {
  test('[F-S06] until their time, not longer', () => {
    expect(isSnoozed({}, 5)).toBe(false);
    expect(isSnoozed({ snoozedUntil: 10 }, 9)).toBe(true);
    expect(isSnoozed({ snoozedUntil: 10 }, 10)).toBe(false);
  });
});

describe('the story of a ticket', () => {
  const sentence = (line: object) =>
    storySentence(i18n, hallFixtures.busy, { seq: 1, at: 0, by: { kind: 'staff' }, ...line } as never);

  test('[NX4] says of a call by which rule it was made', () => {
    expect(sentence({ type: 'ticket.called', desk: 4, cause: 'priority', minutes: 30 })).toBe(
      'Quầy 4 gọi · vì ưu tiên, đi trước 30\u00a0phút',
    );
    expect(sentence({ type: 'ticket.called', desk: 4, cause: 'chosen', reason: { vi: 'Sức khỏe' } })).toBe(
      'Quầy 4 gọi · vì quầy chọn gọi · Lý do: Sức khỏe',
    );
  });

  test('[F-S08] names where a ticket went, and what became of its paper', () => {
    expect(sentence({ type: 'ticket.transferred', service: 'stnmt-dat-dai' })).toBe('Chuyển sang Đất đai');
    expect(sentence({ type: 'ticket.transferred', service: 'stnmt-dat-dai', desk: 6 })).toBe('Chuyển đến Quầy 6');
    expect(sentence({ type: 'print.ended', print: 'confirmed' })).toBe('Phiếu đã in');
    expect(sentence({ type: 'print.ended', print: 'unknown' })).toBe('Phiếu chưa chắc đã in');
    expect(sentence({ type: 'ticket.priority-set', minutes: 0, reason: { vi: 'Nhầm' } })).toBe(
      'Đổi ưu tiên: Không · Lý do: Nhầm',
    );
  });
});
