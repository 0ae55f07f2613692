// Argon2id with 19 MiB and 2 passes (safety A02; OWASP's first choice), a salt each, at most two hashes at a time.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

const MEMORY_KIB = 19_456;
const PASSES = 2;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const AT_ONCE = 2;

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((next) => queue.push(next));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}

const tagOf = (password: string, salt: Buffer, memory: number, passes: number): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const options = {
          message: Buffer.from(password.normalize('NFC')),
          nonce: salt,
          parallelism: 1,
          tagLength: TAG_BYTES,
          memory,
          passes,
        };
        argon2('argon2id', options, (error, tag) => (error ? reject(error) : resolve(tag)));
      }),
  );

/** `argon2id$<memory KiB>$<passes>$<salt>$<tag>`, salt and tag in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await tagOf(password, salt, MEMORY_KIB, PASSES);
  return ['argon2id', MEMORY_KIB, PASSES, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

/** A hash that no password has: unknown names cost the same work as known ones (A03). */
const NOBODY = [
  'argon2id',
  MEMORY_KIB,
  PASSES,
  'AAAAAAAAAAAAAAAAAAAAAA',
  Buffer.alloc(TAG_BYTES).toString('base64url'),
].join('$');

export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, memory, passes, salt = '', tag = ''] = (stored ?? NOBODY).split('$');
  const expected = Buffer.from(tag, 'base64url');
  const actual = await tagOf(password, Buffer.from(salt, 'base64url'), Number(memory), Number(passes));
  return actual.length === expected.length && timingSafeEqual(actual, expected) && stored !== undefined;
}
