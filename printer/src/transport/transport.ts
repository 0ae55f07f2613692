/** The way to a printer and why it failed. `timed-out` and `closed` in mid-ticket mean unknown, never "not printed". */
export class TransportError extends Error {
  readonly why: 'unreachable' | 'refused-address' | 'timed-out' | 'closed';
  constructor(why: TransportError['why'], message: string) {
    super(message);
    this.name = 'TransportError';
    this.why = why;
  }
}

/** One connection to one printer, for one job or one status poll. */
export interface Transport {
  /** @throws TransportError `unreachable` | `refused-address` | `timed-out` */
  open(): Promise<void>;
  /** Hands bytes over in pieces as fast as the printer takes them. @throws TransportError `timed-out` | `closed` */
  write(bytes: Uint8Array, limitMs: number): Promise<void>;
  /** Bytes handed over so far; 0 means that certainly nothing reached the printer. */
  readonly bytesOut: number;
  /** False for a way on which printers cannot answer. */
  readonly canRead: boolean;
  onData(listener: (bytes: Uint8Array) => void): void;
  onClose(listener: () => void): void;
  /** Drops what has not left yet, so that it cannot come out of the printer later. Never throws. */
  abort(): Promise<void>;
  /** Half-closes, waits a moment for the other side, lets go. Never throws. */
  end(): Promise<void>;
}

/** Pieces in which bytes are handed over, so that back-pressure is felt early. */
export const PIECE_BYTES = 4096;
export const OPEN_LIMIT_MS = 3000;
