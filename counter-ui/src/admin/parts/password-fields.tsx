import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { TextField } from '../forms/fields.tsx';

export interface TypedPassword {
  readonly first: string;
  readonly second: string;
}

/** Without 0/O, 1/l/i and the like: it will be copied by hand. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LETTERS = 4;

/** Four groups of four, about 78 random bits. */
export function newPassword(): string {
  const count = GROUPS * GROUP_LETTERS;
  const bytes = crypto.getRandomValues(new Uint32Array(count));
  const letters = Array.from(bytes, (number) => LETTERS[number % LETTERS.length]);
  return Array.from({ length: GROUPS }, (_, n) =>
    letters.slice(n * GROUP_LETTERS, (n + 1) * GROUP_LETTERS).join(''),
  ).join('-');
}

/** A password typed twice, or made here and shown this once. */
export function PasswordFields({
  isNew,
  value = { first: '', second: '' },
  problem,
  onChange,
}: {
  readonly isNew: boolean;
  readonly value: TypedPassword | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: TypedPassword) => void;
}) {
  const { i18n } = useAdmin();
  const [made, setMade] = useState<string | undefined>(undefined);
  const type = (part: Partial<TypedPassword>) => {
    setMade(undefined);
    onChange({ ...value, ...part });
  };
  const make = () => {
    const password = newPassword();
    setMade(password);
    onChange({ first: password, second: password });
  };
  return (
    <fieldset class="admin-pair">
      <legend>{i18n.t(isNew ? 'staff.password' : 'staff.new-password')}</legend>
      <div class="admin-row">
        <TextField
          type="password"
          label={i18n.t('staff.password-first')}
          value={value.first}
          problem={problem}
          onChange={(first) => type({ first })}
        />
        <TextField
          type="password"
          label={i18n.t('staff.password-again')}
          value={value.second}
          onChange={(second) => type({ second })}
        />
        <Button icon="settings" onPress={make}>
          {i18n.t('staff.make-password')}
        </Button>
      </div>
      {made && (
        <p class="admin-made" role="status">
          <span>{i18n.t('staff.made')}</span> <strong class="num">{made}</strong>
        </p>
      )}
      {!isNew && <p class="admin-hint">{i18n.t('staff.new-password.hint')}</p>}
    </fieldset>
  );
}
