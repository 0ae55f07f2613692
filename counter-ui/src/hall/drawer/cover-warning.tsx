import { Icon } from '@toiluot/shared/ui';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import type { StrippedQueue } from '../service-cover.ts';

/** Said before anything is sent: which queues with people would be left alone. Nothing when there are none. */
export function CoverWarning({ title, queues }: { readonly title: string; readonly queues: readonly StrippedQueue[] }) {
  const { i18n } = useHall();
  if (queues.length === 0) return null;
  return (
    <div class="cover" role="alert">
      <p>
        <Icon name="warning" />
        <strong>{title}</strong>
      </p>
      <ul>
        {queues.map(({ queue, people }) => (
          <li key={queue.service}>{i18n.t('cover.queue', { service: serviceName(i18n, queue), n: people })}</li>
        ))}
      </ul>
    </div>
  );
}
