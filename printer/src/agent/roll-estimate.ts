import type { PrinterHealth, PrinterId } from '@toiluot/shared/contract';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import type { PrintJournal } from './print-journal.ts';

const DOTS_PER_METRE = 8000;
/** Share of the roll after which its end is taken to be near. */
const NEAR_END_FROM = 0.92;

/** For printers without a near-end sensor: the end of the roll from the paper used; a roll is new when "out" turns well. */
export function rollEstimate(printer: PrinterId, profile: PrinterProfile, journal: PrintJournal) {
  return {
    used(dots: number): void {
      journal.setPaperUsed(printer, journal.paperUsed(printer) + dots);
    },
    /** Staff have told of a new roll, server epoch ms; told again with every picture. */
    changed(rollAt: number): void {
      if (rollAt > journal.rollChangedAt(printer)) journal.setPaperUsed(printer, 0, rollAt);
    },
    /** The health to report when the printer says `now` and was `before`. */
    judged(now: PrinterHealth, before: PrinterHealth | undefined): PrinterHealth {
      if (before === 'out' && now === 'ok') journal.setPaperUsed(printer, 0);
      const share = journal.paperUsed(printer) / DOTS_PER_METRE / profile.rollMetres;
      return now === 'ok' && !profile.nearEndSensor && share >= NEAR_END_FROM ? 'near-end' : now;
    },
  };
}
