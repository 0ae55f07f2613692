// The limits that are plain numbers: in which unit people set them, between which bounds, in which group.
import type { EditableSettings } from '@toiluot/shared/contract';

/** How long a print agent may hold a job is the machine's own affair. */
type NumberKey = Exclude<
  { [K in keyof EditableSettings]-?: Required<EditableSettings>[K] extends number ? K : never }[keyof EditableSettings],
  'printLeaseMs' | 'printSendingMs'
>;

export interface Limit {
  readonly key: NumberKey;
  readonly unit: 'second' | 'minute' | 'day' | 'time' | 'person';
  /** In that unit. The server has wider bounds of its own; outside these a hall does not work well. */
  readonly from: number;
  readonly to: number;
  /** What holds while the centre has set nothing. */
  readonly usual?: number;
}

const UNIT_MS = { second: 1_000, minute: 60_000, day: 1, time: 1, person: 1 } as const;

const limit = (key: NumberKey, unit: Limit['unit'], from: number, to: number): Limit => ({ key, unit, from, to });
const QUEUE_LONG = 20;

export const LIMIT_GROUPS = {
  calling: [
    limit('recallIntervalMs', 'second', 5, 300),
    limit('noShowMinCalls', 'time', 1, 10),
    limit('noShowMinMs', 'second', 0, 600),
    limit('lateReturnBehind', 'person', 0, 50),
    limit('lateReturnLimitMs', 'minute', 0, 480),
    limit('parkedPerDesk', 'person', 1, 50),
    limit('undoWindowMs', 'second', 0, 60),
  ],
  kiosk: [
    limit('issueBeforeOpeningMs', 'minute', 0, 120),
    limit('kioskIntervalMs', 'second', 0, 60),
    limit('kioskPerMinute', 'person', 0, 600),
    limit('printJobLifeMs', 'second', 30, 600),
  ],
  alerts: [
    limit('waitTargetMs', 'minute', 1, 240),
    { ...limit('queueAlertCount', 'person', 1, 500), usual: QUEUE_LONG },
    limit('calledAlertMs', 'minute', 1, 60),
    limit('idleAlertMs', 'minute', 1, 60),
    limit('pauseAlertMs', 'minute', 1, 240),
  ],
  visitors: [
    limit('ratingWindowMs', 'minute', 0, 120),
    { ...limit('complaintAnswerMs', 'minute', 30, 2_880), usual: 4 * 60 * UNIT_MS.minute },
    { ...limit('complaintCloseDays', 'day', 1, 30), usual: 3 },
    { ...limit('complaintKeepDays', 'day', 1, 365), usual: 30 },
  ],
} as const satisfies Record<string, readonly Limit[]>;

export const LIMITS: readonly Limit[] = Object.values(LIMIT_GROUPS).flat();

export const inUnit = ({ unit }: Limit, value: number): number => value / UNIT_MS[unit];
export const fromUnit = ({ unit }: Limit, typed: number): number => Math.round(typed * UNIT_MS[unit]);

/** Whole values for counts, halves and tenths for times. */
export function isWithin(limit: Limit, value: number): boolean {
  const shown = inUnit(limit, value);
  return shown >= limit.from && shown <= limit.to && Number.isInteger(value);
}
