import { useState } from 'preact/hooks';
import { CheckField, Field } from '../forms/fields.tsx';
import { FormDialog } from '../forms/form-dialog.tsx';
import { commandOf, type DeviceDraft, draftOf, missingIn, PLACES } from './device-draft.ts';
import { type DeviceErrand, useDevices } from './devices-context.ts';

type Errand = Extract<DeviceErrand, { kind: 'pair' | 'edit' }>;

/** Pairing and changing ask the same, except for the code. */
export function DeviceForm({ errand, onClose }: { readonly errand: Errand; readonly onClose: () => void }) {
  const { i18n, view, send, tell } = useDevices();
  const device = errand.kind === 'pair' ? undefined : errand.device;
  const kind = errand.kind === 'pair' ? errand.asking.kind : errand.device.kind;
  const [draft, setDraft] = useState<DeviceDraft>(draftOf(view, device));
  const change = (part: Partial<DeviceDraft>) => setDraft({ ...draft, ...part });
  const { t } = i18n;
  const missing = missingIn(kind, draft, device === undefined);
  return (
    <FormDialog
      title={
        device
          ? t('devices.edit-of', { name: device.name })
          : t('devices.pair-title', { kind: t(`devices.kind.${kind}`) })
      }
      send={t(device ? 'devices.save' : 'devices.pair')}
      whyNot={missing && t(`devices.${missing}`)}
      onClose={onClose}
      onSend={async () => {
        const reply = await send('device.approve', commandOf(kind, draft, device));
        if (reply.ok) tell(t(device ? 'devices.saved' : 'devices.paired', { name: draft.name.trim() }));
        return reply;
      }}
    >
      {!device && (
        <Field word={t('devices.code')} hint={t('devices.code-hint')}>
          {({ id, hintId }) => (
            <input
              id={id}
              class="num device-code"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxLength={12}
              aria-describedby={hintId}
              data-autofocus="true"
              value={draft.code}
              onInput={({ currentTarget }) => change({ code: currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field word={t('devices.name')} hint={t('devices.name-hint', { example: t(`devices.example.${kind}`) })}>
        {({ id, hintId }) => (
          <input
            id={id}
            maxLength={120}
            aria-describedby={hintId}
            data-autofocus={device ? 'true' : undefined}
            value={draft.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        )}
      </Field>
      {PLACES[kind].includes('zone') && (
        <Choice
          word={t('devices.zone')}
          none={t('devices.whole-hall')}
          options={view.zones.map(({ id, name }) => ({ id, name: i18n.textOf(name) }))}
          value={draft.zone}
          onValue={(zone) => change({ zone })}
        />
      )}
      {PLACES[kind].includes('desk') && (
        <Choice
          word={t('devices.desk')}
          none={t('devices.no-desk')}
          options={view.desks.map(({ id, number }) => ({ id, name: t('devices.at-desk', { n: number }) }))}
          value={draft.desk}
          onValue={(desk) => change({ desk })}
        />
      )}
      {PLACES[kind].includes('printers') && (
        <fieldset class="choices">
          <legend>{t(kind === 'kiosk' ? 'devices.printers.kiosk' : 'devices.printers.printer')}</legend>
          {view.printers.map(({ id, name }) => (
            <CheckField
              key={id}
              word={i18n.textOf(name)}
              isOn={draft.printers.includes(id)}
              onValue={(isOn) =>
                change({ printers: isOn ? [...draft.printers, id] : draft.printers.filter((other) => other !== id) })
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}

function Choice({
  word,
  none,
  options,
  value,
  onValue,
}: {
  readonly word: string;
  readonly none: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onValue: (id: string) => void;
}) {
  return (
    <Field word={word}>
      {({ id }) => (
        <select id={id} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
