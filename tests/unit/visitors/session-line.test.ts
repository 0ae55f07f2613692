import { publicWaits } from '@toiluot/shared/contract/public';
import { compileChecker } from '@toiluot/shared/contract/validate';
import { at, FIXTURE_NOW, publicWaitsFixtures } from '@toiluot/shared/fixtures';
import { describe, expect, test } from 'vitest';
import { createPhoneTexts } from '../../../kiosk-ui/src/phone/texts.ts';
import { sessionLine } from '../../../kiosk-ui/src/visitors/session-line.ts';

const texts = createPhoneTexts();
const HERE = 'Asia/Ho_Chi_Minh';
const line = (session: Parameters<typeof sessionLine>[1]) => sessionLine(texts, session, FIXTURE_NOW, HERE);

describe('[F-T08] the session in words', () => {
  test('ordinary hours need none', () => {
    expect(line({ state: 'open' })).toBeUndefined();
  });

  test('a break says when it goes on and that the order is kept', () => {
    expect(line({ state: 'break', resumesAt: at('13:30') })).toBe('Nghỉ trưa, tiếp tục 13:30; thứ tự giữ nguyên');
  });

  test('another day is named', () => {
    expect(line({ state: 'closed', resumesAt: at('07:30', 1) })).toBe('Ngoài giờ làm việc. Mở lại 07:30, 26/11/2026');
  });
});

test.each(Object.entries(publicWaitsFixtures))(
  'the gallery shows nothing of waits that the server could not send: %s',
  (_state, waits) => {
    expect(compileChecker(publicWaits).problems(waits)).toEqual([]);
  },
);
