import type { EditableSettings } from '@toiluot/shared/contract';
import { fingerprintOf } from '@toiluot/shared/contract/fingerprint';
import { useAdmin } from '../admin-context.ts';
import { fieldsWithin } from '../fault-words.ts';
import { EditForm } from '../forms/edit-form.tsx';
import { CheckField, TextField } from '../forms/fields.tsx';
import { type Draft, useDraft } from '../use-draft.ts';
import { type Save, useSave } from '../use-save.ts';
import { KioskPin } from './kiosk-pin.tsx';
import { LanguageField } from './language-field.tsx';
import { LimitFields } from './limit-fields.tsx';
import { LIMIT_GROUPS } from './limits.ts';
import { changedOnly, wrongFields } from './settings-draft.ts';
import { VolumeRows } from './volume-rows.tsx';

/** Limits of the rules, kiosks, alerts, phones, voice; and the PIN of staff mode, which is saved by itself. */
export function SettingsPage() {
  const { i18n, answer } = useAdmin();
  const save = useSave();
  const { settings } = answer.catalogue;
  const draft = useDraft<EditableSettings>(settings);
  const onSave = async () => {
    const wrong = wrongFields(i18n, draft.draft);
    if (Object.keys(wrong).length > 0) return save.refuse(wrong);
    const isDone = await save.run(
      'settings.save',
      { settings: changedOnly(draft.opened, draft.draft), was: fingerprintOf(draft.opened) },
      i18n.t('done.saved', { name: i18n.t('section.settings') }),
      fieldsWithin(['/settings/']),
    );
    if (isDone) draft.start(draft.draft);
  };
  return (
    <div class="admin-single">
      <EditForm
        title={i18n.t('section.settings')}
        lead={i18n.t('settings.lead')}
        save={save}
        isChanged={draft.isChanged}
        onSave={onSave}
        onLookAgain={() => {
          draft.start(settings);
          save.forget();
        }}
      >
        <div key={draft.round} class="admin-fields">
          <Fields draft={draft} save={save} />
        </div>
      </EditForm>
      <KioskPin />
    </div>
  );
}

function Fields({ draft: { draft, change }, save: { problem } }: { draft: Draft<EditableSettings>; save: Save }) {
  const { i18n } = useAdmin();
  const numbers = (group: keyof typeof LIMIT_GROUPS) => (
    <LimitFields limits={LIMIT_GROUPS[group]} draft={draft} problem={problem} change={change} />
  );
  return (
    <>
      <h2>{i18n.t('settings.calling')}</h2>
      {numbers('calling')}
      <CheckField
        label={i18n.t('settings.call-serves')}
        hint={i18n.t('settings.call-serves.hint')}
        value={draft.callServes === true}
        onChange={(callServes) => change({ callServes })}
      />
      <h2>{i18n.t('settings.kiosk')}</h2>
      {numbers('kiosk')}
      <CheckField
        label={i18n.t('settings.late')}
        hint={i18n.t('settings.late.hint')}
        value={draft.refuseLateTickets === true}
        onChange={(refuseLateTickets) => change({ refuseLateTickets })}
      />
      <LanguageField
        value={draft.kioskLanguages}
        problem={problem('kioskLanguages')}
        onChange={(kioskLanguages) => change({ kioskLanguages })}
      />
      <h2>{i18n.t('settings.alerts')}</h2>
      {numbers('alerts')}
      <h2>{i18n.t('settings.visitors')}</h2>
      <TextField
        label={i18n.t('settings.phone')}
        hint={i18n.t('settings.phone.hint')}
        maxLength={61}
        value={draft.phoneAddress ?? ''}
        problem={problem('phoneAddress')}
        onChange={(phoneAddress) => change({ phoneAddress })}
      />
      <CheckField
        label={i18n.t('settings.public')}
        hint={i18n.t('settings.public.hint')}
        value={draft.publicWaits !== false}
        onChange={(publicWaits) => change({ publicWaits })}
      />
      {numbers('visitors')}
      <h2>{i18n.t('settings.volume')}</h2>
      <VolumeRows
        value={draft.voiceVolume ?? []}
        problem={problem}
        onChange={(voiceVolume) => change({ voiceVolume })}
      />
    </>
  );
}
