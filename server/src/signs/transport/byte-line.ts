/** A way for bytes to a line of signs and back. It opens when something is written and may be lost at any time. */
export interface ByteLine {
  /** Opens what is not open and hands the bytes over. @throws Error when the line cannot be had; it is closed then */
  write(bytes: Uint8Array): Promise<void>;
  /** Lets go; the next write opens anew. Never throws. */
  close(): void;
}

export type ByteListener = {
  readonly data: (bytes: Uint8Array) => void;
  /** An open line closed by itself. */
  readonly lost: () => void;
};

/** For opening, and for handing over one frame. */
export const LINE_LIMIT_MS = 3_000;
