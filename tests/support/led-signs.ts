// A line of LED signs as a maker builds them: reads frames byte by byte, checks them by its own arithmetic, answers.
import { type AddressInfo, createServer, type Socket } from 'node:net';

export type SignFrame = { readonly address: number; readonly blinks: boolean; readonly text: string };

/** The ASCII signs of the README: STX, two digits, mode, four letters, exclusive or, ETX. */
export function readStxFrame(bytes: Uint8Array): SignFrame | undefined {
  const [stx, ...rest] = bytes;
  if (bytes.length !== 10 || stx !== 2 || rest.at(-1) !== 3) return undefined;
  const body = rest.slice(0, 7);
  let sum = 0;
  for (const byte of body) sum ^= byte;
  if (sum !== rest[7]) return undefined;
  const letters = String.fromCharCode(...body);
  return { address: Number(letters.slice(0, 2)), blinks: letters[2] === '1', text: letters.slice(3).trim() };
}

/** The Modbus-like signs of the README. CRC by the table of the Modbus specification's other, bit-reversed reading. */
export function readModbusFrame(bytes: Uint8Array): SignFrame | undefined {
  const view = Buffer.from(bytes);
  if (view.length !== 17 || view.subarray(1, 8).toString('hex') !== '10000000040800') return undefined;
  if (view.readUInt16LE(15) !== reversed(crcByLongDivision(view.subarray(0, 15)))) return undefined;
  return { address: view[0] ?? 0, blinks: view[8] === 1, text: view.subarray(9, 15).toString('ascii').trim() };
}

/** CRC-16 with polynomial 8005 over reflected bytes, highest bit first. */
export function crcByLongDivision(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes)
    for (let bit = 0; bit < 8; bit += 1) {
      const carry = ((crc >> 15) & 1) ^ ((byte >> bit) & 1);
      crc = (crc << 1) & 0xffff;
      if (carry) crc ^= 0x8005;
    }
  return crc;
}

const reversed = (word: number): number =>
  Number.parseInt(word.toString(2).padStart(16, '0').split('').reverse().join(''), 2);

export type LedSigns = {
  readonly port: number;
  /** Every frame taken, in order. */
  readonly frames: SignFrame[];
  readonly badFrames: number[];
  /** What the sign of an address shows: undefined until it was told, and after its power was cut. */
  readonly shows: (address: number) => SignFrame | undefined;
  /** Signs of these addresses neither take nor answer. */
  readonly deaf: Set<number>;
  /** Answers come this late, as on a slow wire. */
  delayMs: number;
  readonly cutPower: () => void;
  /** Connections are closed, new ones refused. */
  readonly unplug: () => Promise<void>;
  readonly plugIn: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Signs of the README's first example behind a converter. */
export async function startLedSigns(): Promise<LedSigns> {
  const sockets = new Set<Socket>();
  const shown = new Map<number, SignFrame>();
  const take = (socket: Socket, bytes: Uint8Array): void => {
    const frame = readStxFrame(bytes);
    if (!frame) return void signs.badFrames.push(bytes.length);
    if (signs.deaf.has(frame.address)) return;
    signs.frames.push(frame);
    shown.set(frame.address, frame);
    setTimeout(() => void socket.write(Uint8Array.of(6)), signs.delayMs);
  };
  const server = createServer((socket) => {
    let kept = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      kept = Buffer.concat([kept, bytes]);
      for (; kept.length >= 10; kept = kept.subarray(10)) take(socket, kept.subarray(0, 10));
    });
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const unplug = (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    return closed;
  };
  const signs: LedSigns = {
    port,
    frames: [],
    badFrames: [],
    shows: (address) => shown.get(address),
    deaf: new Set(),
    delayMs: 0,
    cutPower: () => shown.clear(),
    unplug,
    plugIn: () => listen(port),
    stop: () => (server.listening ? unplug() : Promise.resolve()),
  };
  return signs;
}
