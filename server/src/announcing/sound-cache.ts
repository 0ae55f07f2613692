import { createHash } from 'node:crypto';

export interface CachedSound {
  readonly wav: Buffer;
  readonly ms: number;
}

/** Sounds by key; the least recently used leave when their bytes exceed the limit. */
export function createSoundCache(limitBytes: number): {
  get(key: string): CachedSound | undefined;
  set(key: string, sound: CachedSound): void;
  bytes(): number;
} {
  const sounds = new Map<string, CachedSound>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= sounds.get(key)?.wav.length ?? 0;
    sounds.delete(key);
  };
  return {
    get(key) {
      const sound = sounds.get(key);
      if (!sound) return undefined;
      sounds.delete(key);
      sounds.set(key, sound);
      return sound;
    },
    set(key, sound) {
      drop(key);
      if (sound.wav.length > limitBytes) return;
      sounds.set(key, sound);
      bytes += sound.wav.length;
      for (const oldest of sounds.keys()) {
        if (bytes <= limitBytes) break;
        drop(oldest);
      }
    },
    bytes: () => bytes,
  };
}

/** SHA-256 of engine and of what it would say, in hexadecimal. */
export function soundDigest(engine: string, soundKey: string): string {
  return createHash('sha256').update(`${engine}\n${soundKey}`).digest('hex');
}
