// Sample staff of the trial hall; passwords are drawn at random per data folder and shown only on its landing page.
import { randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Catalogue, StaffRole } from '@toiluot/shared/contract';

export type TrialAccount = {
  readonly username: string;
  readonly password: string;
  readonly role: StaffRole;
  readonly displayName: string;
  readonly deskNumber?: number;
};

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const newPassword = (): string => Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

function sampleAccounts(catalogue: Catalogue): TrialAccount[] {
  const officers = catalogue.desks.map(({ number }): TrialAccount => {
    const two = String(number).padStart(2, '0');
    return {
      username: `canbo${two}`,
      password: newPassword(),
      role: 'officer',
      displayName: `Cán bộ quầy ${number}`,
      deskNumber: number,
    };
  });
  return [
    ...officers,
    { username: 'giamsat', password: newPassword(), role: 'supervisor', displayName: 'Giám sát sảnh' },
    { username: 'quantri', password: newPassword(), role: 'administrator', displayName: 'Quản trị viên' },
    { username: 'kiemtra', password: newPassword(), role: 'auditor', displayName: 'Kiểm tra viên' },
  ];
}

/** The accounts of this data folder, made at the first start and kept in a file that only its owner may read. */
export function trialAccounts(file: string, catalogue: Catalogue): readonly TrialAccount[] {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as TrialAccount[];
  const accounts = sampleAccounts(catalogue);
  writeFileSync(file, JSON.stringify(accounts, null, 1), { mode: 0o600 });
  chmodSync(file, 0o600);
  return accounts;
}
