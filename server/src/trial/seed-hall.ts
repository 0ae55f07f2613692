// Fills a new trial hall through the ordinary command path: catalogue, accounts, devices, an open day.
import { randomUUID } from 'node:crypto';
import type { Catalogue, CommandName, InputOf, Reply } from '@toiluot/shared/contract';
import type { App } from '../app.ts';
import type { TrialAccount } from './trial-accounts.ts';
import { trialPin } from './trial-pin.ts';

/** The kinds a first hall needs; ids are stable so that a client can be driven against them. */
const DEVICES: readonly InputOf<'device.approve'>[] = [
  { device: 'kiosk-1', kind: 'kiosk', name: 'Máy lấy số 1', zone: 'A', printers: ['printer-1'] },
  { device: 'kiosk-2', kind: 'kiosk', name: 'Máy lấy số 2', zone: 'B', printers: ['printer-1'] },
  { device: 'board-hall', kind: 'board', name: 'Bảng cả sảnh' },
  { device: 'board-a', kind: 'board', name: 'Bảng khu A', zone: 'A' },
  { device: 'board-b', kind: 'board', name: 'Bảng khu B', zone: 'B' },
  { device: 'pad-05', kind: 'pad', name: 'Bàn đánh giá quầy 5', desk: 'desk-05' },
  { device: 'agent-1', kind: 'printer', name: 'Trạm in 1', printers: ['printer-1'] },
] as never;

/** Visitors of a trial come as fast as a simulation sends them. */
const TRIAL_SETTINGS = { kioskIntervalMs: 0, kioskPerMinute: 0 };

async function run<N extends CommandName>(app: App, name: N, input: InputOf<N>): Promise<void> {
  const reply: Reply = await app.bus.execute(name, input, { kind: 'system', part: 'trial' }, `trial-${randomUUID()}`);
  if (!reply.ok)
    throw new Error(
      `the trial hall could not be set up: ${name} was refused with ${reply.code} ${JSON.stringify(reply.details ?? {})}`,
    );
}

/** Does what is missing and nothing twice. */
export async function seedHall(
  app: App,
  catalogue: Catalogue,
  accounts: readonly TrialAccount[],
  alwaysOpen: boolean,
): Promise<void> {
  const { state } = app.bus;
  if (!state.catalogue)
    await run(app, 'catalogue.import', {
      catalogue: { ...catalogue, settings: { ...catalogue.settings, ...TRIAL_SETTINGS } },
    });
  if (app.bus.state.catalogue?.file.settings.kioskPinHash === undefined)
    await run(app, 'kiosk.set-pin', { pin: trialPin(app.tokens) });
  for (const device of DEVICES)
    if (!state.devices.has(device.device as never)) await run(app, 'device.approve', device);
  const missing = accounts.filter((a) => !state.staff.has(a.username as never));
  await Promise.all(
    missing.map(({ username, password, role, displayName }) =>
      run(app, 'staff.save', { username, password, role, displayName }),
    ),
  );
  if (alwaysOpen) await openTrialDay(app);
}

/** A trial day that ran out is closed and a new one opened: the hall is open whenever it is started. */
export async function openTrialDay(app: App): Promise<void> {
  const { day } = app.bus.state;
  const isOver =
    day !== null && day.state !== 'closed' && (day.sessions.at(-1)?.lastTicketAt ?? 0) < app.now() + 12 * 3_600_000;
  if (isOver) await run(app, 'day.close', { force: true });
  if (!app.bus.state.day || app.bus.state.day.state === 'closed') await run(app, 'day.open', {});
}
