// Port 9100 of the virtual printer: one connection is served at a time, others wait, as on hardware.
import { createServer, type Server, type Socket } from 'node:net';
import type { PrintMechanism } from './print-mechanism.ts';
import { pushedBytes } from './status-bytes.ts';

const HANG_UP_AFTER_BYTES = 8000;

type Session = { readonly socket: Socket; taken: number; pushes: boolean; lastPush: string };

export class PrinterPort {
  readonly #server: Server;
  readonly #mechanism: () => PrintMechanism;
  #sessions: Session[] = [];

  constructor(mechanism: () => PrintMechanism) {
    this.#mechanism = mechanism;
    // A small high-water mark: what Node would buffer for us a printer could not hold.
    this.#server = createServer({ highWaterMark: 4096, noDelay: true }, (socket) => this.#welcome(socket));
  }

  /** @returns the port; `undefined` when the wished one is taken */
  listen(host: string, port: number): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
        else reject(error);
      });
      this.#server.listen(port, host, () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : undefined);
      });
    });
  }

  /** Answers whoever is connected; a silent printer answers nobody. */
  answer(bytes: Uint8Array): void {
    if (this.#mechanism().fault?.kind !== 'silent') this.#sessions[0]?.socket.write(bytes);
  }

  /** GS a: pushes status from now on, beginning with the present one. */
  pushStatus(isOn: boolean): void {
    const [session] = this.#sessions;
    if (!session) return;
    session.pushes = isOn;
    session.lastPush = '';
    this.#pushIfChanged();
  }

  /** Reads on where there is room and tells changes of status. */
  changed(): void {
    this.#pushIfChanged();
    this.#pump();
  }

  dropConnections(): void {
    for (const { socket } of this.#sessions) socket.resetAndDestroy();
  }

  close(): Promise<void> {
    for (const { socket } of this.#sessions) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #welcome(socket: Socket): void {
    const session: Session = { socket, taken: 0, pushes: false, lastPush: '' };
    this.#sessions.push(session);
    socket.on('readable', () => this.#pump());
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sessions = this.#sessions.filter((other) => other !== session);
      this.#pump();
    });
  }

  /** Moves bytes from the first connection into the machine as long as it has room. */
  #pump(): void {
    const mechanism = this.#mechanism();
    for (;;) {
      const [session] = this.#sessions;
      if (!session || mechanism.fault?.kind === 'deaf') return;
      const count = Math.min(mechanism.room, Math.max(1, session.socket.readableLength));
      const bytes: Buffer | null = count <= 0 ? null : session.socket.read(count);
      if (!bytes) return;
      session.taken += bytes.length;
      mechanism.receive(bytes);
      if (this.#hangsUp(session)) return;
    }
  }

  #hangsUp(session: Session): boolean {
    const { fault } = this.#mechanism();
    if (fault?.kind !== 'hang-up' || session.taken < (fault.afterBytes ?? HANG_UP_AFTER_BYTES)) return false;
    session.socket.resetAndDestroy();
    return true;
  }

  #pushIfChanged(): void {
    const [session] = this.#sessions;
    if (!session?.pushes) return;
    const bytes = pushedBytes(this.#mechanism().state);
    if (session.lastPush === bytes.toString('hex')) return;
    session.lastPush = bytes.toString('hex');
    this.answer(bytes);
  }
}
