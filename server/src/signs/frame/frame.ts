import type { ChecksumName } from './checksums.ts';

/** One part of a frame, as README.md describes them. */
export type FramePart =
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }
  /** Without `digits` one byte, else so many ASCII digits. */
  | { readonly kind: 'address'; readonly digits: number | undefined }
  | { readonly kind: 'mode' }
  /** Without `width` as long as the text is. */
  | { readonly kind: 'text'; readonly width: number | undefined; readonly isRight: boolean }
  /** Number of bytes that the text takes, as one byte. */
  | { readonly kind: 'length' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** Over the bytes between `open` and `close`. */
  | { readonly kind: 'checksum'; readonly name: ChecksumName; readonly isHex: boolean };

/** The frame of a maker's protocol. */
export type Frame = readonly FramePart[];

/** What a frame is filled with. `text` is printable ASCII, `mode` the byte that stands for steady or blinking. */
export type FrameFields = { readonly address: number; readonly mode: number; readonly text: string };
