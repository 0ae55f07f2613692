import type { SignWay } from '../config/sign-config.ts';
import type { ByteLine } from './byte-line.ts';
import { deviceLine } from './device-line.ts';
import { tcpLine } from './tcp-line.ts';

const ANSWER_LIMIT_MS = 1_000;
/** A network line may be dead without telling; after so many frames without an answer it is opened anew. */
const SILENT_FRAMES = 3;
const KEPT_BYTES = 512;

/** One frame and its answer at a time. */
export class Exchange {
  readonly #line: ByteLine;
  #received = Buffer.alloc(0);
  #look: (() => void) | undefined;
  #silent = 0;

  /** @param onLost the line closed: what signs show is not known any more */
  constructor(to: SignWay, isRead: boolean, onLost: () => void) {
    const listener = { data: (bytes: Uint8Array) => this.#take(bytes), lost: onLost };
    this.#line = to.kind === 'tcp' ? tcpLine(to.host, to.port, listener) : deviceLine(to.path, isRead, listener);
  }

  /** @returns whether the answer came. @throws Error when the line cannot be had */
  async send(frame: Uint8Array, answer: Uint8Array | undefined): Promise<boolean> {
    this.#received = Buffer.alloc(0);
    await this.#line.write(frame);
    const isTaken = answer === undefined || (await this.#comes(answer));
    this.#silent = isTaken ? 0 : this.#silent + 1;
    if (this.#silent < SILENT_FRAMES) return isTaken;
    this.#silent = 0;
    this.#line.close();
    return false;
  }

  close(): void {
    this.#line.close();
  }

  #take(bytes: Uint8Array): void {
    this.#received = Buffer.concat([this.#received, bytes]).subarray(-KEPT_BYTES);
    this.#look?.();
  }

  #comes(answer: Uint8Array): Promise<boolean> {
    const wanted = Buffer.from(answer);
    return new Promise((resolve) => {
      const end = (isThere: boolean): void => {
        clearTimeout(limit);
        this.#look = undefined;
        resolve(isThere);
      };
      const limit = setTimeout(() => end(false), ANSWER_LIMIT_MS);
      this.#look = () => {
        if (this.#received.includes(wanted)) end(true);
      };
      this.#look();
    });
  }
}
