// An officer's day at the desk by keyboard alone, in a trial hall; and every state of the desk held against WCAG 2.2 AA.
import type { BoardView, ComplaintEntry, DeskView } from '@toiluot/shared/contract';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.ts';
import { startBrowser } from '../support/browser.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const DEADLINE = { timeout: 15_000 };
const SERVICE = 'skhdt-doanh-nghiep';
const DESK = 'desk-01';

let trial: Trial;
let browser: Browser;
let page: Page;
let supervisor = '';
const errors: string[] = [];

async function session(username: string): Promise<string> {
  const password = trial.info.staff.find((account) => account.username === username)?.password;
  const response = await fetch(`${trial.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function send(name: string, input: object, cookie: string): Promise<void> {
  const response = await fetch(`${trial.url}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
}

const view = async <V>(name: string): Promise<V> =>
  (await (await fetch(`${trial.url}/api/views/${name}`, { headers: { cookie: supervisor } })).json()) as V;
const desk = () => view<DeskView>(`desk.view?desk=${DESK}`);

async function entrance(username: string): Promise<string> {
  const response = await fetch(`${trial.url}/api/trial/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  });
  return ((await response.json()) as { url: string }).url;
}

/** Presses until the desk is as expected: a press that falls into the lock of the one before does nothing. */
async function pressUntil(key: string, isDone: (now: DeskView) => boolean): Promise<DeskView> {
  const before = (await desk()).desk.rev;
  await page.keyboard.press(key);
  await expect
    .poll(async () => {
      const now = await desk();
      if (!isDone(now) && now.desk.rev === before) await page.keyboard.press(key);
      return isDone(now);
    }, DEADLINE)
    .toBe(true);
  return desk();
}

/** The focus is in the dialog that just opened: it comes a frame after the words. */
const inDialog = () => page.locator('[role=dialog] :focus').waitFor(DEADLINE);

/** Escape until nothing is open: what opens a moment after the first press is closed as well. */
async function closeDialogs(): Promise<void> {
  let clear = 0;
  await expect
    .poll(async () => {
      const open = await page.locator('dialog[open], [role=dialog], .palette').count();
      clear = open === 0 ? clear + 1 : 0;
      if (open > 0) await page.keyboard.press('Escape');
      return clear;
    }, DEADLINE)
    .toBeGreaterThan(3);
}

const answered = (words: string | RegExp) => page.getByText(words).first().waitFor(DEADLINE);

/** A command by its words, from the palette. */
async function say(words: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+k');
      return page.locator('[role=combobox]:focus').count();
    }, DEADLINE)
    .toBe(1);
  await page.keyboard.type(words);
  // While the answer to the last press is on its way the palette stays open.
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      return page.locator('.palette').count();
    }, DEADLINE)
    .toBe(0);
}

beforeAll(async () => {
  [trial, browser] = await Promise.all([startTrial(), startBrowser()]);
  supervisor = await session('giamsat');
  await send('settings.save', { settings: { recallIntervalMs: 1000, undoWindowMs: 60_000 } }, await session('quantri'));
  for (let n = 0; n < 4; n += 1) await send('ticket.issue', { service: SERVICE }, supervisor);
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })).newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(await entrance('canbo01'));
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await trial?.stop();
});

// A retry must not begin under what the first try left open.
beforeEach(({ task }) => (task.result?.retryCount ? closeDialogs() : undefined));

describe('the desk by keyboard alone', () => {
  it('enters a desk, opens it and calls', { timeout: 60_000 }, async () => {
    const enter = page.getByRole('button', { name: /Vào quầy 1/ });
    const open = page.getByRole('button', { name: /^Mở quầy/ });
    await enter.or(open).first().waitFor(DEADLINE);
    if (await enter.isVisible()) {
      await enter.focus();
      await page.keyboard.press('Enter');
    }
    await open.waitFor(DEADLINE);
    await pressUntil('F9', (now) => now.desk.state === 'open');
    const { ticket } = await pressUntil('F9', (now) => now.desk.state === 'calling');
    expect(ticket?.label).toBe('A001');
    await expect
      .poll(() => page.locator('[aria-live]').allTextContents(), DEADLINE)
      .toEqual(expect.arrayContaining([expect.stringContaining('A001')]));
  });

  it('[F-O04] recalls with F8 once it may', { timeout: 60_000 }, async () => {
    const { ticket } = await pressUntil('F8', (now) => (now.ticket?.callNumber ?? 0) > 1);
    expect(ticket?.callNumber).toBe(2);
    await answered('lần 2');
  });

  it('[F-S19] writes a complaint down about the number in hand, about none, and about one that was found', {
    timeout: 90_000,
  }, async () => {
    const complaints = async () => {
      const headers = { 'content-type': 'application/json', cookie: supervisor };
      const response = await fetch(`${trial.url}/api/queries/hall.complaints`, { method: 'POST', headers, body: '{}' });
      return ((await response.json()) as { result: { complaints: ComplaintEntry[] } }).result.complaints.map(
        ({ label, desk: at, causes, account, contact }) => ({ label, desk: at, causes, account, contact }),
      );
    };
    const dialog = page.getByRole('dialog', { name: 'Ghi phản ánh' });
    const fill = async (account: string, contact = '') => {
      const tabs = async (n: number) => {
        for (let k = 0; k < n; k += 1) await page.keyboard.press('Tab');
      };
      await tabs(2);
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await tabs(1);
      await page.keyboard.type(account);
      await tabs(1);
      await page.keyboard.type(contact);
      // A press that falls into the lock of the step before does nothing.
      const done = page.getByText('Cán bộ quản lý được báo và sẽ trả lời.');
      await expect
        .poll(async () => {
          if ((await done.count()) === 0) await page.keyboard.press('Enter');
          return done.count();
        }, DEADLINE)
        .toBe(1);
      await closeDialogs();
    };
    await say('ghi phan anh');
    await dialog.locator('[type=radio]:focus').waitFor(DEADLINE);
    await fill('Nói to tiếng', '0901');
    await say('ghi phan anh');
    await dialog.locator('[type=radio]:focus').waitFor(DEADLINE);
    await page.keyboard.press('ArrowDown');
    await fill('Quầy bẩn');
    await say('tim va in lai');
    await page.locator('[type=search]:focus').waitFor(DEADLINE);
    await page.keyboard.type('A004');
    await page.keyboard.press('Enter');
    const found = page.getByRole('button', { name: 'Ghi phản ánh A004' });
    await found.waitFor(DEADLINE);
    await found.focus();
    await page.keyboard.press('Enter');
    await dialog.locator('[type=radio]:focus').waitFor(DEADLINE);
    await fill('Hướng dẫn khác nhau');
    const told = { causes: ['manner'] };
    expect(await complaints()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...told, label: 'A001', account: 'Nói to tiếng', contact: '0901' }),
        expect.objectContaining({ ...told, label: undefined, desk: DESK, account: 'Quầy bẩn' }),
        expect.objectContaining({ ...told, label: 'A004', account: 'Hướng dẫn khác nhau' }),
      ]),
    );
  });

  it('[F-O10][F-O19] parks with F6 and Enter, and takes it back with Ctrl+Z', { timeout: 60_000 }, async () => {
    await expect
      .poll(async () => {
        await page.keyboard.press('F6');
        return page.getByRole('dialog').count();
      }, DEADLINE)
      .toBe(1);
    await pressUntil('Enter', (now) => now.parked.length === 1);
    await answered('Đã giữ A001');
    const { ticket } = await pressUntil('Control+z', (now) => now.ticket?.label === 'A001');
    expect(ticket?.state).toBe('called');
  });

  it('[F-O11] transfers from the palette, choosing the service by keys, and takes it back', {
    timeout: 60_000,
  }, async () => {
    await pressUntil('F9', (now) => now.desk.state === 'serving');
    await say('chuyen');
    await page.getByRole('dialog', { name: /Chuyển A001/ }).waitFor(DEADLINE);
    await page.locator('[type=search]:focus').waitFor(DEADLINE);
    await page.keyboard.type('dat dai');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    // F-O11: no desk is open for it, so it takes a second word.
    await answered('Hiện chưa có quầy nào mở cho lĩnh vực này');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await pressUntil('Enter', (now) => now.ticket === undefined);
    await answered('Đã chuyển A001');
    await pressUntil('Control+z', (now) => now.ticket?.label === 'A001');
    await pressUntil('F9', (now) => now.desk.state === 'open');
  });

  it('[F-O12] puts a call back with a reason; boards drop it, and it is next again', { timeout: 60_000 }, async () => {
    await pressUntil('F9', (now) => now.ticket?.label === 'A002');
    await say('tra lai hang cho');
    await page.getByRole('dialog', { name: /Trả A002 lại hàng chờ/ }).waitFor(DEADLINE);
    await inDialog();
    await page.keyboard.press('Space');
    await pressUntil('Enter', (now) => now.ticket === undefined);
    expect((await desk()).next?.label).toBe('A002');
    const board = await view<BoardView>('board.view');
    expect(JSON.stringify([board.calls, board.recent])).not.toContain('A002');
  });

  it('[F-O28] asks for help; a name answers; the desk ends it', { timeout: 60_000 }, async () => {
    await say('xin tro giup');
    await answered(/Đã xin trợ giúp lúc/);
    await send('desk.answer-help', { desk: DESK }, supervisor);
    await answered('Giám sát sảnh đang đến giúp');
    await say('khong can nua');
    await expect.poll(async () => (await desk()).help, DEADLINE).toBeUndefined();
  });

  it('[F-O02] pauses with a reason; boards say when the desk is back', { timeout: 60_000 }, async () => {
    await say('tam nghi');
    await page.getByRole('dialog', { name: 'Tạm nghỉ' }).waitFor(DEADLINE);
    await page.getByRole('radio').first().waitFor(DEADLINE);
    await inDialog();
    await pressUntil('Enter', (now) => now.desk.state === 'paused');
    const board = await view<BoardView>('board.view');
    const shown = board.desks.find(({ id }) => id === DESK);
    expect(shown).toMatchObject({ state: 'paused', backAt: (await desk()).desk.pause?.until });
    await pressUntil('F9', (now) => now.desk.state === 'open');
  });

  it('[F-O24] says who changed its services, from what to what and why', { timeout: 60_000 }, async () => {
    const services = [{ service: 'skhdt-ket-qua', handicapMinutes: 0 }];
    await send('desk.assign', { desk: DESK, services, reason: 'Đông khách trả kết quả' }, supervisor);
    await answered(/Giám sát sảnh đã đổi lĩnh vực của quầy/);
    await answered(/Lý do: Đông khách trả kết quả/);
    await send(
      'desk.assign',
      { desk: DESK, services: [{ service: SERVICE, handicapMinutes: 0 }], reason: 'x' },
      supervisor,
    );
  });

  it('[F-O17][F-T04][F-O06] counts a second procedure, prints the paper again, finishes with an outcome', {
    timeout: 60_000,
  }, async () => {
    await pressUntil('F9', (now) => now.ticket?.label === 'A002');
    await pressUntil('F9', (now) => now.desk.state === 'serving');
    const before = (await desk()).ticket?.work?.length ?? 0;
    await say('them thu tuc');
    await page.locator('[type=search]:focus').waitFor(DEADLINE);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await desk()).ticket?.work?.length, DEADLINE).toBe(before + 1);
    await closeDialogs();
    await say('in lai');
    await page.getByRole('dialog', { name: /A002/ }).waitFor(DEADLINE);
    await inDialog();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await answered('Đang in bản 2 của A002.');
    await closeDialogs();
    await say('ghi ket qua');
    await page.getByRole('dialog', { name: /A002/ }).waitFor(DEADLINE);
    await inDialog();
    await page.keyboard.press('Space');
    await pressUntil('Enter', (now) => now.ticket === undefined);
  });

  it('[F-O23] after a reload the ticket is still in hand, and the desk asks about it', {
    timeout: 60_000,
  }, async () => {
    await pressUntil('F9', (now) => now.ticket?.label === 'A003');
    await page.reload();
    const enter = page.getByRole('button', { name: /Vào quầy 1/ });
    const asked = page.getByText('A003 còn ở quầy?');
    await enter.or(asked).first().waitFor(DEADLINE);
    if (await enter.isVisible()) {
      await enter.focus();
      await page.keyboard.press('Enter');
    }
    await asked.waitFor(DEADLINE);
    expect((await desk()).ticket?.callNumber, 'nobody is called twice').toBe(1);
  });

  it('[F-O21] a key that is taken is refused by name, a free one is kept for this person', {
    timeout: 60_000,
  }, async () => {
    await say('ban giao');
    await closeDialogs();
    await expect
      .poll(async () => {
        const sheet = page.getByRole('dialog', { name: 'Phím tắt' });
        if ((await sheet.count()) === 0) await page.keyboard.press('?');
        return sheet.count();
      }, DEADLINE)
      .toBe(1);
    const change = page.getByRole('button', { name: 'Đổi phím: Gọi lại' });
    await change.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('F6');
    await answered('Phím này đang dùng cho: Giữ. Phím cũ được giữ.');
    await change.focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter');
        await page.keyboard.press('F2');
        return page.locator('kbd', { hasText: 'F2' }).count();
      }, DEADLINE)
      .toBe(1);
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
  });
});

describe('where a desk is chosen', () => {
  it('a server that is gone is told as at the desk, no state is claimed, and it comes back by itself', {
    timeout: 90_000,
  }, async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    const other = await context.newPage();
    let isCut = false;
    const lines = new Set<WebSocketRoute>();
    await other.routeWebSocket(/socket\.io/, (line) => {
      if (isCut) void line.close();
      else line.connectToServer();
      lines.add(line);
    });
    await other.route(/socket\.io/, (request) => (isCut ? request.abort() : request.continue()));
    await other.goto(await entrance('canbo02'));
    const enter = other.getByRole('button', { name: /^Vào quầy|^Hôm nay/ });
    const states = other.locator('.desk-choice .state-sign');
    await states.first().waitFor(DEADLINE);
    isCut = true;
    for (const line of lines) await line.close();
    await other.locator('.banner-offline').waitFor(DEADLINE);
    await other.getByText('Chưa vào quầy được; trang sẽ tự thử lại.').waitFor(DEADLINE);
    expect(await enter.isEnabled()).toBe(false);
    expect(await states.count()).toBe(0);
    isCut = false;
    await other.locator('.banner').filter({ hasText: 'kết nối' }).waitFor({ state: 'detached', timeout: 30_000 });
    await states.first().waitFor(DEADLINE);
    await context.close();
  });
});

describe('the desk for everybody', () => {
  it('[WCAG 2.2 AA] no state of its gallery has a fault', { timeout: 420_000 }, async () => {
    const gallery = `${trial.url}/counter/gallery.html`;
    await page.goto(gallery);
    const names = await page.locator('th[scope=row]').allTextContents();
    const desks = names.filter((name) => !name.startsWith('devices') && !name.startsWith('setup'));
    expect(desks.length).toBeGreaterThan(45);
    const faults: string[] = [];
    for (const name of desks) {
      await page.goto(`${gallery}?state=${name}&lang=vi`);
      await page.locator('h1, h2').first().waitFor();
      faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
