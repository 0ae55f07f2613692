// Measured days beside the data file, a file each. Never the truth and in no backup: a file that is missing, damaged, of
// another program text or of another past is measured anew, so nothing here has to survive a power cut.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { DayRecord } from '@toiluot/shared/contract';
import type { MeasuredDays, StoredDay } from '../application/statistics/stored-day.ts';

/** The last room on the disk belongs to the tickets. */
const ROOM_LEFT_BYTES = 1_073_741_824;
/** Checksum of the rest, then the length of the key. */
const HEAD_BYTES = 8;
const UNFINISHED = '.part';

const nameOf = ({ id }: Pick<DayRecord, 'id'>): string => `${encodeURIComponent(id)}.day`;

function packed(key: string, measured: StoredDay): Buffer {
  const keyBytes = Buffer.from(key);
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(keyBytes.length, 4);
  const bytes = Buffer.concat([head, keyBytes, serialize(measured)]);
  bytes.writeUInt32BE(crc32(bytes.subarray(4)), 0);
  return bytes;
}

function unpacked(bytes: Buffer, key: string): StoredDay | undefined {
  if (bytes.length < HEAD_BYTES || bytes.readUInt32BE(0) !== crc32(bytes.subarray(4))) return undefined;
  const end = HEAD_BYTES + bytes.readUInt32BE(4);
  if (bytes.toString('utf8', HEAD_BYTES, end) !== key) return undefined;
  return deserialize(bytes.subarray(end)) as StoredDay;
}

export class MeasuredDaysFolder implements MeasuredDays {
  readonly #folder: string;
  readonly #version: string;

  /** @param version  of the measures; part of every key */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  read = (day: DayRecord, key: string): StoredDay | undefined => {
    try {
      return unpacked(readFileSync(join(this.#folder, nameOf(day))), this.#version + key);
    } catch {
      return undefined;
    }
  };

  /** A day that cannot be kept is measured again by the next start, which harms nobody. */
  write = (day: DayRecord, key: string, measured: StoredDay): void => {
    const file = join(this.#folder, nameOf(day));
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      const { bavail, bsize } = statfsSync(this.#folder);
      if (bavail * bsize < ROOM_LEFT_BYTES) return;
      writeFileSync(file + UNFINISHED, packed(this.#version + key, measured), {
        mode: 0o600,
      });
      renameSync(file + UNFINISHED, file);
    } catch {
      // A full disk or a folder that cannot be made: as above.
    }
  };

  /** Removes what belongs to none of these days. */
  keepOnly(days: readonly Pick<DayRecord, 'id'>[]): void {
    const kept = new Set(days.map(nameOf));
    try {
      for (const name of readdirSync(this.#folder))
        if (!kept.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    } catch {
      // Nothing was measured yet.
    }
  }
}
