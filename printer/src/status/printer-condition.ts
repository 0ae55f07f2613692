// What a printer says of itself, whichever way it said it.
import type { PrinterHealth } from '@toiluot/shared/contract';

/** Facts of one moment; `undefined` where the answer did not tell. */
export type PrinterCondition = {
  readonly offline?: boolean;
  readonly coverOpen?: boolean;
  readonly paperStop?: boolean;
  readonly cutterError?: boolean;
  readonly needsRestart?: boolean;
  readonly recoversAlone?: boolean;
  readonly nearEnd?: boolean;
  readonly paperOut?: boolean;
};

/**
 * One word for kiosk and staff; the first cause that a person can cure wins, since an open cover also means offline.
 *
 * @param hasNearEndSensor without a sensor those bits mean nothing
 */
export function healthOf(condition: PrinterCondition, hasNearEndSensor: boolean): PrinterHealth {
  if (condition.coverOpen) return 'cover';
  if (condition.paperOut || condition.paperStop) return 'out';
  if (condition.cutterError) return 'cutter';
  if (condition.needsRestart || condition.recoversAlone || condition.offline) return 'offline';
  if (condition.nearEnd && hasNearEndSensor) return 'near-end';
  return 'ok';
}

/** Whether a ticket may be sent to a printer in this state. Blind ones print too: they can never say more. */
export const isReady = (health: PrinterHealth): boolean =>
  health === 'ok' || health === 'near-end' || health === 'blind';
