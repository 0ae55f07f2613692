// What a step outside the usual order changed, in words.
import type { DaySession, ReportCell, Text } from '@toiluot/shared/contract';
import { localParts } from '../../domain/policy/local-time.ts';
import { messages } from './messages.ts';
import { joinedText, reportText } from './report-text.ts';

type ActKey = Extract<keyof typeof messages, `act.${string}`>;
const isActKey = (key: string): key is ActKey => key.startsWith('act.') && key in messages;

/** A command of a later version than this one is shown as the journal names it. */
export function commandWords(command: string): ReportCell {
  const key = `act.${command}`;
  return isActKey(key) ? reportText(key) : command;
}

const two = (n: number): string => String(n).padStart(2, '0');

function clockOf(at: number, timezone: string): string {
  const { minutes } = localParts(at, timezone);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const TIMES = [
  ['hours.opens', 'opensAt'],
  ['hours.last', 'lastTicketAt'],
  ['hours.closes', 'closesAt'],
] as const;

type Hours = {
  readonly before: readonly DaySession[];
  readonly after: readonly DaySession[];
};

/** The times that moved, from when to when. */
export function hoursWords({ before, after }: Hours, timezone: string): Text {
  return joinedText(
    after.flatMap((session) => {
      const earlier = before.find(({ id }) => id === session.id);
      return TIMES.flatMap(([key, time]) =>
        earlier && earlier[time] !== session[time]
          ? [
              reportText(key, {
                name: session.name,
                from: clockOf(earlier[time], timezone),
                to: clockOf(session[time], timezone),
              }),
            ]
          : [],
      );
    }),
  );
}
