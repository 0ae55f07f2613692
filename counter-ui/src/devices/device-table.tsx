import { Button, formatClock, Icon, type IconName } from '@toiluot/shared/ui';
import { BoardHealthLines } from './board/board-health.tsx';
import { type Device, type DeviceKind, type DevicesI18n, useDevices } from './devices-context.ts';
import { placeWords } from './place-words.ts';

const ICONS: Readonly<Record<DeviceKind, IconName>> = {
  kiosk: 'submit',
  board: 'speaker',
  pad: 'star',
  printer: 'printer',
};

/** Every device with its place, its state and what can be done about it. */
export function DeviceTable({ devices }: { readonly devices: readonly Device[] }) {
  const {
    i18n: { t },
    block,
  } = useDevices();
  return (
    <table class="devices-table">
      <thead>
        <tr>
          <th scope="col">{t('devices.name')}</th>
          <th scope="col">{t('devices.place')}</th>
          <th scope="col">{t('devices.state')}</th>
          <th scope="col">{t('devices.version')}</th>
          {block !== 'read-only' && (
            <th scope="col">
              <span class="for-readers">{t('devices.acts')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </tbody>
    </table>
  );
}

function DeviceRow({ device }: { readonly device: Device }) {
  const { i18n, view, block } = useDevices();
  return (
    <tr class={device.connected ? '' : 'device-away'}>
      <th scope="row">
        <span class="device-name">
          <Icon name={ICONS[device.kind]} />
          <span>
            {device.name}
            <span class="device-kind">{i18n.t(`devices.kind.${device.kind}`)}</span>
          </span>
        </span>
      </th>
      <td>{placeWords(i18n, view, device)}</td>
      <td>
        <span class={device.connected ? 'device-state is-well' : 'device-state is-away'}>
          <Icon name={device.connected ? 'check' : 'connection-lost'} />
          {stateWords(i18n, device, view.centre.timezone)}
        </span>
        <BoardHealthLines device={device} />
      </td>
      <td class="num">{device.version || '–'}</td>
      {block !== 'read-only' && (
        <td>
          <Acts device={device} />
        </td>
      )}
    </tr>
  );
}

function Acts({ device }: { readonly device: Device }) {
  const {
    i18n: { t },
    block,
    send,
    tell,
    begin,
  } = useDevices();
  const { name } = device;
  const isOff = block !== undefined;
  const identify = async () => {
    const reply = await send('device.identify', { device: device.id }, { dropAfterMs: 5000 });
    tell(t(reply.ok && reply.result.shown ? 'devices.identified' : 'devices.identify-away', { name }));
  };
  const reload = async () => {
    const reply = await send('device.reload', { device: device.id }, { dropAfterMs: 5000 });
    tell(t(reply.ok && reply.result.reached ? 'board.reloaded' : 'devices.identify-away', { name }));
  };
  return (
    <div class="device-acts">
      {device.kind === 'board' && (
        <>
          <Button
            disabled={isOff}
            label={t('board.set-up-of', { name })}
            onPress={() => begin({ kind: 'board', device })}
          >
            {t('board.set-up')}
          </Button>
          <Button disabled={isOff || !device.connected} label={t('board.reload-of', { name })} onPress={reload}>
            {t('board.reload')}
          </Button>
        </>
      )}
      <Button disabled={isOff || !device.connected} label={t('devices.identify-of', { name })} onPress={identify}>
        {t('devices.identify')}
      </Button>
      <Button disabled={isOff} label={t('devices.edit-of', { name })} onPress={() => begin({ kind: 'edit', device })}>
        {t('devices.edit')}
      </Button>
      <Button
        kind="danger"
        disabled={isOff}
        label={t('devices.revoke-of', { name })}
        onPress={() => begin({ kind: 'revoke', device })}
      >
        {t('devices.revoke')}
      </Button>
    </div>
  );
}

function stateWords({ t }: DevicesI18n, { connected, lastSeenAt }: Device, timezone: string): string {
  if (connected) return t('devices.connected');
  return lastSeenAt === undefined
    ? t('devices.unseen')
    : t('devices.lost', { time: formatClock(lastSeenAt, timezone) });
}
