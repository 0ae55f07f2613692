import type { HallView } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import { Act, ActButton, Refused, useMissing } from '../acts.tsx';
import { TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { profileIdFor } from '../profile-id.ts';
import { useCommand } from '../use-command.ts';
import { ApplyProfile } from './apply-profile.tsx';

type Profile = HallView['profiles'][number];

/** Named sets of assignments: apply one, forget one, keep the present one. */
export function ProfilesDrawer() {
  const { i18n, view, drawer } = useHall();
  return (
    <>
      {view.profiles.length === 0 ? (
        <p class="nothing">{i18n.t('profile.none')}</p>
      ) : (
        <ul class="profiles">
          {view.profiles.map((profile) => (
            <Line key={profile.id} profile={profile} />
          ))}
        </ul>
      )}
      <button type="button" class="link" onClick={() => drawer.deeper({ kind: 'history' })}>
        {i18n.t('history.title')}
      </button>
      <h3>{i18n.t('profile.save')}</h3>
      <SaveProfile />
    </>
  );
}

function Line({ profile }: { readonly profile: Profile }) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const name = i18n.textOf(profile.name);
  const remove = () =>
    run('assignment.remove-profile', { profile: profile.id }, () => ({
      text: i18n.t('done.profile-removed', { name }),
      tone: 'done',
    }));
  return (
    <li class="profile">
      <h3>{name}</h3>
      <Act title={i18n.t('profile.apply.this', { name })} icon="check">
        {(fold) => <ApplyProfile profile={profile} onDone={fold} />}
      </Act>
      <Act title={i18n.t('profile.remove.this', { name })} icon="cancel">
        {() => (
          <>
            <ActButton kind="danger" needsDay={false} onPress={remove}>
              {i18n.t('profile.remove')}
            </ActButton>
            <Refused text={refusal} />
          </>
        )}
      </Act>
    </li>
  );
}

function SaveProfile() {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const missing = useMissing([i18n.t('profile.name.vi'), vi]);
  async function save() {
    const name = { vi: vi.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) };
    const profile = profileIdFor(
      name.vi,
      view.profiles.map(({ id }) => id),
    );
    if (
      !(await run('assignment.save-profile', { profile, name }, () => ({
        text: i18n.t('done.profile-saved', { name: name.vi }),
        tone: 'done',
      })))
    )
      return;
    setVi('');
    setEn('');
  }
  return (
    <div class="hall-form">
      <TextField label={i18n.t('profile.name.vi')} value={vi} onChange={setVi} lang="vi" maxLength={80} />
      <TextField label={i18n.t('profile.name.en')} value={en} onChange={setEn} lang="en" maxLength={80} />
      <ActButton kind="primary" needsDay={false} problem={missing} onPress={save}>
        {i18n.t('profile.save.submit')}
      </ActButton>
      <Refused text={refusal} />
    </div>
  );
}
