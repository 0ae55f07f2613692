// An administrator at work in a real browser: a new name on the kiosk at once, a sheet corrected and applied, the
// journal that tells it; an auditor finds the journal and nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { screenUrl, startTrial, type Trial } from '../support/trial.ts';

const DEADLINE = { timeout: 15_000 };

let trial: Trial;
let browser: Browser;
let folder: string;
const errors: string[] = [];

async function open(url: string, width = 1366, height = 768): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(`${url}: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/40[19]/.test(message.text())) errors.push(`${url}: ${message.text()}`);
  });
  await page.goto(url);
  return page;
}

async function signedIn(username: string, into: string): Promise<Page> {
  const page = await open(`${trial.url}/counter/`);
  const account = trial.info.staff.find((one) => one.username === username);
  await page.locator('input[autocomplete="username"]').fill(username);
  await page.locator('input[type="password"]').fill(account?.password ?? '');
  await page.keyboard.press('Enter');
  await button(page, into).click();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toi-luot-sheet-'));
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
  expect(await trial?.stop(), 'the trial ends with 0').toBe(0);
});

describe('administration', () => {
  it('[F-A04] a renamed service stands on the kiosk without a restart', { timeout: 120_000 }, async () => {
    const kiosk = await open(screenUrl(trial, 'Máy lấy số 1'), 1080, 1920);
    await button(kiosk, /^Đăng ký doanh nghiệp/).waitFor(DEADLINE);
    const admin = await signedIn('quantri', 'Quản trị');
    await link(admin, 'Lĩnh vực và dãy số').click();
    await button(admin, /^A Đăng ký doanh nghiệp/).click();
    await admin.getByLabel('Tiếng Việt', { exact: true }).fill('Đăng ký kinh doanh');
    await button(admin, /^Lưu$/).click();
    await admin.getByText('Đã lưu: Đăng ký kinh doanh').waitFor(DEADLINE);
    await button(kiosk, /^Đăng ký kinh doanh/).waitFor(DEADLINE);

    await admin.getByLabel('Từ số').fill('300');
    await admin.getByLabel('Đến số').fill('500');
    await button(admin, /^Lưu$/).click();
    await admin.getByText('Trùng dãy số với Đầu tư, đấu thầu, hỗ trợ doanh nghiệp').first().waitFor(DEADLINE);
    await link(admin, 'Nhật ký').click();
    await admin.getByText('Sửa lĩnh vực Đăng ký kinh doanh').first().waitFor(DEADLINE);
    await admin.context().close();
    await kiosk.context().close();
  });

  it('[F-A05] a sheet with one wrong cell is corrected and applied', { timeout: 120_000 }, async () => {
    const admin = await signedIn('quantri', 'Quản trị');
    await link(admin, 'Thủ tục').click();
    const heading = 'code,agency_id,service_id,field_vi,name_vi,accepted_here';
    const row = '1.001234,so-tu-phap,stp-quoc-tich,Quốc tịch,Thủ tục hoàn toàn mới,yes';
    const sheet = join(folder, 'thu-tuc.csv');
    writeFileSync(sheet, `${heading}\n${row.replace('so-tu-phap', 'so-la')}\n`);
    await admin.locator('input[type=file]').setInputFiles(sheet);
    await admin.getByText('Một chỗ cần sửa, chưa có gì thay đổi').waitFor(DEADLINE);
    const wrong = admin.getByRole('row', { name: /so-la/ });
    expect(await wrong.textContent()).toMatch(/^2agency_idso-laKhông có cơ quan này/);

    writeFileSync(sheet, `${heading}\n${row}\n`);
    await admin.locator('input[type=file]').setInputFiles(sheet);
    await admin.getByText('Mới (1)').waitFor(DEADLINE);
    await button(admin, 'Áp dụng').click();
    await admin.getByText('Đã lưu 673 thủ tục').waitFor(DEADLINE);
    await admin.getByText('Hiện có 673 thủ tục').waitFor(DEADLINE);
    await admin.context().close();
  });

  it('[F-T03] a text is saved and seen on a ticket that the agent draws', { timeout: 120_000 }, async () => {
    const admin = await signedIn('quantri', 'Quản trị');
    await link(admin, 'Lời trên phiếu và bảng').click();
    const late = admin.getByRole('group', { name: 'Phiếu: quy tắc khi lỡ lượt' }).getByRole('textbox').first();
    await late.fill('Lỡ lượt thì quay lại trong {minutes} phút');
    await button(admin, /^Lưu$/).click();
    await admin.getByText('Thiếu chỗ điền {count}').waitFor(DEADLINE);
    await late.fill('Lỡ lượt thì quay lại trong {minutes} phút, sau {count} số');
    await button(admin, /^Lưu$/).click();
    await admin.getByText('Đã lưu: Lời trên phiếu và bảng').waitFor(DEADLINE);
    for (const [width, mm] of [
      ['576', 80],
      ['384', 58],
    ] as const) {
      await admin.getByLabel('Khổ giấy').selectOption(width);
      await button(admin, 'Xem phiếu').click();
      const paper = admin.getByRole('img', { name: `Phiếu mẫu: Đăng ký kinh doanh, khổ ${mm} mm` });
      await paper.waitFor(DEADLINE);
      const dots = () => paper.evaluate((image) => (image as HTMLImageElement).naturalWidth);
      await expect.poll(dots, DEADLINE).toBe(Number(width));
    }
    await admin.context().close();
  });

  it('[F-S09] an auditor finds the journal and no page of the catalogue', { timeout: 120_000 }, async () => {
    const auditor = await signedIn('kiemtra', 'Nhật ký');
    await auditor.getByText('Sửa danh mục: Thủ tục').first().waitFor(DEADLINE);
    expect(await auditor.getByRole('link').count()).toBe(0);
    await auditor.context().close();
  });

  it('left no error in any page', () => {
    expect(errors).toEqual([]);
  });
});
