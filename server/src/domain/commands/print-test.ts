import { type Decide, isRefused } from '../decision.ts';
import { printerInCare } from '../policy/printer-care.ts';

/** Asks the agent for its test page; no ticket and no number. */
export const printTest: Decide<'printer.print-test'> = (state, input, { actor }) => {
  const printer = printerInCare(state, actor, input.printer);
  if (typeof printer === 'object' && isRefused(printer)) return printer;
  return { events: [{ type: 'printer.test-asked', data: { printer } }], reply: () => ({ printer }) };
};
