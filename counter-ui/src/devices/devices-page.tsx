// The whole page from one picture; knows no socket, so the gallery feeds it too.
import type { DevicesView, MediaAnswer } from '@toiluot/shared/contract';
import { Button, type Connection, HeaderBand, StaleBanner, TrialBanner } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { BoardPage } from './board/board-page.tsx';
import { DeviceForm } from './device-form.tsx';
import { DeviceTable } from './device-table.tsx';
import { type DeviceErrand, type Devices, DevicesContext, type DevicesI18n, useDevices } from './devices-context.ts';
import { MediaPanel } from './media-panel.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { WaitingList } from './waiting-list.tsx';

export type DevicesPageProps = {
  readonly i18n: DevicesI18n;
  readonly view: DevicesView;
  readonly line: Pick<Connection, 'status' | 'lastHeardAt' | 'send' | 'clock'>;
  readonly person: { readonly displayName: string; readonly role: string };
  readonly onSignOut: () => unknown;
  /** What boards show between calls; undefined until the server has answered. */
  readonly media: MediaAnswer | undefined;
  /** Galleries begin in the middle of something. */
  readonly firstErrand?: DeviceErrand | undefined;
};

const TOLD_MS = 8_000;

export function DevicesPage({ i18n, view, line, person, onSignOut, media, firstErrand }: DevicesPageProps) {
  const [errand, begin] = useState<DeviceErrand | undefined>(firstErrand);
  const [told, tell] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => tell(''), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const { t } = i18n;
  const block: Devices['block'] =
    person.role !== 'administrator' ? 'read-only' : line.status.value === 'online' ? undefined : 'line-down';
  const close = () => begin(undefined);
  return (
    <DevicesContext.Provider value={{ i18n, view, send: line.send, block, begin, tell }}>
      <div class="devices-page">
        <HeaderBand
          centreName={view.centre.name}
          clock={line.clock}
          timezone={view.centre.timezone}
          lang={i18n.lang}
          connection={line}
          onLang={(lang) => {
            i18n.lang.value = lang;
          }}
        >
          <span class="person">{person.displayName}</span>
          <Button kind="quiet" icon="back" onPress={() => location.assign('#')}>
            {t('devices.back')}
          </Button>
          <Button kind="quiet" icon="sign-out" onPress={onSignOut}>
            {t('devices.sign-out')}
          </Button>
        </HeaderBand>
        <main class="devices-main">
          <TrialBanner shown={view.trial} training={view.training} />
          <StaleBanner status={line.status} timezone={view.centre.timezone} lastHeardAt={line.lastHeardAt.value} />
          {errand?.kind === 'board' ? (
            <BoardPage device={errand.device} media={media} onClose={close} />
          ) : (
            <DeviceLists media={media} />
          )}
        </main>
        <p class="devices-told" role="status">
          {told}
        </p>
        {errand?.kind === 'revoke' && <RevokeDialog device={errand.device} onClose={close} />}
        {(errand?.kind === 'pair' || errand?.kind === 'edit') && <DeviceForm errand={errand} onClose={close} />}
      </div>
    </DevicesContext.Provider>
  );
}

function DeviceLists({ media }: Pick<DevicesPageProps, 'media'>) {
  const {
    view,
    block,
    i18n: { t },
  } = useDevices();
  const devices = [...view.devices].sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'vi'));
  const known = devices.filter(({ revoked }) => !revoked);
  const revoked = devices.filter((device) => device.revoked);
  return (
    <>
      <h1>{t('devices.title')}</h1>
      {block && (
        <p class="notice notice-info" role="status">
          {t(`devices.${block}`)}
        </p>
      )}
      <WaitingList />
      <section class="panel devices-panel" aria-labelledby="devices-known">
        <h2 id="devices-known">{t('devices.known')}</h2>
        {known.length === 0 ? <p class="devices-none">{t('devices.none')}</p> : <DeviceTable devices={known} />}
      </section>
      <MediaPanel media={media} />
      {revoked.length > 0 && (
        <details class="panel devices-panel">
          <summary>{t('devices.revoked', { n: revoked.length })}</summary>
          <ul class="devices-revoked">
            {revoked.map(({ id, name, kind }) => (
              <li key={id}>
                {name} · {t(`devices.kind.${kind}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
