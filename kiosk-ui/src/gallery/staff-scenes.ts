// Staff mode without a server: what its door answers, and where the scene stands.
import type { PrinterHealth, RefusalCode, RefusalDetails, StaffModeInfo } from '@toiluot/shared/contract';
import { FIXTURE_NOW } from '@toiluot/shared/fixtures';
import type { StaffDesk, StaffPlace, StaffServer } from '../staff/staff-desk.ts';

export interface StaffScene {
  readonly place: StaffPlace;
  readonly server: StaffServer;
  /** A PIN was entered and did not open the door. */
  readonly isRefused?: boolean;
}

const MINUTE = 60_000;
const labels = ['C058', 'A021', 'A020', 'M803', 'C057', 'K412'];

const infoWith = (health: PrinterHealth): StaffModeInfo => ({
  until: FIXTURE_NOW + 5 * MINUTE,
  printer: {
    id: 'printer-1',
    health,
    since: FIXTURE_NOW - 34 * MINUTE,
    papers: 412,
    rollChangedAt: FIXTURE_NOW - 150 * MINUTE,
  },
  tickets: labels.map((label, n) => ({
    ticket: `2026-11-25.${143 - n}`,
    label,
    issuedAt: FIXTURE_NOW - (n * 3 + 1) * MINUTE,
    copies: n === 2 ? 2 : 1,
    state: 'waiting',
    print: n === 0 ? 'unknown' : 'confirmed',
  })),
});

export const staffAtWork = (place: StaffPlace, health: PrinterHealth = 'ok'): StaffScene => ({
  place,
  server: {
    call: (method) =>
      Promise.resolve({ ok: true, body: method === 'GET' ? infoWith(health) : { grant: 'g', until: FIXTURE_NOW } }),
  },
});

export const staffRefused = (code: RefusalCode, details?: RefusalDetails): StaffScene => ({
  place: 'pin',
  isRefused: true,
  server: { call: () => Promise.resolve({ ok: false, body: { code, details } }) },
});

/** Walks the desk to where the scene stands. */
export async function playStaff(desk: StaffDesk, { place, isRefused }: StaffScene): Promise<void> {
  desk.askPin();
  if (isRefused || place !== 'pin') await desk.enter('000000');
  if (place === 'issuing') desk.issue();
}
