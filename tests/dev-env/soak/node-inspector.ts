// Looks into a running Node process through its inspector, so that the product needs no door for it.
const LISTENING = /ws:\/\/127\.0\.0\.1:\d+\/[\w-]+/;

export type ServerMemory = {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  /** Timers, sockets and the like that keep the process alive. */
  readonly handles: number;
};

type Answer = { readonly id?: number; readonly result?: { readonly result?: { readonly value?: unknown } } };

const MEMORY =
  '({ ...process.memoryUsage(), handles: process.getActiveResourcesInfo().filter((kind) => kind !== "Immediate").length })';

export class NodeInspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** @param said  what a process started with `--inspect=0` has written @throws Error when it names no address */
  static async of(said: readonly string[]): Promise<NodeInspector> {
    const url = LISTENING.exec(said.join('\n'))?.[0];
    if (!url) throw new Error('The server names no inspector.');
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', reject, { once: true });
    });
    return new NodeInspector(socket);
  }

  /** After two collections: what is reachable, not what has not been swept yet. Bytes. */
  async memory(): Promise<ServerMemory> {
    for (let n = 0; n < 2; n += 1) await this.#ask('HeapProfiler.collectGarbage');
    const { result } = await this.#ask('Runtime.evaluate', { expression: MEMORY, returnByValue: true });
    return result?.result?.value as ServerMemory;
  }

  close(): void {
    this.#socket.close();
  }

  #ask(method: string, params: object = {}): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, (answer) => {
        this.#waiting.delete(id);
        resolve(answer);
      });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }
}
