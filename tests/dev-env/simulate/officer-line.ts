// An officer's connection: the desk as it stands, and commands that are tried again when the house says "later".
import { randomUUID } from 'node:crypto';
import type { CommandName, DeskId, DeskView, InputOf } from '@toiluot/shared/contract';
import { PROTOCOL_VERSION, SUBSCRIBE } from '@toiluot/shared/contract/protocol';
import { io, type Socket } from 'socket.io-client';
import type { Pace } from './pace.ts';
import { type Answer, type Headers, retryAfterMs, SimulationError } from './trial-client.ts';

const ANSWER_LIMIT_MS = 20_000;

export class OfficerLine {
  readonly #socket: Socket;
  readonly #pace: Pace;
  #view: DeskView | undefined;
  #onView: (() => void) | undefined;

  private constructor(socket: Socket, pace: Pace) {
    this.#socket = socket;
    this.#pace = pace;
    socket.on('desk.view', (view: DeskView) => {
      this.#view = view;
      this.#onView?.();
    });
  }

  /** Connects and looks at a desk. */
  static async open(url: string, as: Headers, desk: DeskId, pace: Pace): Promise<OfficerLine> {
    const socket = io(url, {
      transports: ['websocket'],
      auth: { protocol: PROTOCOL_VERSION },
      extraHeaders: as,
      forceNew: true,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error) =>
        reject(new SimulationError(`the connection was refused: ${error.message}`)),
      );
    });
    const line = new OfficerLine(socket, pace);
    const subscribe = (): void => void socket.emit(SUBSCRIBE, { view: 'desk.view', params: { desk } }, () => {});
    subscribe();
    socket.io.on('reconnect', subscribe);
    return line;
  }

  get view(): DeskView | undefined {
    return this.#view;
  }

  /** Sends a command under one request id until it has an answer that no waiting changes. */
  async send<N extends CommandName>(name: N, input: InputOf<N>, tryAgain = true): Promise<Answer<N>> {
    for (;;) {
      const answer = await this.#once(name, input);
      const wait = answer.ok ? undefined : retryAfterMs(answer);
      if (wait === undefined || !tryAgain || this.#pace.isStopped) return answer;
      await this.#pace.realMs(wait);
    }
  }

  async #once<N extends CommandName>(name: N, input: InputOf<N>): Promise<Answer<N>> {
    try {
      return (await this.#socket
        .timeout(ANSWER_LIMIT_MS)
        .emitWithAck(name, { requestId: randomUUID(), input })) as Answer<N>;
    } catch {
      throw new SimulationError('The trial does not answer any more.');
    }
  }

  /** Until the picture meets a condition, at most so many real ms. */
  async until(holds: (view: DeskView) => boolean, limitMs: number): Promise<void> {
    const timer = this.#pace.realMs(limitMs);
    const met = new Promise<void>((resolve) => {
      this.#onView = () => {
        if (this.#view && holds(this.#view)) resolve();
      };
      this.#onView();
    });
    await Promise.race([timer, met]);
    this.#onView = undefined;
  }

  close(): void {
    this.#socket.disconnect();
  }
}
