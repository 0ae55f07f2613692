import { formatClock, Icon, LiveRegion } from '@toiluot/shared/ui';
import { AlertActs } from './alert-acts.tsx';
import { alertTarget, type HallAlert, isSnoozed, isUrgent, orderedAlerts } from './alert-order.ts';
import { alertSentence } from './alert-sentence.ts';
import { useHall } from './hall-context.ts';
import { Suggestions } from './what-if/suggestions.tsx';

/** What needs a hand, the most pressing first; each leads to where the remedy is. */
export function AlertList() {
  const { i18n, view, clock } = useHall();
  const all = orderedAlerts(view.alerts);
  const alerts = all.filter((alert) => !isSnoozed(alert, clock.value));
  const snoozed = all.filter((alert) => isSnoozed(alert, clock.value));
  const first = alerts.find(isUrgent);
  return (
    <section class="panel alerts" id="hall-alerts" aria-labelledby="hall-alerts-title">
      <div class="panel-head">
        <h2 id="hall-alerts-title">{i18n.t('alert.title')}</h2>
        {alerts.length > 0 && <span class="num count">{alerts.length}</span>}
      </div>
      <LiveRegion text={first === undefined ? '' : alertSentence(i18n, view, first)} />
      <Suggestions />
      {all.length === 0 ? (
        <p class="nothing">
          <Icon name="check" />
          {i18n.t('alert.none')}
        </p>
      ) : (
        <div class="scroll">
          <Lines alerts={alerts} />
          {snoozed.length > 0 && (
            <details class="snoozed">
              <summary>{i18n.t('alert.snoozed', { n: snoozed.length })}</summary>
              <Lines alerts={snoozed} />
            </details>
          )}
        </div>
      )}
    </section>
  );
}

function Lines({ alerts }: { readonly alerts: readonly HallAlert[] }) {
  const { i18n, view } = useHall();
  return (
    <ul>
      {alerts.map((alert) => (
        <li key={alert.id} class={isUrgent(alert) ? 'alert-item alert-item-urgent' : 'alert-item'}>
          <AlertLine alert={alert} />
          <AlertActs alert={alert} sentence={alertSentence(i18n, view, alert)} />
        </li>
      ))}
    </ul>
  );
}

function AlertLine({ alert }: { readonly alert: HallAlert }) {
  const { i18n, view, clock, drawer } = useHall();
  const clockTime = (at: number | undefined) => formatClock(at ?? 0, view.centre.timezone);
  const target = alertTarget(alert);
  const minutes = Math.floor((clock.value - alert.since) / 60_000);
  const content = (
    <>
      <Icon name={isUrgent(alert) ? 'warning' : 'information'} />
      <span class="alert-words">
        {isUrgent(alert) && <span class="for-readers">{i18n.t('alert.urgent')}: </span>}
        {alertSentence(i18n, view, alert)}
        {alert.owner && <small>{i18n.t('alert.owner', { name: alert.owner.name })}</small>}
        {isSnoozed(alert, clock.value) && (
          <small>{i18n.t('alert.snoozed-until', { time: clockTime(alert.snoozedUntil) })}</small>
        )}
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
