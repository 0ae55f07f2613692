// The centre's settings as an administrator sees and saves them, on a real house; the PIN's hash never leaves it.
import { type CatalogueAnswer, fingerprintOf } from '@toiluot/shared/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deviceScreen } from '../support/clients.ts';
import { type As, type House, startHouse } from '../support/house.ts';

const PIN = '246810';
let house: House;
let admin: As;

beforeAll(async () => {
  house = await startHouse();
  admin = await house.asStaff('quantri');
});
afterAll(() => house.stop());

const answer = async () => (await (await house.get('/api/catalogue', admin)).json()) as CatalogueAnswer;
const save = (settings: object, was?: string) => house.post('settings.save', { settings, ...(was && { was }) }, admin);
const hash = () => house.app.bus.state.catalogue?.file.settings.kioskPinHash ?? '';

describe('the PIN of the kiosks', () => {
  test('[F-K24] is told as set or not; its hash leaves by no page, file, preview or journal', async () => {
    await house.done('kiosk.set-pin', { pin: PIN }, admin);
    expect(hash()).not.toBe('');
    const last = house.app.bus.committedSeq;
    const file = await (await house.get('/api/catalogue/export', admin)).text();
    const preview = await fetch(`${house.url}/api/catalogue/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...admin },
      body: file,
    });
    const told = await Promise.all([
      preview.text(),
      ...['/api/catalogue', `/api/journal/${last}`, '/api/journal'].map(async (path) =>
        (await house.get(path, admin)).text(),
      ),
    ]);
    for (const text of [file, ...told]) {
      expect(text).not.toContain(hash());
      expect(text).not.toContain('"kioskPinHash":');
    }
    expect((await answer()).kioskPinSet).toBe(true);
    await house.done('kiosk.set-pin', { pin: '' }, admin);
    expect((await answer()).kioskPinSet).toBe(false);
  });

  test('is not written by settings.save, and setting it disturbs nobody who edits the settings', async () => {
    const { reply } = await save({ kioskPinHash: 'x' });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect((await save({ noSuchSetting: 1 })).reply).toMatchObject({ ok: false, code: 'invalid-input' });
    const seen = fingerprintOf((await answer()).catalogue.settings);
    await house.done('kiosk.set-pin', { pin: PIN }, admin);
    const before = hash();
    expect((await save({ queueAlertCount: 30 }, seen)).status).toBe(200);
    expect(hash()).toBe(before);
  });
});

describe('settings', () => {
  test('[AD1] are in force at once: limits, languages, address of the phone page', async () => {
    const kiosk = await deviceScreen(house, 'kiosk-1');
    await kiosk.subscribe('kiosk.view');
    await kiosk.picture('kiosk.view', ({ languages }) => languages.join() === 'vi,en');
    const changed = {
      kioskLanguages: ['vi'],
      lateReturnBehind: 5,
      lateReturnLimitMs: 30 * 60_000,
      phoneAddress: 'https://so.example.vn/t',
    };
    expect((await save(changed)).status).toBe(200);
    const { lateReturn } = await kiosk.picture('kiosk.view', ({ languages }) => languages.join() === 'vi');
    expect(lateReturn).toEqual({ withinMin: 30, behind: 5 });
    const { statusUrl } = await house.done('ticket.issue', { service: 'stnmt-dat-dai' }, house.asDevice('kiosk-1'));
    expect(statusUrl).toMatch(/^https:\/\/so\.example\.vn\/t#/);
  });

  test('[AD1] a refusal names the field', async () => {
    const faultsOf = async (settings: object) => {
      const { status, reply } = await save(settings);
      if (reply.ok) throw new Error('accepted');
      return [status, reply.code, reply.details?.['faults'] ?? reply.details?.['problems']];
    };
    expect(await faultsOf({ kioskLanguages: ['en'] })).toEqual([
      409,
      'catalogue-invalid',
      [{ at: '/settings/kioskLanguages', code: 'vietnamese-missing' }],
    ]);
    const row = { from: '11:30', to: '13:30', volume: 40 };
    expect(await faultsOf({ voiceVolume: [row, { ...row, zone: 'X' }, { ...row, to: '11:30' }] })).toEqual([
      409,
      'catalogue-invalid',
      [
        { at: '/settings/voiceVolume/1/zone', code: 'unknown-reference', with: 'X' },
        { at: '/settings/voiceVolume/2/to', code: 'same-time' },
      ],
    ]);
    expect(await faultsOf({ noShowMinCalls: 0, phoneAddress: 'so.example.vn' })).toEqual([
      400,
      'invalid-input',
      expect.arrayContaining([
        expect.stringMatching(/^\/settings\/noShowMinCalls:/),
        expect.stringMatching(/^\/settings\/phoneAddress:/),
      ]),
    ]);
  });

  test('[AD2] whoever saves what somebody else has changed meanwhile is told so, with the time', async () => {
    const seen = fingerprintOf((await answer()).catalogue.settings);
    expect((await save({ queueAlertCount: 25 }, seen)).status).toBe(200);
    const { status, reply } = await save({ queueAlertCount: 15 }, seen);
    expect([status, reply]).toMatchObject([
      409,
      { code: 'catalogue-changed', details: { changedAt: expect.any(Number) } },
    ]);
  });
});

describe('words of visitors', () => {
  test('[F-A07] a word sought in vain becomes a synonym, and one word is explained once', async () => {
    await fetch(`${house.url}/api/search-misses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...house.asDevice('kiosk-1') },
      body: JSON.stringify({ words: 'giấy khai tử ông nội' }),
    });
    const { misses } = (await (await house.get('/api/search-misses', admin)).json()) as { misses: { words: string }[] };
    expect(misses.map(({ words }) => words)).toEqual(['giấy khai tử ông nội']);
    const { synonyms } = (await answer()).catalogue;
    const part = (value: object[]) => ({ part: { kind: 'synonyms', value }, was: fingerprintOf(synonyms) });
    const one = { term: 'giấy khai tử ông nội', expandsTo: ['đăng ký khai tử'] };
    const twice = await house.post(
      'catalogue.save-part',
      part([...synonyms, one, { ...one, term: 'Giấy khai tử ông nội' }]),
      admin,
    );
    expect(twice.reply).toMatchObject({
      code: 'catalogue-invalid',
      details: { faults: [{ at: '/synonyms/Giấy khai tử ông nội/term', code: 'listed-twice' }] },
    });
    await house.done('catalogue.save-part', part([...synonyms, one]), admin);
    expect((await answer()).catalogue.synonyms).toContainEqual(one);
  });
});
