import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { alertSentence } from '../../../counter-ui/src/hall/alert-sentence.ts';
import { createHallI18n, handicapWords, serviceName, shortName } from '../../../counter-ui/src/hall/hall-texts.ts';
import { sessionLine } from '../../../counter-ui/src/hall/session-line.ts';
import type { Language } from '../../../shared/contract/index.ts';
import { hallFixtures } from '../../../shared/fixtures/hall.ts';

const inLanguage = (lang: Language) => createHallI18n(signal(lang));
const [vi, en] = [inLanguage('vi'), inLanguage('en')];
const { alerts, busy } = hallFixtures;

describe('handicaps in plain words', () => {
  test.each([
    [0, 'việc chính', 'own work'],
    [15, 'hỗ trợ khi chậm hơn 15\u00a0phút', 'helps when 15\u00a0min worse off'],
  ])('%i', (minutes, vietnamese, english) => {
    expect([handicapWords(vi, minutes), handicapWords(en, minutes)]).toEqual([vietnamese, english]);
  });
});

describe('alerts', () => {
  test.each([vi, en])('every alert names what it is about, no blank is left open', (i18n) => {
    const sentences = alerts.alerts.map((alert) => alertSentence(i18n, alerts, alert));
    expect(sentences.filter((sentence) => /[{}]|undefined|^:/.test(sentence))).toEqual([]);
  });

  test('an alert about something the catalogue has dropped still makes a sentence', () => {
    const [first] = alerts.alerts;
    expect(
      alertSentence(
        vi,
        {
          desks: [],
          queues: [],
          printers: [],
          devices: [],
          zones: [],
          complaints: { open: 0, unowned: 0, overdue: 0 },
          tickets: [],
        },
        first!,
      ),
    ).toBe('Một quầy: đã gọi E024, chưa bắt đầu');
  });
});

describe('the session in one sentence', () => {
  test.each([
    ['busy', 'Buổi sáng: cấp số đến 11:15'],
    ['closing', 'Ngày đang đóng: chờ các quầy làm xong'],
    ['dayClosed', 'Ngày làm việc đã đóng'],
    ['noDay', 'Chưa mở ngày làm việc. Cấp số từ 07:15 hôm nay'],
  ] as const)('%s', (name, sentence) => {
    const view = hallFixtures[name];
    expect(sessionLine(vi, view, view.serverTime)).toBe(sentence);
  });

  test.each(['before-opening', 'open', 'closing', 'break', 'closed', 'holiday'] as const)(
    '"%s" without times is still a sentence',
    (state) => {
      for (const i18n of [vi, en])
        expect(sessionLine(i18n, { ...busy, session: { state } }, busy.serverTime)).toMatch(/^[^{}]{4,}$/);
    },
  );
});

test('result pick-up is told apart by its agency', () => {
  const pickUps = busy.queues.filter(({ kind }) => kind === 'collect').map((queue) => serviceName(vi, queue));
  expect(new Set(pickUps).size).toBe(pickUps.length);
});

test('colleagues go by the last two words of a name', () => {
  expect(['Nguyễn Thị Hồng Nhung', 'Tạ Quỳnh', 'Ẩn', '  Lê  Thị  Lụa '].map(shortName)).toEqual([
    'Hồng Nhung',
    'Tạ Quỳnh',
    'Ẩn',
    'Thị Lụa',
  ]);
});
