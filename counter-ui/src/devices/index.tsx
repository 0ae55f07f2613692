// The page of devices, loaded when somebody opens it.
import type { Signal } from '@preact/signals';
import type { Language, SessionInfo } from '@toiluot/shared/contract';
import { type Connection, describeRefusal } from '@toiluot/shared/ui';
import { useEffect, useMemo } from 'preact/hooks';
import { readAddress } from '../session/address.ts';
import { PlainPage } from '../session/plain-page.tsx';
import { createDevicesI18n } from './devices-context.ts';
import { DevicesPage } from './devices-page.tsx';
import { useMedia } from './use-media.ts';
import './devices.css';

export function DevicesScreen({
  connection,
  i18n: { lang },
  session,
  onSignOut,
}: {
  readonly connection: Connection;
  readonly i18n: { readonly lang: Signal<Language> };
  readonly session: SessionInfo;
  readonly onSignOut: () => unknown;
}) {
  const i18n = useMemo(() => createDevicesI18n(lang), [lang]);
  useEffect(() => connection.subscribe({ view: 'devices.view' }), [connection]);
  const media = useMedia(readAddress(location).seat);
  const view = connection.view('devices.view').value;
  const refusal = connection.refusal.value;
  if (view)
    return (
      <DevicesPage
        i18n={i18n}
        view={view}
        line={connection}
        person={session.staff}
        media={media}
        onSignOut={onSignOut}
      />
    );
  return (
    <PlainPage title={i18n.t('devices.title')}>
      <p role="status">{refusal ? describeRefusal(i18n, { code: refusal }) : i18n.t('devices.loading')}</p>
    </PlainPage>
  );
}
