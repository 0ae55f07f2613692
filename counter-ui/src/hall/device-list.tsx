import type { HallView, PrinterHealth } from '@toiluot/shared/contract';
import { formatClock, Icon } from '@toiluot/shared/ui';
import type { IconName } from '@toiluot/shared/ui/components/icon-shapes.ts';
import { useHall } from './hall-context.ts';
import type { HallI18n } from './hall-texts.ts';

type Printer = HallView['printers'][number];
type Device = HallView['devices'][number];

const HEALTHY: ReadonlySet<PrinterHealth> = new Set(['ok', 'blind']);
const DEVICE_ICON = { kiosk: 'submit', board: 'speaker', pad: 'star', printer: 'printer' } as const satisfies Record<
  Device['kind'],
  IconName
>;

/** Paper and wires: what is wrong stands first. */
export function DeviceList() {
  const { i18n, view, block } = useHall();
  const printers = [...view.printers].sort((a, b) => Number(HEALTHY.has(a.health)) - Number(HEALTHY.has(b.health)));
  const devices = view.devices
    .filter(({ revoked }) => !revoked)
    .sort((a, b) => Number(a.connected) - Number(b.connected));
  return (
    <section class="panel devices" id="hall-devices" aria-labelledby="hall-devices-title">
      <div class="panel-head">
        <h2 id="hall-devices-title">{i18n.t('device.title')}</h2>
        {block !== 'read-only' && (
          <a class="devices-link" href="#devices">
            {i18n.t('device.manage')}
          </a>
        )}
      </div>
      {printers.length + devices.length === 0 ? (
        <p class="nothing">{i18n.t('device.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing else the keyboard could reach
        <ul class="scroll device-lines" tabIndex={0} aria-labelledby="hall-devices-title">
          {printers.map((printer) => (
            <PrinterLine key={printer.id} printer={printer} />
          ))}
          {devices.map((device) => (
            <DeviceLine key={device.id} device={device} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PrinterLine({ printer: { name, health, pending, unknown } }: { readonly printer: Printer }) {
  const { i18n } = useHall();
  const facts = [
    i18n.t(`printer.${health}`),
    ...(pending > 0 ? [i18n.t('printer.pending', { n: pending })] : []),
    ...(unknown > 0 ? [i18n.t('printer.unknown', { n: unknown })] : []),
  ];
  return (
    <li class={HEALTHY.has(health) ? `device${facts.length > 1 ? ' device-wide' : ''}` : 'device device-trouble'}>
      <Icon name={health === 'out' ? 'paper-out' : health === 'cover' ? 'cover-open' : 'printer'} />
      <span class="device-name">{i18n.textOf(name)}</span>
      <State text={facts.join(' · ')} isFine={HEALTHY.has(health) && facts.length === 1} />
    </li>
  );
}

function DeviceLine({ device }: { readonly device: Device }) {
  const { i18n, view } = useHall();
  return (
    <li class={device.connected ? 'device' : 'device device-trouble'}>
      <Icon name={device.connected ? DEVICE_ICON[device.kind] : 'connection-lost'} />
      <span class="device-name">
        <span class="for-readers">{i18n.t(`device.kind.${device.kind}`)}: </span>
        {device.name}
      </span>
      <State text={connectionWords(i18n, device, view.centre.timezone)} isFine={device.connected} />
    </li>
  );
}

/** What is well needs no words, only a tick; what is not is written out. */
function State({ text, isFine }: { readonly text: string; readonly isFine: boolean }) {
  return (
    <span class="device-state">
      {isFine && <Icon name="check" />}
      <span class={isFine ? 'for-readers' : ''}>{text}</span>
    </span>
  );
}

function connectionWords(i18n: HallI18n, { connected, lastSeenAt }: Device, timezone: string): string {
  if (connected) return i18n.t('device.connected');
  return lastSeenAt === undefined
    ? i18n.t('device.never')
    : i18n.t('device.lost', { time: formatClock(lastSeenAt, timezone) });
}
