import type { DeviceId, TicketId, TrialInfo } from '@toiluot/shared/contract';
import type { App } from '../app.ts';
import type { PrinterProcesses } from './printer-processes.ts';
import type { TrialAccount } from './trial-accounts.ts';
import { trialPin } from './trial-pin.ts';

/** Everything a client needs to be driven against this hall. */
export function trialInfo(
  app: App,
  accounts: readonly TrialAccount[],
  printer: PrinterProcesses['address'],
  origin: string,
): TrialInfo {
  const { state } = app.bus;
  const file = state.catalogue?.file;
  const tokenOf = (id: string): string => {
    const device = state.devices.get(id as DeviceId);
    return device ? app.tokens.device(device) : '';
  };
  const board = (id: string, query: string) => `${origin}/board/#token=${tokenOf(id)}&${query}`;
  const desks = (file?.desks ?? []).map(({ number }) => ({
    kind: 'desk',
    name: `Quầy ${number}`,
    url: `${origin}/counter/?seat=desk-${String(number).padStart(2, '0')}`,
  }));
  return {
    centre: { id: file?.centre.id ?? '', name: file?.centre.name ?? { vi: '' } },
    screens: [
      { kind: 'kiosk', name: 'Máy lấy số 1', url: `${origin}/kiosk/#token=${tokenOf('kiosk-1')}` },
      { kind: 'printer', name: 'Máy in ảo', url: printer.pageUrl },
      { kind: 'board', name: 'Đang gọi', url: board('board-hall', 'layout=now') },
      { kind: 'board', name: 'Lưới 20 quầy', url: board('board-hall', 'layout=grid') },
      { kind: 'board', name: 'Khu A', url: board('board-a', 'layout=zone&zone=A') },
      { kind: 'board', name: 'Khu B', url: board('board-b', 'layout=zone&zone=B') },
      { kind: 'board', name: 'Biển quầy 5', url: board('board-hall', 'layout=plate&desk=desk-05') },
      ...desks,
      { kind: 'pad', name: 'Bàn đánh giá quầy 5', url: board('pad-05', 'layout=pad') },
      { kind: 'hall', name: 'Giám sát sảnh', url: `${origin}/counter/?seat=hall` },
      { kind: 'phone', name: 'Phiếu mới nhất', url: `${origin}/api/trial/phone` },
      { kind: 'waits', name: 'Tình hình chờ', url: `${origin}/waits` },
    ],
    staff: accounts.map(({ username, password, role, deskNumber }) => ({
      username,
      password,
      role,
      ...(deskNumber && { deskNumber }),
    })),
    devices: [...state.devices.values()]
      .filter((d) => !d.revoked)
      .map((d) => ({ kind: d.kind, id: d.id, token: app.tokens.device(d) })),
    printer,
    kioskPin: trialPin(app.tokens),
    ...(file?.settings.practice && { training: true }),
  };
}

/** Address of the phone page of the newest ticket; that of no ticket before the first. */
export function newestPhone({ bus, tokens }: App): string {
  const { day } = bus.state;
  if (!day || day.issuedCount === 0) return '/t';
  return `/t#${tokens.ticket(`${day.id}.${day.issuedCount}` as TicketId)}`;
}

/** Live facts of the landing page's tiles. */
export function trialStatus(app: App, papers: number) {
  const { state } = app.bus;
  const { issued, served } = state.figures;
  const waiting = [...state.queues.byService.values()].reduce((sum, list) => sum + list.length, 0);
  const calledNow = [...state.desks.values()].flatMap((desk) => {
    const ticket = desk.state === 'calling' && desk.ticket ? state.tickets.get(desk.ticket) : undefined;
    return ticket ? [{ label: ticket.label, desk: state.catalogue?.desks.get(desk.id)?.number ?? 0 }] : [];
  });
  const printer = state.catalogue?.file.printers[0];
  return {
    issued,
    served,
    waiting,
    calledNow,
    papers,
    openDesks: [...state.desks.values()].filter((d) => d.state !== 'closed').length,
    health: (printer && state.printers.get(printer.id)?.health) ?? 'unreachable',
  };
}
