// One kept-alive HTTP/1.1 connection with one request at a time, as thin as can be: the client must not be what is measured.
import { connect, type Socket } from 'node:net';

type Waiting = { readonly resolve: (body: string) => void; readonly reject: (error: Error) => void };

const HEAD_END = '\r\n\r\n';

export class HttpLine {
  readonly #socket: Socket;
  readonly #port: number;
  readonly #credentials: string;
  #waiting: Waiting | undefined;
  #received = '';

  /** @param credentials  whole header lines, each with its line end */
  constructor(port: number, credentials: string) {
    this.#port = port;
    this.#credentials = credentials;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('latin1');
    this.#socket.on('data', (text: unknown) => this.#onText(String(text)));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('the server closed the line')));
  }

  /** Sends a command and gives the body of its reply as it came. Rejects on any status but 200. */
  send(command: string, requestId: string, body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `POST /api/commands/${command} HTTP/1.1\r\nhost: 127.0.0.1:${this.#port}\r\n${this.#credentials}content-type: application/json\r\n` +
          `idempotency-key: ${requestId}\r\ncontent-length: ${body.length}${HEAD_END}${body}`,
      );
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #onText(text: string): void {
    this.#received += text;
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.#received.slice(0, headEnd);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#received.length < headEnd + HEAD_END.length + length) return;
    const body = this.#received.slice(headEnd + HEAD_END.length);
    this.#received = '';
    if (head.startsWith('HTTP/1.1 200')) this.#waiting?.resolve(body);
    else this.#waiting?.reject(new Error(`${head.slice(0, 40)} ${body}`));
  }
}
