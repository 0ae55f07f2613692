import type { ConnectionStatus } from '../connection/status-ladder.ts';
import { formatClock } from '../format.ts';
import { useSharedI18n } from '../i18n-context.tsx';
import { type Readable, read } from '../reading.ts';
import { Icon } from './icon.tsx';

/**
 * How fresh the picture is: shape, colour and words; while all is well only the dot is seen.
 *
 * @param lastHeardAt  epoch ms as it shall be shown (give server time where the device clock may be wrong)
 */
export function ConnectionDot({
  status,
  lastHeardAt,
  timezone = 'Asia/Ho_Chi_Minh',
}: {
  readonly status: Readable<ConnectionStatus>;
  readonly lastHeardAt?: Readable<number | undefined>;
  readonly timezone?: string | undefined;
}) {
  const { t } = useSharedI18n();
  const [state, heardAt] = [read(status), read(lastHeardAt)];
  const word =
    state === 'stale'
      ? heardAt === undefined
        ? t('connection.stale.plain')
        : t('connection.stale', { time: formatClock(heardAt, timezone, true) })
      : t(`connection.${state}`);
  return (
    <span class={`line-dot line-${state}`} role="status" data-status={state}>
      {state === 'offline' || state === 'refused' ? (
        <Icon name="connection-lost" />
      ) : (
        <span class="line-mark" aria-hidden="true" />
      )}
      <span class={state === 'online' ? 'for-readers' : 'line-word'}>{word}</span>
    </span>
  );
}
