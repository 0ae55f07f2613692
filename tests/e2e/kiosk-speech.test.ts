// F-K27: a visitor who sees nothing takes a number by keys and ears alone. The machine's voice is written down.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type House, startHouse } from '../support/house.ts';

type Heard = {
  readonly text: string;
  readonly volume: number;
  readonly lang: string;
  readonly voice?: { readonly name: string };
};

let house: House;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse(), startBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  await page.addInitScript(() => {
    const heard: object[] = [];
    const voices = [
      { name: 'Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)', lang: 'vi-VN', localService: true },
      { name: 'Microsoft An - Vietnamese (Vietnam)', lang: 'vi-VN', localService: true },
      { name: 'Microsoft Zira - English (United States)', lang: 'en-US', localService: true },
    ];
    const synthesis = {
      getVoices: () => voices,
      speak: (said: object) => heard.push(said),
      cancel: () => heard.push({ text: '(silence)', volume: 0, lang: '' }),
      addEventListener: () => undefined,
    };
    Object.assign(globalThis, { heard });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: function SpeechSynthesisUtterance(this: { text: string }, text: string) {
        this.text = text;
      },
    });
  });
  await page.goto(`${house.url}/kiosk/#token=${house.deviceToken('kiosk-1')}`);
  await page.locator('.home').waitFor();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const heard = () =>
  page.evaluate(() =>
    (globalThis as unknown as { heard: Heard[] }).heard.map(({ text, volume, lang, voice }) => ({
      text,
      volume,
      lang,
      ...(voice && { voice: { name: voice.name } }),
    })),
  );

/** The next text after a key, once the voice has fallen silent for it. */
async function afterKey(key: string): Promise<Heard> {
  const before = (await heard()).length;
  await page.keyboard.press(key);
  const next = async () =>
    (await heard())
      .slice(before)
      .filter(({ text }) => text !== '(silence)')
      .at(-1);
  await expect.poll(next, { timeout: 10_000, message: `something is said after ${key}` }).toBeDefined();
  return (await next()) as Heard;
}

/** Goes from control to control until one is heard that begins so. */
async function tabTo(start: string): Promise<Heard> {
  for (let presses = 0; presses < 60; presses += 1) {
    const said = await afterKey('Tab');
    if (said.text.startsWith(start)) return said;
  }
  throw new Error(`no control begins with ${start}`);
}

describe('speech mode', () => {
  it('[F-K27] from home to the number by keys and ears', { timeout: 180_000 }, async () => {
    expect((await afterKey('F2')).text).toContain('Chọn việc cần làm');
    const door = await tabTo('Tìm thủ tục');
    expect(door.text).toMatch(/ \d+ trên \d+\. Nhấn phím chọn/);
    expect(door.lang).toBe('vi-VN');
    // [AN17] Edge's own comes first in its list and speaks elsewhere.
    expect(door.voice?.name).toBe('Microsoft An - Vietnamese (Vietnam)');

    const service = await tabTo('Đăng ký doanh nghiệp');
    expect(service.text).toMatch(/1 trên \d+/);
    expect((await afterKey('*')).text).toBe(service.text);

    const confirm = await afterKey('Enter');
    expect(confirm.text).toMatch(/Đăng ký doanh nghiệp.*Quầy 1.*Không có ai chờ trước/s);
    expect((await tabTo('Tôi thuộc diện ưu tiên')).text).toContain('Đang tắt');
    await tabTo('LẤY SỐ');
    const number = await afterKey('Enter');
    await expect
      .poll(async () => (await heard()).map(({ text }) => text).join(' '), { timeout: 10_000 })
      .toMatch(/Số thứ tự của bạn.*A 0 0 1.*Quầy 1/s);
    expect(number.volume).toBe(0.75);
  });

  it('[F-K27] any key cuts the voice short; after the visitor mode and volume are as before', {
    timeout: 60_000,
  }, async () => {
    expect((await afterKey('+')).text).toBe('Âm lượng 100 phần trăm');
    const before = (await heard()).length;
    await page.keyboard.press('Shift');
    expect((await heard()).slice(before).map(({ text }) => text)).toEqual(['(silence)']);
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.locator('.home').waitFor();
    expect(await page.getByRole('button', { name: 'Nghe đọc' }).getAttribute('aria-pressed')).toBe('false');
    expect((await afterKey('F2')).volume).toBe(0.75);
  });
});
