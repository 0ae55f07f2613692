import { type Decide, isRefused } from '../decision.ts';
import { printerInCare } from '../policy/printer-care.ts';

/** A new roll of paper: what was printed since is counted from here. */
export const changeRoll: Decide<'printer.change-roll'> = (state, input, { actor }) => {
  const printer = printerInCare(state, actor, input.printer);
  if (typeof printer === 'object' && isRefused(printer)) return printer;
  return { events: [{ type: 'printer.roll-changed', data: { printer } }], reply: () => ({ printer }) };
};
