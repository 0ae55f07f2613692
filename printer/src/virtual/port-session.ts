// One connection to the virtual printer. What has arrived and does not fit into the machine waits here, as it would in
// the sender's network stack: a connection that is reset takes it along, one that ends in order leaves it to be printed.
import type { Socket } from 'node:net';

const MOST_WAITING = 1 << 20;

export class PortSession {
  /** Bytes handed to the machine. */
  taken = 0;
  pushes = false;
  lastPush = '';
  readonly #socket: Socket;
  #waiting: Buffer = Buffer.alloc(0);
  #isClosed = false;

  /** @param changed told when bytes have come or the connection is gone */
  constructor(socket: Socket, changed: () => void) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => {
      this.#waiting = Buffer.concat([this.#waiting, bytes]);
      if (this.#waiting.length > MOST_WAITING) socket.pause();
      changed();
    });
    socket.on('error', () => undefined);
    socket.on('close', (hadError) => {
      if (hadError) this.#waiting = Buffer.alloc(0);
      this.#isClosed = true;
      changed();
    });
  }

  get isOver(): boolean {
    return this.#isClosed && this.#waiting.length === 0;
  }

  take(count: number): Buffer {
    const bytes = this.#waiting.subarray(0, Math.max(0, count));
    this.#waiting = this.#waiting.subarray(bytes.length);
    this.taken += bytes.length;
    return bytes;
  }

  write(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  /** A deaf printer leaves everything in the network. */
  listen(isListening: boolean): void {
    if (!isListening) this.#socket.pause();
    else if (this.#socket.isPaused() && this.#waiting.length <= MOST_WAITING) this.#socket.resume();
  }

  reset(): void {
    this.#waiting = Buffer.alloc(0);
    this.#socket.resetAndDestroy();
  }
}
