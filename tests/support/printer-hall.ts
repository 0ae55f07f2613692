// A server in small: speaks the printing part of the contract over Socket.IO, and can be told to be difficult.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  CommandMessage,
  CommandName,
  PrinterHealth,
  PrinterId,
  PrintJobId,
  PrintState,
  TicketDocument,
} from '@toiluot/shared/contract';
import { inputCheckers, viewCheckers } from '@toiluot/shared/contract/validate';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';

export const hallPrinter = 'kiosk-1' as PrinterId;

export interface HallJob {
  readonly job: PrintJobId;
  readonly document: TicketDocument;
  state: PrintState;
  reason: string | null;
  attempts: number;
}
export interface HeardCommand {
  readonly name: CommandName;
  readonly requestId: string;
  readonly input: Record<string, unknown>;
  readonly at: number;
}
/** What to do with a command instead of answering it as usual. */
export type Whim = 'as-usual' | 'swallow' | 'lose-answer' | { readonly refuse: string };

export interface PrinterHall {
  readonly url: string;
  readonly jobs: () => readonly HallJob[];
  readonly heard: (name?: CommandName) => readonly HeardCommand[];
  readonly health: () => readonly PrinterHealth[];
  readonly issue: (document: TicketDocument) => HallJob;
  /** What staff did at the printer; pushed at once. */
  readonly care: (care: { readonly rollChangedAt?: number; readonly testAskedAt?: number }) => void;
  /** Asked before each command. */
  whim: (command: HeardCommand) => Whim;
  /** Drops every connection; new ones are let in again after `ms`. */
  readonly goAway: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const LEASE_MS = 15_000;
const claimable = new Set<PrintState>(['queued', 'failed-clean']);
const open = new Set<PrintState>(['queued', 'leased', 'sending', 'failed-clean']);

export async function startPrinterHall(): Promise<PrinterHall> {
  const jobs: HallJob[] = [];
  const heard: HeardCommand[] = [];
  const health: PrinterHealth[] = [];
  const replies = new Map<string, unknown>();
  let isAway = false;
  const http = createServer();
  const io = new Server<DefaultEventsMap, DefaultEventsMap>(http, { serveClient: false });
  io.use((socket, next) => {
    const { token, protocol } = socket.handshake.auth as { token?: string; protocol?: number };
    if (isAway) next(new Error('not-ready'));
    else if (token !== 'secret' || protocol !== 1) next(new Error('not-signed-in'));
    else next();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;

  let care: object | undefined;
  const push = () => {
    const view = {
      view: 'printer.jobs',
      epoch: 'test',
      seq: heard.length,
      serverTime: Date.now(),
      jobs: jobs
        .filter(({ state }) => open.has(state))
        .map(({ job, document, state }) => ({
          job,
          printer: hallPrinter,
          profile: 'virtual-80',
          state,
          expiresAt: Date.now() + 120_000,
          document,
        })),
      ...(care && { care: [{ printer: hallPrinter, ...care }] }),
    };
    io.emit('printer.jobs', view);
    return view;
  };

  function decide({ name, input }: HeardCommand): unknown {
    const job = jobs.find((one) => one.job === input['job']);
    const refused = (code: string) => ({ ok: false, code, message: code });
    const ok = (result: unknown) => ({ ok: true, seq: heard.length, result });
    const end = (allowed: readonly PrintState[], state: PrintState) => {
      if (!job) return refused('unknown-print-job');
      if (!allowed.includes(job.state)) return refused('print-wrong-state');
      job.state = state;
      job.reason = (input['reason'] as string | undefined) ?? null;
      return ok({});
    };
    switch (name) {
      case 'print.claim': {
        const found = jobs.find(({ state }) => claimable.has(state));
        if (!found) return ok({ jobs: [] });
        found.state = 'leased';
        found.attempts += 1;
        const leaseUntil = Date.now() + LEASE_MS;
        return ok({
          jobs: [{ job: found.job, document: found.document, leaseUntil, expiresAt: Date.now() + 120_000 }],
        });
      }
      case 'print.begin':
        if (job?.state !== 'leased') return refused('print-lease-lost');
        job.state = 'sending';
        return ok({ job: job.job, until: Date.now() + 30_000 });
      case 'print.complete':
        return end(['sending', 'unknown'], input['outcome'] as PrintState);
      case 'print.fail':
        return end(
          input['outcome'] === 'failed-clean' ? ['leased', 'sending'] : ['sending'],
          input['outcome'] as PrintState,
        );
      case 'print.report-health':
        health.push(input['health'] as PrinterHealth);
        return ok({});
      default:
        return refused('unknown-command');
    }
  }

  function hear(
    socket: Socket,
    name: CommandName,
    message: CommandMessage<CommandName>,
    ack: (reply: unknown) => void,
  ): void {
    if (!inputCheckers[name].check(message.input))
      throw new Error(`${name}: ${JSON.stringify(inputCheckers[name].problems(message.input))}`);
    const command: HeardCommand = {
      name,
      requestId: message.requestId,
      input: message.input as Record<string, unknown>,
      at: Date.now(),
    };
    heard.push(command);
    const whim = hall.whim(command);
    if (whim === 'swallow') return;
    if (typeof whim === 'object') {
      ack({ ok: false, code: whim.refuse, message: whim.refuse });
      return;
    }
    const reply = replies.get(command.requestId) ?? decide(command);
    replies.set(command.requestId, reply);
    if (whim === 'lose-answer') socket.disconnect(true);
    else ack(reply);
    push();
  }

  io.on('connection', (socket) => {
    socket.onAny((name: CommandName, message: CommandMessage<CommandName>, ack: (reply: unknown) => void) =>
      hear(socket as unknown as Socket, name, message, ack),
    );
    push();
  });

  const hall: PrinterHall = {
    url: `http://127.0.0.1:${port}`,
    jobs: () => jobs,
    heard: (name) => heard.filter((command) => name === undefined || command.name === name),
    health: () => health,
    whim: () => 'as-usual',
    care(next) {
      care = next;
      push();
    },
    issue(document) {
      const job: HallJob = {
        job: `day.${jobs.length + 1}/1` as PrintJobId,
        document,
        state: 'queued',
        reason: null,
        attempts: 0,
      };
      jobs.push(job);
      const view = push();
      if (!viewCheckers['printer.jobs'].check(view))
        throw new Error(JSON.stringify(viewCheckers['printer.jobs'].problems(view)));
      return job;
    },
    async goAway(ms) {
      isAway = true;
      io.disconnectSockets(true);
      await new Promise((resolve) => setTimeout(resolve, ms));
      isAway = false;
    },
    close: async () => {
      await io.close();
    },
  };
  return hall;
}
