// The view tells each refusal by its code; here are the short words for a button.
import type { CommandName, DeskView } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui';
import type { MessageKey } from '../messages.ts';
import { type Cause, cause } from './cause.ts';

const PLAIN: Readonly<Record<string, MessageKey>> = {
  'day-not-open': 'why.day-not-open',
  'desk-closed': 'why.desk-closed',
  'desk-paused': 'why.desk-paused',
  'desk-not-paused': 'why.not-paused',
  'desk-empty': 'why.no-ticket',
  'not-callable-here': 'why.not-callable-here',
  'help-already-asked': 'why.help-asked',
  'help-not-asked': 'why.help-not-asked',
};

/** Why the view says that the rules would refuse a command now. */
export function refusalCause(command: CommandName, view: DeskView): Cause {
  const refusal = view.refused.find((line) => line.command === command);
  const { code = '', label, resumesAt, count } = refusal ?? {};
  if (code === 'desk-busy') return cause('why.in-hand', { label: label ?? '' });
  if (code === 'nobody-waiting') return cause(view.waitingCount === 0 ? 'why.nobody' : 'why.nobody-here');
  if (code === 'too-many-parked') return cause('why.park-full', { n: count ?? view.parked.length });
  if (code === 'no-show-too-soon') return cause('why.call-again-first');
  if (code === 'session-closed')
    return resumesAt === undefined
      ? cause('why.outside-hours')
      : cause('why.outside-until', { time: formatClock(resumesAt, view.centre.timezone) });
  if (code === 'ticket-wrong-state') return cause(command === 'desk.finish' ? 'why.start-first' : 'why.called-only');
  return cause(PLAIN[code] ?? 'why.not-now');
}
