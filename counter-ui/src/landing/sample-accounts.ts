import type { TrialInfo } from '@toiluot/shared/contract';

export type SampleAccount = TrialInfo['staff'][number];

/** Roles without a desk, in the order shown. */
const OTHER_ROLES = ['supervisor', 'administrator', 'auditor'] as const;

/** Officers who have a desk, by its number. */
export function officersByDesk(
  staff: readonly SampleAccount[],
): readonly (SampleAccount & { readonly deskNumber: number })[] {
  return staff
    .flatMap((account) =>
      account.role === 'officer' && account.deskNumber !== undefined
        ? [{ ...account, deskNumber: account.deskNumber }]
        : [],
    )
    .sort((a, b) => a.deskNumber - b.deskNumber);
}

/** Everybody else, supervisors first; officers without a desk at the end. */
export function otherAccounts(staff: readonly SampleAccount[]): readonly SampleAccount[] {
  const rank = ({ role }: SampleAccount) => {
    const found = OTHER_ROLES.indexOf(role as (typeof OTHER_ROLES)[number]);
    return found < 0 ? OTHER_ROLES.length : found;
  };
  return staff
    .filter(({ role, deskNumber }) => role !== 'officer' || deskNumber === undefined)
    .sort((a, b) => rank(a) - rank(b) || a.username.localeCompare(b.username));
}

/** Desk 5 is the desk of the three-line script; without it the first one. */
export function firstOfferedDesk(officers: readonly { readonly deskNumber: number }[]): number | undefined {
  return officers.find(({ deskNumber }) => deskNumber === 5)?.deskNumber ?? officers[0]?.deskNumber;
}
