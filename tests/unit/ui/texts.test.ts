import { signal } from '@preact/signals';
import { REFUSALS, type RefusalCode } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../kiosk-ui/src/texts.tsx';
import {
  formatClock,
  formatDate,
  formatDay,
  formatDuration,
  formatMinutes,
  formatWait,
} from '../../../shared/ui/format.ts';
import { readHash } from '../../../shared/ui/hash.ts';
import { createI18n } from '../../../shared/ui/i18n.ts';
import { describeRefusal } from '../../../shared/ui/refusals/describe-refusal.ts';
import { refusalMessages } from '../../../shared/ui/shared-messages.ts';

const HERE = 'Asia/Ho_Chi_Minh';
const now = Date.UTC(2026, 10, 25, 2, 41, 7);
const vi = createI18n(refusalMessages);
const en = createI18n(refusalMessages, signal('en'));

describe('texts', () => {
  test('blanks are filled, one is singular where English has it, Lao falls back to Vietnamese', () => {
    expect(vi.t('unit.people', { n: 14 })).toBe('14\u00a0người');
    expect(en.t('unit.people', { n: 1 })).toBe('1\u00a0person');
    const lao = createI18n(refusalMessages, signal('lo'));
    expect(lao.t('desk.word')).toBe('Quầy');
  });

  test('[F-K11] a third catalogue may be partial: what it lacks is said in Vietnamese, in singular and plural', () => {
    const lao = createI18n(
      {
        back: { vi: 'Quay lại', en: 'Back' },
        left: { vi: 'Còn {n}', en: '{n} left' },
        next: { vi: 'Sau', en: 'Next' },
      },
      signal('lo'),
      { lo: { back: 'ກັບຄືນ', left: '{n} ຄົນ' } },
    );
    expect([lao.t('back'), lao.t('left', { n: 1 }), lao.t('next')]).toEqual(['ກັບຄືນ', '1 ຄົນ', 'Sau']);
    expect(lao.bilingual('back')).toEqual({ main: 'ກັບຄືນ' });
    expect(lao.bilingual('next')).toEqual({ main: 'Sau' });
  });

  test('[F-K11] the kiosk speaks Lao where it has the words, else Vietnamese, never English', () => {
    const texts = createTexts(signal('lo'));
    expect(texts.t('page.back')).toBe('ກັບຄືນ');
    expect(texts.t('home.title')).toBe('Chọn việc cần làm');
    expect(texts.textOf({ vi: 'Đất đai', en: 'Land' })).toBe('Đất đai');
  });

  test('English stands under Vietnamese, and alone when chosen', () => {
    expect(vi.bilingual('desk.word')).toEqual({ main: 'Quầy', second: 'Desk' });
    expect(en.bilingual('desk.word')).toEqual({ main: 'Desk' });
    expect(vi.bilingualText({ vi: 'Đất đai', en: 'Land' })).toEqual({ main: 'Đất đai', second: 'Land' });
    expect(vi.textOf({ vi: 'Đất đai' })).toBe('Đất đai');
  });
});

describe('refusals', () => {
  test.each(Object.keys(REFUSALS) as RefusalCode[])('%s has a sentence in both languages', (code) => {
    expect(describeRefusal(vi, { code })).not.toContain(code);
    expect(describeRefusal(en, { code })).not.toMatch(/\{|refusal\./);
  });

  test('the facts of the server stand in the sentence; without them the plain one is taken', () => {
    expect(describeRefusal(vi, { code: 'recall-too-soon', details: { retryAfterMs: 4100 } })).toBe(
      'Vừa gọi xong. Gọi lại được sau 5\u00a0giây',
    );
    expect(describeRefusal(vi, { code: 'recall-too-soon' })).not.toContain('{');
    expect(describeRefusal(en, { code: 'desk-busy', details: { label: 'A012' } })).toContain('A012');
    expect(
      describeRefusal(vi, {
        code: 'session-closed',
        details: { state: 'break', resumesAt: Date.UTC(2026, 10, 25, 6, 30) },
      }),
    ).toContain('13:30');
    expect(describeRefusal(vi, { code: 'service-suspended', details: { message: { vi: 'Bảo trì' } } })).toContain(
      'Bảo trì',
    );
  });
});

describe('times', () => {
  test('clock, date and day are those of the centre', () => {
    expect(formatClock(now, HERE)).toBe('09:41');
    expect(formatClock(now, HERE, true)).toBe('09:41:07');
    expect(formatClock(Date.UTC(2026, 10, 25, 17), HERE)).toBe('00:00');
    expect(formatDate(Date.UTC(2026, 10, 25, 17), HERE)).toBe('26/11/2026');
    expect(formatDay(vi, now, now, HERE)).toBe('hôm nay');
    expect(formatDay(en, now + 86_400_000, now, HERE)).toBe('tomorrow');
    expect(formatDay(vi, now + 5 * 86_400_000, now, HERE)).toBe('Thứ Hai, 30/11/2026');
  });

  test('lengths of time', () => {
    expect(formatDuration(185_000)).toBe('3:05');
    expect(formatDuration(3_785_000)).toBe('1:03:05');
    expect(formatDuration(-5)).toBe('0:00');
    expect(formatMinutes(15)).toBe('15\u00a0phút');
    expect(formatMinutes(15, 'en')).toBe('15\u00a0min');
  });

  test('[WT] a wait is a range, or nobody knows', () => {
    expect(formatWait(vi, { fromMin: 10, toMin: 25 })).toBe('Chờ khoảng 10–25\u00a0phút, có thể sớm hơn');
    expect(formatWait(vi, { fromMin: 0, toMin: 5 })).toBe('Có thể được gọi ngay');
    expect(formatWait(vi, undefined)).toBe('Chưa ước được thời gian chờ');
  });
});

test('settings behind # are read, and odd ones do no harm', () => {
  expect(readHash('#token=abc%3D&diag=21.5&lang=vi')).toEqual({ token: 'abc=', diag: '21.5', lang: 'vi' });
  expect(readHash('')).toEqual({});
  expect(readHash('#token=%E0%A4%A')).toEqual({ token: '%E0%A4%A' });
});
