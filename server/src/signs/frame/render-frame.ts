import { CHECKSUMS } from './checksums.ts';
import type { Frame, FrameFields, FramePart } from './frame.ts';

/** The bytes of a frame. A text wider than its field keeps its end: the last digits tell numbers apart. */
export function renderFrame(frame: Frame, fields: FrameFields): Uint8Array {
  const out: number[] = [];
  const textBytes = textOf(
    frame.find(({ kind }) => kind === 'text'),
    fields,
  );
  let [from, to] = [0, 0];
  for (const part of frame) {
    if (part.kind === 'open') from = out.length;
    else if (part.kind === 'close') to = out.length;
    else if (part.kind === 'text') out.push(...textBytes);
    else if (part.kind === 'length') out.push(textBytes.length);
    else if (part.kind === 'checksum') out.push(...checksumOf(part, out.slice(from, to)));
    else out.push(...plainBytes(part, fields));
  }
  return Uint8Array.from(out);
}

type PlainPart = Extract<FramePart, { kind: 'bytes' | 'address' | 'mode' }>;

function plainBytes(part: PlainPart, { address, mode }: FrameFields): readonly number[] {
  if (part.kind === 'bytes') return part.bytes;
  if (part.kind === 'mode') return [mode];
  return part.digits === undefined ? [address] : ascii(String(address).padStart(part.digits, '0'));
}

function textOf(part: FramePart | undefined, { text }: FrameFields): number[] {
  if (part?.kind !== 'text') return [];
  const { width = text.length, isRight } = part;
  const kept = text.slice(Math.max(0, text.length - width));
  return ascii(isRight ? kept.padStart(width) : kept.padEnd(width));
}

function checksumOf({ name, isHex }: Extract<FramePart, { kind: 'checksum' }>, covered: number[]): number[] {
  const sum = CHECKSUMS[name](covered);
  return isHex ? ascii(Buffer.from(sum).toString('hex').toUpperCase()) : sum;
}

const ascii = (text: string): number[] => [...Buffer.from(text, 'ascii')];
