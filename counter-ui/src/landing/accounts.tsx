import type { TrialInfo } from '@toiluot/shared/contract';
import { EnterButton } from './enter-button.tsx';
import { i18n } from './landing-texts.ts';
import { officersByDesk, otherAccounts, type SampleAccount } from './sample-accounts.ts';

const KNOWN_ROLES = ['officer', 'supervisor', 'administrator', 'auditor'] as const;

/** Sample accounts with their passwords: officers by desk in two columns, then the other roles. */
export function Accounts({ staff }: { readonly staff: TrialInfo['staff'] }) {
  const officers = officersByDesk(staff);
  const half = Math.ceil(officers.length / 2);
  return (
    <section class="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title">{i18n.t('accounts.title')}</h2>
      <p class="hint">{i18n.t('accounts.note')}</p>
      <Table
        caption={i18n.t('accounts.others')}
        first={i18n.t('accounts.role')}
        accounts={otherAccounts(staff)}
        name={roleName}
      />
      <div class="accounts-officers">
        {[officers.slice(0, half), officers.slice(half)]
          .filter((part) => part.length > 0)
          .map((part) => (
            <Table
              key={part[0]?.deskNumber}
              caption={i18n.t('accounts.officers')}
              first={i18n.t('accounts.desk')}
              accounts={part}
              name={({ deskNumber = 0 }) => i18n.t('desk.numbered', { n: deskNumber })}
            />
          ))}
      </div>
    </section>
  );
}

function Table({
  caption,
  first,
  accounts,
  name,
}: {
  readonly caption: string;
  readonly first: string;
  readonly accounts: readonly SampleAccount[];
  readonly name: (account: SampleAccount) => string;
}) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{i18n.t('accounts.username')}</th>
          <th scope="col">{i18n.t('accounts.password')}</th>
          <th scope="col">{i18n.t('accounts.enter')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.username}>
            <th scope="row">{name(account)}</th>
            <td>
              <code>{account.username}</code>
            </td>
            <td>
              <code>{account.password}</code>
            </td>
            <td>
              <EnterButton
                kind="quiet"
                username={account.username}
                label={i18n.t('accounts.enter.as', { username: account.username })}
              >
                {i18n.t('accounts.enter')}
              </EnterButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function roleName({ role }: SampleAccount): string {
  const known = KNOWN_ROLES.find((found) => found === role);
  return known === undefined ? role : i18n.t(`role.${known}`);
}
