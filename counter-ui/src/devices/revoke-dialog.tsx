import { FormDialog } from '../forms/form-dialog.tsx';
import { type Device, useDevices } from './devices-context.ts';

/** Asked, because a kiosk let out by mistake stops the whole entrance. */
export function RevokeDialog({ device, onClose }: { readonly device: Device; readonly onClose: () => void }) {
  const {
    i18n: { t },
    send,
    tell,
  } = useDevices();
  return (
    <FormDialog
      title={t('devices.revoke-of', { name: device.name })}
      send={t('devices.revoke')}
      isDanger
      safeFirst
      onClose={onClose}
      onSend={async () => {
        const reply = await send('device.revoke', { device: device.id });
        if (reply.ok) tell(t('devices.revoke-done', { name: device.name }));
        return reply;
      }}
    >
      <p class="form-lead">{t('devices.revoke-lead')}</p>
    </FormDialog>
  );
}
