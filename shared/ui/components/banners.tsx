import type { ConnectionStatus } from '../connection/status-ladder.ts';
import { formatClock } from '../format.ts';
import { useSharedI18n } from '../i18n-context.tsx';
import { type Readable, read } from '../reading.ts';
import { Icon } from './icon.tsx';

/** On every screen of a trial centre, and of a practice hall. */
export function TrialBanner({
  shown = true,
  training = false,
}: {
  readonly shown?: Readable<boolean>;
  readonly training?: boolean | undefined;
}) {
  const { t } = useSharedI18n();
  return read(shown) ? (
    <p class={`banner banner-trial${training ? ' banner-training' : ''}`} role="note">
      {t(training ? 'training.banner' : 'trial.banner')}
    </p>
  ) : null;
}

/**
 * A line across the screen while the picture is old; nothing while it is fresh.
 *
 * @param lastHeardAt  epoch ms as it shall be shown
 */
export function StaleBanner({
  status,
  lastHeardAt,
  timezone = 'Asia/Ho_Chi_Minh',
  pending,
}: {
  readonly status: Readable<ConnectionStatus>;
  readonly lastHeardAt?: Readable<number | undefined>;
  readonly timezone?: string | undefined;
  /** Commands still under way; above 0 the banner says they will be sent again. */
  readonly pending?: Readable<number> | undefined;
}) {
  const { t } = useSharedI18n();
  const [state, heardAt] = [read(status), read(lastHeardAt)];
  if (state === 'online' || state === 'connecting') return null;
  const time = heardAt === undefined ? undefined : formatClock(heardAt, timezone, true);
  const word =
    state === 'refused'
      ? t('connection.refused')
      : state === 'offline'
        ? time === undefined
          ? t('connection.offline')
          : t('connection.offline.since', { time })
        : time === undefined
          ? t('connection.stale.plain')
          : t('connection.stale', { time });
  return (
    <p class={`banner banner-${state}`} role="status">
      <Icon name="connection-lost" />
      <span>{(read(pending) ?? 0) > 0 ? `${word}. ${t('connection.lost')}` : word}</span>
    </p>
  );
}
