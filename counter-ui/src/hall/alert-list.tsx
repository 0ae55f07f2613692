import { Icon, LiveRegion } from '@toiluot/shared/ui';
import { alertTarget, type HallAlert, isUrgent, orderedAlerts } from './alert-order.ts';
import { alertSentence } from './alert-sentence.ts';
import { useHall } from './hall-context.ts';

/** What needs a hand, the most pressing first; each leads to where the remedy is. */
export function AlertList() {
  const { i18n, view } = useHall();
  const alerts = orderedAlerts(view.alerts);
  const first = alerts.find(isUrgent);
  return (
    <section class="panel alerts" id="hall-alerts" aria-labelledby="hall-alerts-title">
      <div class="panel-head">
        <h2 id="hall-alerts-title">{i18n.t('alert.title')}</h2>
        {alerts.length > 0 && <span class="num count">{alerts.length}</span>}
      </div>
      <LiveRegion text={first === undefined ? '' : alertSentence(i18n, view, first)} />
      {alerts.length === 0 ? (
        <p class="nothing">
          <Icon name="check" />
          {i18n.t('alert.none')}
        </p>
      ) : (
        <ul class="scroll">
          {alerts.map((alert) => (
            <li key={alert.id}>
              <AlertLine alert={alert} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AlertLine({ alert }: { readonly alert: HallAlert }) {
  const { i18n, view, clock, drawer } = useHall();
  const target = alertTarget(alert);
  const minutes = Math.floor((clock.value - alert.since) / 60_000);
  const content = (
    <>
      <Icon name={isUrgent(alert) ? 'warning' : 'information'} />
      <span class="alert-words">
        {isUrgent(alert) && <span class="for-readers">{i18n.t('alert.urgent')}: </span>}
        {alertSentence(i18n, view, alert)}
      </span>
      <span class="alert-age">{minutes < 1 ? i18n.t('alert.just-now') : i18n.t('alert.minutes', { n: minutes })}</span>
    </>
  );
  const look = `alert ${isUrgent(alert) ? 'alert-urgent' : 'alert-note'}`;
  return target === undefined ? (
    <p class={look}>{content}</p>
  ) : (
    <button type="button" class={look} onClick={() => drawer.open(target)}>
      {content}
    </button>
  );
}
