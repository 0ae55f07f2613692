import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Sound } from '../sound/wav.ts';
import { clipFaults, decodeClip, digestOf } from './check-clip.ts';
import { checkManifest } from './check-manifest.ts';
import type { ClipEntry, PackManifest } from './manifest.ts';
import { fault, type PackFault } from './pack-faults.ts';

/** A pack in memory. Clips with a fault are left out, each named among the faults. */
export interface VoicePack {
  readonly folder: string;
  readonly manifest: PackManifest;
  /** SHA-256 of the manifest, which holds those of all clips. */
  readonly digest: string;
  /** By `clipKey`. */
  readonly clips: ReadonlyMap<string, Sound>;
  /** By clip id: why its clip is not among them. */
  readonly faultOf: ReadonlyMap<string, PackFault>;
}

export function clipKey({ id, variant }: Pick<ClipEntry, 'id' | 'variant'>): string {
  return `${id} ${variant}`;
}

/**
 * Reads and verifies a whole pack: manifest, licence text, and of every clip digest, form and sound.
 *
 * @param known  the same folder as read before: a clip whose digest still holds is not listened to again
 */
export async function readPack(
  folder: string,
  known?: VoicePack,
): Promise<{ readonly pack: VoicePack } | { readonly faults: readonly PackFault[] }> {
  const raw = await readJson(join(folder, 'pack.json'));
  if ('faults' in raw) return raw;
  const checked = checkManifest(raw.value);
  if ('faults' in checked) return checked;
  const { manifest } = checked;
  const missing = await missingPapers(folder, manifest);
  if (missing.length > 0) return { faults: missing };

  const digest = digestOf(JSON.stringify(manifest));
  const heard = known?.digest === digest ? known.clips : new Map<string, Sound>();
  const clips = new Map<string, Sound>();
  const faultOf = new Map<string, PackFault>();
  for (const entry of manifest.clips) {
    const read = await readClip(folder, entry, manifest.sampleRate, heard);
    if ('sound' in read) clips.set(clipKey(entry), read.sound);
    else faultOf.set(entry.id, read.fault);
  }
  return { pack: { folder, manifest, digest, clips, faultOf } };
}

/** A JSON file, or the fault that names it. */
export async function readJson(
  file: string,
): Promise<{ readonly value: unknown } | { readonly faults: readonly PackFault[] }> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { faults: [fault('no-manifest', 'pack.json')] };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { faults: [fault('manifest-unreadable', 'pack.json')] };
  }
}

/** Licence and consent must lie in the folder and hold something. */
export async function missingPapers(
  folder: string,
  { licence }: Pick<PackManifest, 'licence'>,
): Promise<readonly PackFault[]> {
  const papers = [
    ['LICENCE.txt', 'no-licence-text'],
    ...(licence.consentFile ? ([[licence.consentFile, 'no-consent']] as const) : []),
  ] as const;
  const faults: PackFault[] = [];
  for (const [name, code] of papers) {
    const file = pathInside(folder, name);
    const bytes = file && (await readFile(file).catch(() => undefined));
    if (!bytes || bytes.length === 0) faults.push(fault(code, name));
  }
  return faults;
}

/** The path of a file a manifest names, unless it leads out of the folder. */
export function pathInside(folder: string, file: string): string | undefined {
  const [root, path] = [resolve(folder), resolve(folder, file)];
  return path.startsWith(`${root}${sep}`) ? path : undefined;
}

async function readClip(
  folder: string,
  { id, file, variant, sha256 }: ClipEntry,
  rate: number,
  heard: ReadonlyMap<string, Sound>,
): Promise<{ readonly sound: Sound } | { readonly fault: PackFault }> {
  const path = pathInside(folder, file);
  if (path === undefined) return { fault: fault('file-outside', id) };
  const wav = await readFile(path).catch(() => undefined);
  if (!wav) return { fault: fault('file-missing', id, file) };
  if (digestOf(wav) !== sha256) return { fault: fault('digest-mismatch', id) };
  const before = heard.get(clipKey({ id, variant }));
  if (before) return { sound: before };
  const decoded = decodeClip(id, wav);
  if ('fault' in decoded) return decoded;
  const [first] = clipFaults(id, decoded.sound, rate);
  return first ? { fault: first } : decoded;
}
