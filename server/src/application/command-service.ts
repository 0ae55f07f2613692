// What entrances call: the bus, and the tokens that belong into a reply but into no storage.
import type { DeviceId, InputOf, PrintJobId, Reply, ResultOf, StaffId, TicketId } from '@toiluot/shared/contract';
import type { ActorRef } from './actor-ref.ts';
import { type CommandBus, refusal } from './command-bus.ts';
import type { Tokens } from './identity/tokens.ts';
import type { PairingApproval } from './pairing/pairing-approval.ts';
import { phoneAddress } from './phone-address.ts';

export type CommandServiceOptions = {
  readonly bus: CommandBus;
  readonly tokens: Tokens;
  /** Address of the phone page that phones can reach, where the centre's settings name none; without any no paper carries a QR code. */
  readonly statusUrl?: string | undefined;
  /** Ends the sessions that were opened with the password before (A06). */
  readonly onNewPassword: (staff: StaffId) => Promise<void>;
  readonly pairing: PairingApproval;
  /** Has a device show its name; whether it was there to do so. */
  readonly onIdentify: (device: DeviceId) => boolean;
  /** Has the page of a board start afresh; whether it was there to do so. */
  readonly onReload: (device: DeviceId) => boolean;
  /** Health of a board (AN15). */
  readonly onBoard?: (device: DeviceId, health: InputOf<'board.report'>) => void;
  /** A board's heartbeat (AN10). */
  readonly onSpeaker?: (device: DeviceId, report: InputOf<'speaker.report'>) => void;
};

export class CommandService {
  readonly #options: CommandServiceOptions;

  constructor(options: CommandServiceOptions) {
    this.#options = options;
  }

  async execute(name: string, input: unknown, ref: ActorRef, requestId: unknown): Promise<Reply> {
    const { bus, pairing, onIdentify } = this.#options;
    const refused = name === 'device.approve' ? pairing.refuses(input, ref, requestId) : undefined;
    if (refused) return refusal(refused.refused, refused.details);
    const reply = await bus.execute(name, input, ref, requestId);
    if (!reply.ok) return reply;
    if (name === 'device.approve') pairing.done(input, reply, requestId);
    if (name === 'device.identify')
      return { ...reply, result: { shown: onIdentify((input as InputOf<'device.identify'>).device) } };
    if (name === 'device.reload')
      return { ...reply, result: { reached: this.#options.onReload((input as InputOf<'device.reload'>).device) } };
    if (name === 'staff.save' && (input as InputOf<'staff.save'>).password !== undefined) {
      await this.#options.onNewPassword((reply.result as ResultOf<'staff.save'>).staff);
    }
    if (name === 'speaker.report' && ref.kind === 'device')
      this.#options.onSpeaker?.(ref.id, input as InputOf<'speaker.report'>);
    if (name === 'board.report' && ref.kind === 'device')
      this.#options.onBoard?.(ref.id, input as InputOf<'board.report'>);
    return this.#withTokens(name, reply);
  }

  #withTokens(name: string, reply: Extract<Reply, { ok: true }>): Reply {
    const { tokens, bus } = this.#options;
    switch (name) {
      case 'ticket.issue': {
        const result = reply.result as ResultOf<'ticket.issue'>;
        const token = tokens.ticket(result.ticket);
        const statusUrl = phoneAddress(bus.state, this.#options.statusUrl);
        return { ...reply, result: { ...result, token, ...(statusUrl && { statusUrl: `${statusUrl}#${token}` }) } };
      }
      case 'device.approve': {
        const device = bus.state.devices.get((reply.result as { device: DeviceId }).device);
        return device ? { ...reply, result: { device: device.id, token: tokens.device(device) } } : reply;
      }
      case 'print.claim':
        return { ...reply, result: this.#withStatusUrls(reply.result as ResultOf<'print.claim'>) };
      default:
        return reply;
    }
  }

  #withStatusUrls(result: ResultOf<'print.claim'>): ResultOf<'print.claim'> {
    const { tokens, bus } = this.#options;
    const statusUrl = phoneAddress(bus.state, this.#options.statusUrl);
    if (!statusUrl) return result;
    const urlOf = (job: PrintJobId) => `${statusUrl}#${tokens.ticket(job.slice(0, job.lastIndexOf('/')) as TicketId)}`;
    return { jobs: result.jobs.map((job) => ({ ...job, document: { ...job.document, statusUrl: urlOf(job.job) } })) };
  }
}
