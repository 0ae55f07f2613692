import { formatClock, Icon } from '@toiluot/shared/ui';
import { i18n } from './landing-texts.ts';
import type { TrialStore } from './trial-store.ts';

/** Only what this page knows first hand. */
export function HealthStrip({ store, timezone }: { readonly store: TrialStore; readonly timezone: string }) {
  const status = store.status.value;
  const isAway = store.line.value === 'offline';
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  return (
    <section class="health" aria-labelledby="health-title">
      <h2 id="health-title">{i18n.t('health.title')}</h2>
      <dl>
        <Line
          name={i18n.t('health.server')}
          isFine={!isAway}
          text={
            isAway || !status
              ? i18n.t('health.server.away')
              : i18n.t('health.server.ok', { time: formatClock(status.serverTime, timezone, true) })
          }
        />
        {status && (
          <Line
            name={i18n.t('health.session')}
            isFine={status.sessionState === 'open'}
            text={i18n.t(`session.${status.sessionState}`)}
          />
        )}
        {status && (
          <Line
            name={i18n.t('health.printer')}
            isFine={status.printer.health === 'ok'}
            text={i18n.t(`printer.${status.printer.health}`)}
          />
        )}
        <Line
          name={i18n.t('health.phone')}
          isFine={!isLoopback}
          text={i18n.t(isLoopback ? 'health.phone.loopback' : 'health.phone.lan')}
        />
      </dl>
    </section>
  );
}

function Line({ name, text, isFine }: { readonly name: string; readonly text: string; readonly isFine: boolean }) {
  return (
    <div class={isFine ? 'health-line' : 'health-line health-note'}>
      <dt>{name}</dt>
      <dd>
        <Icon name={isFine ? 'check' : 'information'} />
        {text}
      </dd>
    </div>
  );
}
