// Lines under the header: what a visitor should know before choosing.
import type { KioskView } from '@toiluot/shared/contract';
import { Icon, type IconName, TrialBanner } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { type TextKey, useTexts } from '../texts.tsx';

function Notice({
  icon,
  tone,
  children,
}: {
  readonly icon: IconName;
  readonly tone: 'warn' | 'danger' | 'calm';
  readonly children: ComponentChildren;
}) {
  return (
    <p class={`notice notice-${tone}`} role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}

type Printer = KioskView['printer'];

/** Trouble that keeps paper from a visitor, as text key and icon; `undefined` when paper will come. */
export function printerTrouble({
  health,
  present,
}: Printer): { readonly key: TextKey; readonly icon: IconName } | undefined {
  if (!present) return { key: 'printer.none', icon: 'phone' };
  switch (health) {
    case 'out':
      return { key: 'printer.out', icon: 'paper-out' };
    case 'cover':
      return { key: 'printer.cover', icon: 'cover-open' };
    case 'cutter':
    case 'offline':
    case 'unreachable':
      return { key: 'printer.trouble', icon: 'printer' };
    default:
      return undefined;
  }
}

export function Notices({
  view,
  isAway,
  showPrinter,
  showAgeOffer,
}: {
  readonly view: KioskView;
  readonly isAway: boolean;
  readonly showPrinter: boolean;
  /** A card has shown the age for priority. */
  readonly showAgeOffer: boolean;
}) {
  const { t, textOf } = useTexts();
  const trouble = printerTrouble(view.printer);
  return (
    <aside class="notices" aria-label={t('notices')}>
      <TrialBanner shown={view.trial} training={view.training} />
      {isAway && (
        <Notice icon="connection-lost" tone="warn">
          {t('away.notice')}
        </Notice>
      )}
      {showAgeOffer && (
        <Notice icon="star" tone="calm">
          {t('card.offer')}
        </Notice>
      )}
      {view.messages.slice(0, 2).map(({ id, text, urgent }) => (
        <Notice key={id} icon={urgent ? 'warning' : 'information'} tone={urgent ? 'danger' : 'calm'}>
          {textOf(text)}
        </Notice>
      ))}
      {showPrinter && trouble && (
        <Notice icon={trouble.icon} tone="warn">
          {t(trouble.key)}
        </Notice>
      )}
    </aside>
  );
}
