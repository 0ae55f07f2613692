import type { PublicCalls } from '@toiluot/shared/contract';
import { Stub } from '@toiluot/shared/ui/components/stub.tsx';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import type { WatchStatus } from '../visitors/watch.ts';
import type { WaitsTexts } from './texts.ts';

/** The hall's board on a phone (F-B16): who is called where. An old picture calls nobody, as on the board itself. */
export function Calls({
  calls,
  status,
  texts: { t },
}: {
  readonly calls: PublicCalls;
  readonly status: WatchStatus;
  readonly texts: WaitsTexts;
}) {
  const { timezone } = calls.centre;
  return (
    <section class="calls">
      <h2>{t('calls.title')}</h2>
      {calls.calls.length === 0 ? (
        <p class="small">{t('calls.none')}</p>
      ) : (
        <ul>
          {calls.calls.map(({ label, desk, calledAt, isNow }) => {
            const isCalling = isNow && status === 'online';
            return (
              <li key={`${label} ${calledAt}`} class={isCalling ? 'call call-now' : 'call'}>
                <Stub label={label} tone={isCalling ? 'now' : 'quiet'} />
                <span class="call-desk">{t('calls.desk', { n: desk })}</span>
                <span class="call-when num">{isCalling ? t('calls.now') : formatClock(calledAt, timezone)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
