// A bad line between screens and server: it cuts, half-closes, holds and slows what goes through it. What it holds stays
// in the sockets' own buffers, so a held line costs no memory here.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Cut = 'reset' | 'end' | 'half';

export class CuttingProxy {
  readonly port: number;
  /** Port of the server on this machine; 0 = nobody is there. */
  target = 0;
  /** Each piece waits this long. */
  delayMs = 0;
  cuts = 0;
  readonly #close: () => void;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #isHeld = false;

  private constructor(port: number, close: () => void) {
    this.port = port;
    this.#close = close;
  }

  static async start(): Promise<CuttingProxy> {
    const take: { by?: CuttingProxy } = {};
    const server = createServer({ allowHalfOpen: true }, (near) => take.by?.join(near));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const proxy = new CuttingProxy((server.address() as AddressInfo).port, () => void server.close());
    take.by = proxy;
    return proxy;
  }

  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  get lines(): number {
    return this.#pairs.size;
  }

  join(near: Socket): void {
    const far = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    this.#carry(near, far);
    this.#carry(far, near);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
  }

  /** Every line there is, at once. `half` ends only what the server sends. */
  cut(how: Cut): void {
    this.cuts += 1;
    for (const [near, far] of [...this.#pairs]) {
      if (how === 'half') near.end();
      else if (how === 'end') for (const socket of [near, far]) socket.end();
      else for (const socket of [near, far]) socket.resetAndDestroy();
    }
  }

  /** Nothing gets through, and nobody is told. */
  hold(): void {
    this.#isHeld = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  release(): void {
    this.#isHeld = false;
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  stop(): void {
    this.#close();
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  #carry(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      from.pause();
      setTimeout(() => {
        if (to.writable) to.write(bytes);
        if (!this.#isHeld) from.resume();
      }, this.delayMs);
    });
    from.on('end', () => to.end());
    if (this.#isHeld) from.pause();
  }
}
