// Takes a printer's byte stream apart. Answers may come in any pieces, with pushed status between them.
import { isAskedAnswer, isPlain, isPushedStart } from './epson-status.ts';

export type EpsonAnswer =
  /** DLE EOT; which one was asked only the asker knows. */
  | { readonly kind: 'asked'; readonly byte: number }
  | { readonly kind: 'pushed'; readonly bytes: readonly [number, number, number, number] }
  /** GS r. */
  | { readonly kind: 'plain'; readonly byte: number }
  /** A block that ends in 00, such as 37 22 id 00; `body` without head and end. */
  | { readonly kind: 'block'; readonly head: number; readonly body: string }
  /** Flow control and noise. */
  | { readonly kind: 'unplaced'; readonly byte: number };

const BLOCK_HEADS = new Set([0x35, 0x37, 0x3b, 0x3d, 0x5f]);
/** A longer block is noise: the head is given up and reading goes on behind it. */
const LONGEST_BLOCK = 100;

/** A reader with memory for what is not complete yet; `read` returns the answers that are. */
export function createEpsonReader(): { readonly read: (bytes: Uint8Array) => EpsonAnswer[] } {
  let rest: number[] = [];
  return {
    read(bytes) {
      rest.push(...bytes);
      const answers: EpsonAnswer[] = [];
      while (rest.length > 0) {
        const found = firstAnswer(rest);
        if (!found) break;
        answers.push(found.answer);
        rest = rest.slice(found.length);
      }
      return answers;
    },
  };
}

type Found = { readonly answer: EpsonAnswer; readonly length: number };

/** The answer at the start; `undefined` while it may still grow. */
function firstAnswer(bytes: readonly number[]): Found | undefined {
  const [byte = 0] = bytes;
  if (BLOCK_HEADS.has(byte)) return blockAt(bytes, byte);
  if (isAskedAnswer(byte)) return { answer: { kind: 'asked', byte }, length: 1 };
  if (isPushedStart(byte)) return pushedAt(bytes, byte);
  if (isPlain(byte)) return { answer: { kind: 'plain', byte }, length: 1 };
  return { answer: { kind: 'unplaced', byte }, length: 1 };
}

function blockAt(bytes: readonly number[], head: number): Found | undefined {
  const end = bytes.indexOf(0, 1);
  if (end < 0 && bytes.length <= LONGEST_BLOCK) return undefined;
  if (end < 0 || end > LONGEST_BLOCK) return { answer: { kind: 'unplaced', byte: head }, length: 1 };
  return { answer: { kind: 'block', head, body: String.fromCharCode(...bytes.slice(1, end)) }, length: end + 1 };
}

function pushedAt(bytes: readonly number[], first: number): Found | undefined {
  const following = bytes.slice(1, 4);
  if (!following.every(isPlain)) return { answer: { kind: 'unplaced', byte: first }, length: 1 };
  const [second, third, fourth] = following;
  if (second === undefined || third === undefined || fourth === undefined) return undefined;
  return { answer: { kind: 'pushed', bytes: [first, second, third, fourth] }, length: 4 };
}
