/** One channel of sound; samples from -1 to 1. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float32Array;
}

const HEADER_BYTES = 44;

/** Mono 16-bit PCM; samples beyond full scale are held at it. */
export function encodeWav({ rate, samples }: Sound): Buffer {
  const data = samples.length * 2;
  const wav = Buffer.alloc(HEADER_BYTES + data);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(HEADER_BYTES - 8 + data, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(data, 40);
  samples.forEach((sample, index) => {
    wav.writeInt16LE(Math.round(Math.max(-1, Math.min(32767 / 32768, sample)) * 32768), HEADER_BYTES + index * 2);
  });
  return wav;
}

/**
 * Reads mono 16-bit PCM. Chunks are found by position; a length beyond the end of the file (a program that writes to
 * a pipe cannot know it) means "to the end".
 *
 * @returns  the sound, or what is wrong: `not-wav`, `format(…)`, `channels(n)`, `bits(n)`, `no-data`
 */
export function decodeWav(wav: Buffer): Sound | { readonly reason: string } {
  if (wav.length < 12 || wav.toString('latin1', 0, 4) !== 'RIFF' || wav.toString('latin1', 8, 12) !== 'WAVE')
    return { reason: 'not-wav' };
  let rate: number | undefined;
  for (let at = 12; at + 8 <= wav.length; ) {
    const [id, start] = [wav.toString('latin1', at, at + 4), at + 8];
    const length = Math.min(wav.readUInt32LE(at + 4), wav.length - start);
    if (id === 'fmt ') {
      if (length < 16) return { reason: 'not-wav' };
      const fault = formatFault(wav, start);
      if (fault !== undefined) return { reason: fault };
      rate = wav.readUInt32LE(start + 4);
    }
    if (id === 'data') return rate === undefined ? { reason: 'not-wav' } : { rate, samples: pcm16(wav, start, length) };
    at = start + length + (length % 2);
  }
  return { reason: 'no-data' };
}

/** Length in whole milliseconds. */
export function durationMs({ rate, samples }: Sound): number {
  return Math.round((samples.length / rate) * 1000);
}

function formatFault(wav: Buffer, start: number): string | undefined {
  const [format, channels, bits] = [wav.readUInt16LE(start), wav.readUInt16LE(start + 2), wav.readUInt16LE(start + 14)];
  if (format !== 1) return `format(${format})`;
  if (channels !== 1) return `channels(${channels})`;
  return bits === 16 ? undefined : `bits(${bits})`;
}

function pcm16(wav: Buffer, start: number, length: number): Float32Array {
  const samples = new Float32Array(Math.floor(length / 2));
  for (let index = 0; index < samples.length; index += 1) samples[index] = wav.readInt16LE(start + index * 2) / 32768;
  return samples;
}
