import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { defaultSpeechSettings, spokenClip } from '@toiluot/shared/speech';
import { decodeClip, digestOf, recordingFaults } from './check-clip.ts';
import { checkHead, checkListedClips } from './check-manifest.ts';
import { finishPack, type Recording } from './finish-pack.ts';
import { type ClipVariant, PACK_RATES, type PackHead, type PackManifest } from './manifest.ts';
import { completeClips, requiredClipIds } from './needed-clips.ts';
import { fault, type PackFault } from './pack-faults.ts';
import { missingPapers, pathInside, readJson } from './read-pack.ts';
import { writePack } from './write-pack.ts';

export interface ImportReport {
  readonly manifest: PackManifest;
  readonly folder: string;
  /** Letters and words the pack does not have: sentences with them go to the next link. */
  readonly absent: readonly string[];
}

interface Source {
  readonly id: string;
  readonly variant: ClipVariant;
  readonly file: string;
  readonly sha256?: string;
}

/**
 * Takes a folder of recordings: checks them, trims, levels and writes the pack as `<root>/<id>`. All faults are named
 * and nothing is written while there is one.
 *
 * @param from  holds `pack.json` (the head; `clips` may be left out), `LICENCE.txt` and `clips/<id>[.mid|.end].wav`
 * @param root  folder of packs
 */
export async function importPack(
  from: string,
  root: string,
): Promise<{ readonly report: ImportReport } | { readonly faults: readonly PackFault[] }> {
  const raw = await readJson(join(from, 'pack.json'));
  if ('faults' in raw) return raw;
  const checked = checkHead(raw.value);
  if ('faults' in checked) return checked;
  const head = headOnly(checked.head);
  const { clips } = raw.value as { readonly clips?: unknown };
  const listed = Array.isArray(clips) ? checkListedClips(clips) : [];
  if (listed.length > 0) return { faults: listed };
  const sources = Array.isArray(clips) ? (clips as readonly Source[]) : await sourcesIn(from);
  const read = await readRecordings(from, sources);
  const faults = [
    ...(await missingPapers(from, head)),
    ...missingClips(head, sources),
    ...unknownClips(head, sources),
    ...read.faults,
  ];
  if (faults.length > 0) return { faults };

  const finished = finishPack(head, read.recordings);
  const folder = join(root, head.id);
  const papers = ['LICENCE.txt', ...(head.licence.consentFile ? [head.licence.consentFile] : [])];
  await writePack(folder, finished, new Map(papers.map((name) => [name, { copyOf: join(from, name) }])));
  const there = new Set(sources.map(({ id }) => id));
  const absent = completeClips(head)
    .map(({ id }) => id)
    .filter((id) => !there.has(id));
  return { report: { manifest: finished.manifest, folder, absent } };
}

/** Measured fields of an earlier import are measured anew. */
function headOnly({
  format,
  id,
  version,
  lang,
  region,
  voiceName,
  source,
  licence,
  styles,
  desks,
}: PackHead): PackHead {
  return { format, id, version, lang, region, voiceName, source, licence, styles, desks };
}

/** A slip in a file's name would otherwise leave its word out of the pack unnoticed. */
function unknownClips(head: PackHead, sources: readonly Source[]): readonly PackFault[] {
  return sources
    .filter(({ id }) => !id.startsWith('named.') && spokenClip(id, head.lang, defaultSpeechSettings) === undefined)
    .map(({ id }) => fault('clip-unknown', id));
}

function missingClips(head: PackHead, sources: readonly Source[]): readonly PackFault[] {
  const there = new Set(sources.map(({ id }) => id));
  return requiredClipIds(head)
    .filter((id) => !there.has(id))
    .map((id) => fault('clip-missing', id));
}

/** Without a list every WAV file is a clip by its name. */
async function sourcesIn(from: string): Promise<readonly Source[]> {
  const names = await readdir(join(from, 'clips')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.wav'))
    .sort()
    .map((name) => {
      const [, id, variant] = /^(.+?)(?:\.(mid|end))?$/.exec(basename(name, '.wav')) ?? [];
      return { id: id ?? name, variant: (variant as ClipVariant | undefined) ?? 'any', file: `clips/${name}` };
    });
}

async function readRecordings(
  from: string,
  sources: readonly Source[],
): Promise<{ readonly recordings: readonly Recording[]; readonly faults: readonly PackFault[] }> {
  const recordings: Recording[] = [];
  const faults: PackFault[] = [];
  for (const source of sources) {
    const read = await readRecording(from, source, recordings[0]?.sound.rate);
    if ('faults' in read) faults.push(...read.faults);
    else recordings.push(read);
  }
  return { recordings, faults };
}

async function readRecording(
  from: string,
  { id, variant, file, sha256 }: Source,
  rateOfPack: number | undefined,
): Promise<Recording | { readonly faults: readonly PackFault[] }> {
  const path = pathInside(from, file);
  if (path === undefined) return { faults: [fault('file-outside', id)] };
  const wav = await readFile(path).catch(() => undefined);
  if (!wav) return { faults: [fault('file-missing', id, file)] };
  if (sha256 !== undefined && digestOf(wav) !== sha256) return { faults: [fault('digest-mismatch', id)] };
  const decoded = decodeClip(id, wav);
  if ('fault' in decoded) return { faults: [decoded.fault] };
  const { sound } = decoded;
  const isKnownRate = PACK_RATES.some((rate) => rate === sound.rate);
  const faults = recordingFaults(id, sound, rateOfPack ?? (isKnownRate ? sound.rate : PACK_RATES[1]));
  return faults.length > 0 ? { faults } : { id, variant, sound };
}
