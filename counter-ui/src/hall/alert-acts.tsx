import { formatClock, Icon } from '@toiluot/shared/ui';
import type { HallAlert } from './alert-order.ts';
import { useHall } from './hall-context.ts';
import { useCommand } from './use-command.ts';

const SNOOZE_MIN = 15;

/** Who sees to an alert, and the way to put it aside; each button names the alert to screen readers. */
export function AlertActs({ alert, sentence }: { readonly alert: HallAlert; readonly sentence: string }) {
  const { i18n, view, clock, me, block } = useHall();
  const { run, refusal } = useCommand();
  const isMine = alert.owner?.id === me;
  const isSnoozed = alert.snoozedUntil !== undefined;
  const take = () =>
    run('alert.take', { alert: alert.id, ...(isMine && { giveBack: true }) }, () => ({
      text: i18n.t(isMine ? 'done.alert-back' : 'done.alert-taken'),
      tone: 'done',
    }));
  const snooze = () => {
    const until = isSnoozed ? null : clock.value + SNOOZE_MIN * 60_000;
    return run('alert.snooze', { alert: alert.id, until }, () => ({
      text:
        until === null
          ? i18n.t('done.alert-awake')
          : i18n.t('done.alert-snoozed', { time: formatClock(until, view.centre.timezone) }),
      tone: 'done',
    }));
  };
  const takeKey = isMine ? 'alert.give-back' : 'alert.take';
  const snoozeKey = isSnoozed ? 'alert.wake' : 'alert.snooze';
  if (block !== undefined) return null;
  const snoozeWords = i18n.t(`${snoozeKey}.this`, { alert: sentence, n: SNOOZE_MIN });
  return (
    <span class="alert-acts">
      <button type="button" class="link" aria-label={i18n.t(`${takeKey}.this`, { alert: sentence })} onClick={take}>
        {i18n.t(takeKey)}
      </button>
      <button type="button" class="link" aria-label={snoozeWords} title={snoozeWords} onClick={snooze}>
        {isSnoozed ? i18n.t(snoozeKey) : <Icon name="clock" />}
      </button>
      {refusal !== undefined && <span role="alert">{refusal}</span>}
    </span>
  );
}
