import type { CatalogueAnswer, StaffRole } from '@toiluot/shared/contract';

import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { CheckField, SelectField, TextField } from '../forms/fields.tsx';
import { missingWhere } from '../forms/missing.ts';
import { type FormParts, ListPage } from '../parts/list-page.tsx';
import { PasswordFields, type TypedPassword } from '../parts/password-fields.tsx';

type Member = CatalogueAnswer['staff'][number] & { readonly password?: TypedPassword | undefined };

const SHORTEST = 8;
const ROLES: readonly StaffRole[] = ['officer', 'supervisor', 'administrator', 'auditor'];

/** Accounts and roles; a password is set here and never shown again (F-A11). */
export function StaffPage() {
  const { i18n, answer } = useAdmin();
  return (
    <ListPage<Member>
      title={i18n.t('section.staff')}
      lead={i18n.t('staff.lead')}
      add={i18n.t('staff.add')}
      items={[...answer.staff].sort((a, b) => a.username.localeCompare(b.username))}
      row={(member) => ({
        name: member.displayName,
        facts: `${i18n.t(`role.${member.role}`)} · ${member.username}`,
        isArchived: member.disabled,
      })}
      blank={() => ({ id: '' as Member['id'], username: '', displayName: '', role: 'officer', disabled: false })}
      missing={(draft, isNew) => ({
        ...missingWhere(i18n, { displayName: draft.displayName.trim() === '', username: draft.username.trim() === '' }),
        ...passwordProblem(draft, isNew, i18n.t),
      })}
      form={(parts) => <StaffForm {...parts} />}
      save={(save, { id, password, ...draft }, _was, isNew) => {
        const secret = password?.first ? { password: password.first } : {};
        const input = { ...draft, ...(isNew ? {} : { staff: id }), ...secret };
        return save.run('staff.save', input, i18n.t('done.saved', { name: draft.displayName }), fieldsWithin(['/']));
      }}
    />
  );
}

function passwordProblem(
  { password }: Member,
  isNew: boolean,
  t: ReturnType<typeof useAdmin>['i18n']['t'],
): Record<string, string> {
  const { first = '', second = '' } = password ?? {};
  if (first === '' && second === '') return isNew ? { password: t('fault.missing') } : {};
  if ([...first].length < SHORTEST) return { password: t('refusal.password-too-short') };
  return first === second ? {} : { password: t('staff.not-same') };
}

function StaffForm({ draft, change, problem, isNew }: FormParts<Member>) {
  const { i18n } = useAdmin();
  return (
    <>
      <TextField
        label={i18n.t('field.display-name')}
        maxLength={120}
        value={draft.displayName}
        problem={problem('displayName')}
        onChange={(displayName) => change({ displayName })}
      />
      <div class="admin-row">
        <TextField
          label={i18n.t('field.username')}
          hint={i18n.t('field.username.hint')}
          maxLength={40}
          value={draft.username}
          problem={problem('username')}
          onChange={(username) => change({ username: username.trim().toLowerCase() })}
        />
        <SelectField
          label={i18n.t('field.role')}
          hint={i18n.t(`role.${draft.role}.hint`)}
          value={draft.role}
          onChange={(role) => change({ role: role as StaffRole })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {i18n.t(`role.${role}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <PasswordFields
        isNew={isNew}
        value={draft.password}
        problem={problem('password')}
        onChange={(password) => change({ password })}
      />
      {!isNew && (
        <CheckField
          label={i18n.t('staff.disabled')}
          hint={i18n.t('staff.disabled.hint')}
          value={draft.disabled}
          onChange={(disabled) => change({ disabled })}
        />
      )}
    </>
  );
}
