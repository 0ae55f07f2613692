// An ESC/POS parser that asks for the bytes it needs: it can stop in the middle of a picture, as paper does.

import { type Asking, byte, bytes, skip, textUntilNul, uint16 } from './asking.ts';
import { dc4Lengths, escLengths, fsLengths, gsLengths, longStatusRequests } from './command-lengths.ts';
import { columnPicture, graphics, rasterPicture } from './pictures.ts';
import type { PrintSurface } from './print-surface.ts';

const [LF, FF, CR, DLE, ESC, FS, GS] = [0x0a, 0x0c, 0x0d, 0x10, 0x1b, 0x1c, 0x1d] as const;
const LINE_DOTS = 30;

/** Reads commands for ever; every `yield` asks for so many bytes. */
export function* escPosCommands(surface: PrintSurface): Asking<never> {
  for (;;) {
    yield* command(surface);
    surface.commandRead();
  }
}

function* command(surface: PrintSurface): Asking {
  const first = yield* byte();
  switch (first) {
    case ESC:
      return yield* escCommand(surface, yield* byte());
    case GS:
      return yield* gsCommand(surface, yield* byte());
    case FS:
      return yield* fsCommand(surface, yield* byte());
    case DLE:
      return yield* realTime(surface, yield* byte());
    case LF:
    case FF:
      return surface.lineFeed();
    case CR:
    case 0x00:
    case 0x09:
    case 0x18:
      return;
    default:
      if (first < 0x20) surface.error(`byte ${hex(first)} has no place`);
      else surface.text(first);
  }
}

function* escCommand(surface: PrintSurface, code: number): Asking {
  switch (String.fromCharCode(code)) {
    case '@':
      return surface.initialise();
    case '*':
      return yield* columnPicture(surface);
    case '2':
      return surface.lineSpacing(LINE_DOTS);
    case '3':
      return surface.lineSpacing(yield* byte());
    case 'J':
      return surface.feedDots(yield* byte());
    case 'd':
      return surface.feedDots((yield* byte()) * LINE_DOTS);
    case 'i':
    case 'm':
      return surface.cut();
    case 'D':
      return void (yield* textUntilNul());
    case 'c':
      return yield* skip(2);
    case '(':
      return void (yield* counted());
    case '&':
      return yield* userLetters();
    default:
      return yield* skipKnown(surface, 'ESC', code, escLengths);
  }
}

function* gsCommand(surface: PrintSurface, code: number): Asking {
  switch (String.fromCharCode(code)) {
    case 'v':
      return yield* rasterPicture(surface);
    case 'V':
      return yield* cut(surface);
    case 'r':
      return surface.answer('gsr', yield* bytes(1));
    case 'I':
      return surface.answer('gsI', yield* bytes(1));
    case 'a':
      return surface.answer('gsa', yield* bytes(1));
    case '(':
      return yield* gsFunction(surface);
    case '8':
      yield* skip(1);
      return yield* graphics(surface, (yield* uint16()) + 65_536 * (yield* uint16()));
    case '*': {
      const [columns = 0, rows = 0] = yield* bytes(2);
      return yield* skip(columns * rows * 8);
    }
    case 'C':
      return yield* counter();
    case 'g':
      return yield* skip(4);
    case 'k':
      return yield* barcode();
    default:
      return yield* skipKnown(surface, 'GS', code, gsLengths);
  }
}

/** GS ( x pL pH …: graphics, confirmation, and many that only have to be passed over. */
function* gsFunction(surface: PrintSurface): Asking {
  const letter = String.fromCharCode(yield* byte());
  const length = yield* uint16();
  if (letter === 'L') return yield* graphics(surface, length);
  const data = yield* bytes(length);
  const [pl, fn] = data;
  if (letter === 'H' && pl === 48 && fn === 48) surface.answer('gsH', data.subarray(2));
}

function* fsCommand(surface: PrintSurface, code: number): Asking {
  switch (String.fromCharCode(code)) {
    case '(':
      return void (yield* counted());
    case '2':
      return yield* skip(2 + 72);
    case 'g': {
      const mode = yield* byte();
      yield* skip(1 + 4);
      const length = yield* uint16();
      return mode === 0x31 ? yield* skip(length) : undefined;
    }
    case 'q':
      for (let left = yield* byte(); left > 0; left--) yield* skip((yield* uint16()) * (yield* uint16()) * 8);
      return;
    default:
      return yield* skipKnown(surface, 'FS', code, fsLengths);
  }
}

/** Obeyed when they came in; here they are only passed over. */
function* realTime(surface: PrintSurface, code: number): Asking {
  const n = yield* byte();
  if (code === 0x04) return longStatusRequests.has(n) ? yield* skip(1) : undefined;
  if (code === 0x05) return;
  if (code === 0x14) return yield* skip(dc4Lengths.get(n) ?? 0);
  surface.error(`DLE ${hex(code)} is no command`);
}

function* cut(surface: PrintSurface): Asking {
  const mode = yield* byte();
  if (mode >= 65) surface.feedDots(yield* byte());
  surface.cut();
}

function* counter(): Asking {
  const kind = yield* byte();
  if (kind === 0x30) return yield* skip(2);
  if (kind === 0x31) return yield* skip(6);
  if (kind === 0x32) return yield* skip(2);
  for (let semicolons = kind === 0x3b ? 5 : 0; semicolons > 0; ) if ((yield* byte()) === 0x3b) semicolons -= 1;
}

function* barcode(): Asking {
  const kind = yield* byte();
  if (kind <= 6) return void (yield* textUntilNul());
  yield* skip(yield* byte());
}

function* userLetters(): Asking {
  const [height = 0, from = 0, to = 0] = yield* bytes(3);
  for (let letter = from; letter <= to; letter++) yield* skip((yield* byte()) * height);
}

function* counted(): Asking {
  yield* skip(1);
  yield* skip(yield* uint16());
}

function* skipKnown(surface: PrintSurface, prefix: string, code: number, lengths: ReadonlyMap<number, number>): Asking {
  const length = lengths.get(code);
  if (length === undefined) surface.error(`${prefix} ${hex(code)} is no command`);
  else yield* skip(length);
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(2, '0');
