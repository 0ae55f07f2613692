import { signal } from '@preact/signals';
import { devicesFixtures, mediaAnswers } from '@toiluot/shared/fixtures';
import type { Connection, ConnectionStatus } from '@toiluot/shared/ui';
import { createDevicesI18n, type DeviceErrand } from '../devices/devices-context.ts';
import { DevicesPage } from '../devices/devices-page.tsx';
import { useTexts } from '../texts.tsx';
import type { GalleryDevices } from './gallery-states.ts';
import '../devices/devices.css';

type State = {
  readonly picture: keyof typeof devicesFixtures;
  readonly errand?: DeviceErrand | undefined;
  readonly status?: ConnectionStatus;
  readonly role?: string;
};

const pairing = (kind: string): DeviceErrand | undefined => {
  const asking = devicesFixtures.waiting.waiting.find((one) => one.kind === kind);
  return asking && { kind: 'pair', asking };
};
const board = devicesFixtures.known.devices.find(({ kind }) => kind === 'board');
const first = devicesFixtures.known.devices[0];

const states: Readonly<Record<GalleryDevices, State>> = {
  devices: { picture: 'known' },
  'devices-empty': { picture: 'empty' },
  'devices-waiting': { picture: 'waiting' },
  'devices-reader': { picture: 'waiting', role: 'supervisor' },
  'devices-offline': { picture: 'waiting', status: 'offline' },
  'devices-pair-kiosk': { picture: 'waiting', errand: pairing('kiosk') },
  'devices-pair-pad': { picture: 'waiting', errand: pairing('pad') },
  'devices-edit': { picture: 'known', errand: first && { kind: 'edit', device: first } },
  'devices-board': { picture: 'known', errand: board && { kind: 'board', device: board } },
  'devices-revoke': { picture: 'known', errand: first && { kind: 'revoke', device: first } },
};

/** The page of devices in each of its states; every change is refused. */
export function GalleryDevicesView({ page }: { readonly page: GalleryDevices }) {
  const { lang } = useTexts();
  const { picture, errand, status = 'online', role = 'administrator' } = states[page];
  const view = devicesFixtures[picture];
  const send = (async () => ({ ok: false, code: 'pairing-code-wrong', message: '' })) as unknown as Connection['send'];
  return (
    <DevicesPage
      i18n={createDevicesI18n(lang)}
      view={view}
      line={{
        status: signal(status),
        lastHeardAt: signal(view.serverTime - (status === 'online' ? 0 : 40_000)),
        clock: signal(view.serverTime),
        send,
      }}
      person={{ displayName: 'Lê Thị Bình', role }}
      media={mediaAnswers[picture === 'empty' ? 'empty' : picture === 'known' ? 'filled' : 'loading']}
      onSignOut={() => undefined}
      firstErrand={errand}
    />
  );
}
