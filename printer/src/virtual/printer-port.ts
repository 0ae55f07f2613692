// Port 9100 of the virtual printer: one connection is served at a time, others wait, as on hardware.
import { createServer, type Server } from 'node:net';
import { PortSession } from './port-session.ts';
import type { PrintMechanism } from './print-mechanism.ts';
import { pushedBytes } from './status-bytes.ts';

const HANG_UP_AFTER_BYTES = 8000;
const SEEN_WHEN_FULL = 64;

export class PrinterPort {
  readonly #server: Server;
  readonly #mechanism: () => PrintMechanism;
  #sessions: PortSession[] = [];

  constructor(mechanism: () => PrintMechanism) {
    this.#mechanism = mechanism;
    this.#server = createServer({ noDelay: true }, (socket) => {
      this.#sessions.push(new PortSession(socket, () => this.changed()));
      this.changed();
    });
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

  /** Answers whoever is served; a silent printer answers nobody. */
  answer(bytes: Uint8Array): void {
    if (this.#mechanism().fault?.kind !== 'silent') this.#sessions[0]?.write(bytes);
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
    for (const session of this.#sessions) session.reset();
  }

  close(): Promise<void> {
    this.dropConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Moves bytes of the first connection into the machine as long as it has room. */
  #pump(): void {
    const mechanism = this.#mechanism();
    const isDeaf = mechanism.fault?.kind === 'deaf';
    for (const session of this.#sessions) session.listen(!isDeaf);
    for (;;) {
      while (this.#sessions[0]?.isOver) this.#sessions.shift();
      const [session] = this.#sessions;
      if (!session || isDeaf || this.#hangsUp(session)) return;
      // The first bytes of a connection are seen even by a full machine: it answers status and can be told to clear.
      const bytes = session.take(Math.max(mechanism.room, SEEN_WHEN_FULL - session.taken));
      if (bytes.length === 0) return;
      mechanism.receive(bytes);
    }
  }

  #hangsUp(session: PortSession): boolean {
    const { fault } = this.#mechanism();
    if (fault?.kind !== 'hang-up' || session.taken < (fault.afterBytes ?? HANG_UP_AFTER_BYTES)) return false;
    session.reset();
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
