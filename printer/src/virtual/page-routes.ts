// What the page of the virtual printer answers. GET shows; POST needs JSON from the page itself.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { blankBitmap } from '../raster/bitmap1.ts';
import { pngOf } from '../raster/png.ts';
import type { Fault, FaultKind } from './fault.ts';
import { readFault } from './fault-request.ts';
import { messages } from './messages.ts';
import { pageFile } from './page-files.ts';
import { send, sendJson, sendText } from './page-reply.ts';
import type { Paper, PaperRoll } from './paper-roll.ts';
import { paperSummary } from './paper-summary.ts';

export type PagePrinter = {
  readonly host: string;
  readonly port: number;
  readonly width: number;
  readonly roll: PaperRoll;
  readonly fault: () => Fault | null;
  readonly setFault: (fault: Fault | FaultKind | null) => void;
  readonly clear: () => void;
  /** Called on every change of papers or state. */
  readonly listeners: Set<() => void>;
};

/** GET: files of the page, papers, state. `joinEvents` keeps the response for server-sent events. */
export function show(
  pathname: string,
  response: ServerResponse,
  printer: PagePrinter,
  joinEvents: (response: ServerResponse) => void,
): void {
  const paper = /^\/papers\/(\d+)\.(png|bin)$/.exec(pathname);
  const file = pageFile(pathname);
  if (paper) sendPaper(response, printer.roll.find(Number(paper[1])), paper[2] === 'png');
  else if (pathname === '/papers/unfinished.png') sendUnfinished(response, printer.roll);
  else if (pathname === '/api/papers') sendJson(response, printer.roll.papers().map(paperSummary));
  else if (pathname === '/api/printer') sendJson(response, stateOf(printer));
  else if (pathname === '/api/messages') sendJson(response, messages);
  else if (pathname === '/api/events') joinEvents(response);
  else if (file) send(response, 200, file.type, file.content);
  else sendText(response, 404, 'nothing here');
}

/** POST /api/fault and /api/clear. */
export async function change(
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
  printer: PagePrinter,
): Promise<void> {
  const { origin, host, 'content-type': type = '' } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return sendText(response, 403, 'foreign origin');
  if (!type.startsWith('application/json')) return sendText(response, 415, 'application/json is expected');
  if (pathname === '/api/clear') printer.clear();
  else if (pathname === '/api/fault') {
    const fault = await readFault(request);
    if (fault === 'not-understood') return sendText(response, 400, '{"fault": "out" or another, or null}');
    printer.setFault(fault);
  } else return sendText(response, 404, 'nothing here');
  sendJson(response, stateOf(printer));
}

function stateOf({ host, port, width, roll, fault }: PagePrinter) {
  const unfinishedRows = roll.unfinished()?.bitmap.height ?? 0;
  return { host, port, widthDots: width, fault: fault()?.kind ?? null, unfinishedRows };
}

/** White when it was cut a moment ago. */
function sendUnfinished(response: ServerResponse, roll: PaperRoll): void {
  send(response, 200, 'image/png', pngOf(roll.unfinished()?.bitmap ?? blankBitmap(8, 1)));
}

function sendPaper(response: ServerResponse, paper: Paper | undefined, isPng: boolean): void {
  if (!paper) sendText(response, 404, 'no such paper');
  else if (isPng) send(response, 200, 'image/png', pngOf(paper.bitmap));
  else {
    response.setHeader('content-disposition', `attachment; filename="paper-${paper.id}.bin"`);
    send(response, 200, 'application/octet-stream', paper.bytes);
  }
}
