// How many parameter bytes each fixed-length ESC/POS command takes (Epson's command reference). Knowing them all keeps
// the parser in step with foreign programs, whose text commands we count and do not draw.

const table = (text: string): ReadonlyMap<number, number> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [name = '', count = '0'] = entry.split(':');
        return [name.length === 1 ? name.charCodeAt(0) : Number.parseInt(name, 16), Number(count)];
      }),
  );

/** Letters stand for themselves, two-digit numbers are hexadecimal codes. */
export const escLengths = table(`
  0c:0 20:1 !:1 $:2 %:1 -:1 2:0 3:1 <:0 =:1 ?:1 @:0 A:1 B:2 E:1 G:1 J:1 K:1 L:0 M:1 R:1 S:0 T:1 U:1 V:1 W:8
  5c:2 a:1 d:1 e:1 i:0 m:0 p:3 r:1 t:1 u:1 v:0 {:1`);

export const gsLengths = table(
  '!:1 $:2 /:1 3a:0 B:1 E:1 H:1 I:1 L:2 P:2 T:1 W:2 5c:2 ^:3 a:1 b:1 c:0 f:1 h:1 j:1 r:1 w:1 z:3',
);

export const fsLengths = table('!:1 &:0 -:1 .:0 C:1 S:2 W:1 p:2 r:1 t:1');

/** DLE EOT n has a second byte for these n. */
export const longStatusRequests: ReadonlySet<number> = new Set([0x07, 0x08, 0x12]);
/** Bytes after DLE DC4 n. */
export const dc4Lengths: ReadonlyMap<number, number> = new Map([
  [1, 2],
  [2, 2],
  [3, 5],
  [7, 1],
  [8, 7],
]);
