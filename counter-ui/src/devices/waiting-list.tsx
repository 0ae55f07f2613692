import { Button, formatClock } from '@toiluot/shared/ui';
import { useDevices } from './devices-context.ts';

/** Devices that show a code; the code itself is read from the device. */
export function WaitingList() {
  const {
    i18n: { t },
    view: { waiting, centre },
    block,
    begin,
  } = useDevices();
  return (
    <section class="panel devices-panel" aria-labelledby="devices-waiting">
      <h2 id="devices-waiting">{t('devices.waiting')}</h2>
      {waiting.length === 0 ? (
        <p class="devices-none">{t('devices.waiting-none', { address: `${location.origin}/kiosk/` })}</p>
      ) : (
        <ul class="devices-waiting">
          {waiting.map((asking) => (
            <li key={asking.id}>
              <span class="devices-who">
                <b>{t(`devices.kind.${asking.kind}`)}</b>{' '}
                {t('devices.waiting-from', {
                  address: asking.address,
                  time: formatClock(asking.since, centre.timezone),
                })}
              </span>
              {block !== 'read-only' && (
                <Button
                  kind="primary"
                  disabled={block !== undefined}
                  disabledReason={block && t(`devices.${block}`)}
                  onPress={() => begin({ kind: 'pair', asking })}
                >
                  {t('devices.pair')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
