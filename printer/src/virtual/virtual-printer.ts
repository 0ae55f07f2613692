// A printer without hardware: port, machine, roll and page. Trial mode shows it; every test of the agent uses it.
import type { Fault, FaultKind } from './fault.ts';
import { startPageServer } from './page-server.ts';
import { type Paper, PaperRoll } from './paper-roll.ts';
import { PrintMechanism } from './print-mechanism.ts';
import type { PrintSurface } from './print-surface.ts';
import { PrinterPort } from './printer-port.ts';
import type { RealTimeCommand } from './real-time-scanner.ts';
import { askedByte, clearedAnswer, identity, inOrderByte, printEndAnswer } from './status-bytes.ts';

export type VirtualPrinterOptions = {
  /** Printing port; 9100 if free, else any, when absent. 0 = any. */
  readonly port?: number;
  /** Port of the page; 0 or absent = any. */
  readonly pagePort?: number;
  /** Loopback only. */
  readonly host?: '127.0.0.1' | '127.0.0.2' | '::1';
  /** 150 when absent; `Infinity` for tests in a hurry. */
  readonly paperMmPerSecond?: number;
  readonly width?: 576 | 384;
};

export type VirtualPrinter = {
  readonly host: string;
  readonly port: number;
  readonly pageUrl: string;
  /** Papers cut so far, newest first. */
  readonly papers: () => readonly Paper[];
  /** What hangs out of the slot, not cut yet. */
  readonly unfinished: () => Paper | undefined;
  readonly fault: () => Fault | null;
  /** `null` puts everything right: paper refilled, cover closed. */
  readonly setFault: (fault: Fault | FaultKind | null) => void;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
};

const USUAL_PORT = 9100;

/** @throws Error when the port asked for is taken */
export async function startVirtualPrinter(options: VirtualPrinterOptions = {}): Promise<VirtualPrinter> {
  const { host = '127.0.0.1', width = 576, paperMmPerSecond = 150 } = options;
  const roll = new PaperRoll(width);
  const listeners = new Set<() => void>();
  const changed = () => {
    port.changed();
    for (const listener of listeners) listener();
  };
  const port: PrinterPort = new PrinterPort(() => mechanism);
  const mechanism: PrintMechanism = new PrintMechanism({
    roll,
    widthDots: width,
    paperMmPerSecond,
    changed,
    now: Date.now,
    answer: (kind, parameter) => answerInOrder(port, mechanism, kind, parameter),
    realTime: (command) => obey(port, mechanism, command),
  });
  const printing = await listen(port, host, options.port);

  const setFault = (fault: Fault | FaultKind | null) => {
    const next = typeof fault === 'string' ? { kind: fault } : fault;
    if (next?.kind === 'power-cycle') {
      port.dropConnections();
      mechanism.reset();
      mechanism.fault = null;
    } else mechanism.fault = next;
  };
  const clear = () => {
    roll.clear();
    changed();
  };
  const page = await startPageServer({
    host,
    port: options.pagePort ?? 0,
    printer: { host, port: printing, width, roll, setFault, clear, fault: () => mechanism.fault, listeners },
  });
  return {
    host,
    port: printing,
    pageUrl: page.url,
    setFault,
    clear,
    papers: () => roll.papers(),
    unfinished: () => roll.unfinished(),
    fault: () => mechanism.fault,
    close: async () => {
      mechanism.stop();
      await Promise.all([port.close(), page.close()]);
    },
  };
}

async function listen(port: PrinterPort, host: string, wished: number | undefined): Promise<number> {
  const got =
    (await port.listen(host, wished ?? USUAL_PORT)) ?? (wished === undefined ? await port.listen(host, 0) : undefined);
  if (got === undefined) throw new Error(`the virtual printer cannot listen on ${host}:${wished ?? 0}`);
  return got;
}

function answerInOrder(
  port: PrinterPort,
  mechanism: PrintMechanism,
  kind: Parameters<PrintSurface['answer']>[0],
  parameter: Uint8Array,
): void {
  const [n = 0] = parameter;
  switch (kind) {
    case 'gsr':
      port.answer(Buffer.from([inOrderByte(n, mechanism.state)]));
      break;
    case 'gsI':
      port.answer(identity(n));
      break;
    case 'gsH':
      port.answer(printEndAnswer(parameter));
      break;
    case 'gsa':
      port.pushStatus(n !== 0);
      break;
    default:
      kind satisfies never;
  }
}

function obey(port: PrinterPort, mechanism: PrintMechanism, command: RealTimeCommand): void {
  if (command.kind === 'clear') port.answer(clearedAnswer);
  if (command.kind !== 'status') return;
  const byte = askedByte(command.n, mechanism.state);
  if (byte !== undefined) port.answer(Buffer.from([byte]));
}
