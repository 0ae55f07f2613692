import { type Decide, refuse } from '../decision.ts';

/** Only a change is written. */
export const reportPrinterHealth: Decide<'print.report-health'> = (state, input, { actor }) => {
  if (actor.kind !== 'device' || !actor.printers.includes(input.printer)) return refuse('not-allowed');
  if (!state.catalogue?.file.printers.some((p) => p.id === input.printer)) return refuse('unknown-printer');
  const isNews = state.printers.get(input.printer)?.health !== input.health;
  return {
    events: isNews ? [{ type: 'printer.health-changed', data: { printer: input.printer, health: input.health } }] : [],
    reply: () => ({}),
  };
};
