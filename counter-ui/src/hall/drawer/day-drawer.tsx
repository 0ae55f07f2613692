import { formatClock } from '@toiluot/shared/ui';
import { ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { sessionLine } from '../session-line.ts';
import { useCommand } from '../use-command.ts';
import { CloseDay } from './close-day.tsx';
import { SessionForm } from './session-form.tsx';

/** Hours of today's sessions, and the day itself: open it when there is none, close it once. */
export function DayDrawer() {
  const { i18n, view, clock } = useHall();
  const { day } = view;
  const isRunning = day !== undefined && day.state !== 'closed';
  return (
    <>
      <p class="lead">{sessionLine(i18n, view, clock.value)}</p>
      {day && <p class="note">{i18n.t('day.opened-at', { time: formatClock(day.openedAt, view.centre.timezone) })}</p>}
      {day === undefined && <OpenDay />}
      {isRunning && day.sessions.length > 0 && (
        <>
          <h3>{i18n.t('day.session')}</h3>
          <SessionForm sessions={day.sessions} />
        </>
      )}
      {isRunning && (
        <>
          <h3>{i18n.t('day.close')}</h3>
          <CloseDay />
        </>
      )}
    </>
  );
}

function OpenDay() {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const open = () => run('day.open', {}, () => ({ text: i18n.t('done.day-opened'), tone: 'done' }));
  return (
    <>
      <p class="note">{i18n.t('day.open.note')}</p>
      <ActButton kind="primary" icon="play" needsDay={false} onPress={open}>
        {i18n.t('day.open')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
