// Finds the rung of the confirmation ladder that a printer stands on. Prints nothing.
import type { PrinterLink } from '../delivery/printer-link.ts';
import { askPaperInOrder, askPrintEnd, initialise } from '../encode/own-commands.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';

export type Probed = {
  readonly answersStatus: boolean;
  readonly answersInOrder: boolean;
  readonly answersPrintEnd: boolean;
  readonly confirm: PrinterProfile['confirm'];
};

const LIMIT_MS = 2000;
const PROBE_ID = 'prob';

/** Asks DLE EOT, GS r and GS ( H in turn, each for at most 2 s. */
export async function probe(link: PrinterLink): Promise<Probed> {
  const answersStatus = (await link.ask(LIMIT_MS).catch(() => undefined)) !== undefined;
  await link.transport.write(initialise, LIMIT_MS);
  const inOrder = link.next((answer) => (answer.kind === 'plain' ? true : undefined), LIMIT_MS);
  await link.transport.write(askPaperInOrder, LIMIT_MS);
  const answersInOrder = (await inOrder) === true;
  const printEnd = link.next(
    (answer) => (answer.kind === 'block' && answer.body === `"${PROBE_ID}` ? true : undefined),
    LIMIT_MS,
  );
  await link.transport.write(askPrintEnd(PROBE_ID), LIMIT_MS);
  const answersPrintEnd = (await printEnd) === true;
  return {
    answersStatus,
    answersInOrder,
    answersPrintEnd,
    confirm: rungOf(answersStatus, answersInOrder, answersPrintEnd),
  };
}

function rungOf(answersStatus: boolean, answersInOrder: boolean, answersPrintEnd: boolean): PrinterProfile['confirm'] {
  if (answersPrintEnd) return 'gsH';
  if (answersInOrder && answersStatus) return 'gsr';
  return answersStatus ? 'eot' : 'none';
}
