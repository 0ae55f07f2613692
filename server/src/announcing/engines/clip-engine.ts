import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type SpeechSettings, tokensOf, type Utterance } from '@toiluot/shared/speech';
import type { SpeechEngine } from '../engine.ts';
import { readPack, type VoicePack } from '../packs/read-pack.ts';
import { sentenceOf } from '../packs/sentence.ts';
import { durationMs, encodeWav } from '../sound/wav.ts';

/**
 * Joins the clips of the packs in some folders; each probe reads them anew.
 *
 * @param roots  folders that hold packs, the centre's own before the default ones; a folder that is not there is empty.
 *               Of several packs in one language the first that has every clip of a sentence says it.
 */
export function createClipEngine({
  roots,
  settings,
}: {
  readonly roots: readonly string[];
  readonly settings: SpeechSettings;
}): SpeechEngine {
  let packs: readonly VoicePack[] | undefined;
  const packsOf = ({ lang }: Utterance) => packs?.filter(({ manifest }) => manifest.lang === lang) ?? [];

  return {
    id: 'clips',
    languages: ['vi', 'en', 'lo'],
    async probe() {
      const started = performance.now();
      packs = await readPacks(roots, packs);
      const ms = Math.round(performance.now() - started);
      return packs.length > 0 ? { ok: true, ms } : { ok: false, reason: 'no-pack', ms };
    },
    async render(utterance) {
      packs ??= await readPacks(roots);
      if (packs.length === 0) return { reason: 'no-pack' };
      let reason = `lang-missing(${utterance.lang})`;
      for (const [index, pack] of packsOf(utterance).entries()) {
        const sound = sentenceOf(pack, utterance, settings);
        if ('samples' in sound) return { wav: encodeWav(sound), ms: durationMs(sound) };
        if (index === 0) reason = sound.reason;
      }
      return { reason };
    },
    soundKey: (utterance) =>
      JSON.stringify([packsOf(utterance).map(({ digest }) => digest), tokensOf(utterance, settings)]),
  };
}

/** Every readable pack, by root and then by name; a broken one is left out (`npm run voice -- check` names its faults). */
async function readPacks(roots: readonly string[], known: readonly VoicePack[] = []): Promise<readonly VoicePack[]> {
  const packs: VoicePack[] = [];
  for (const root of roots) {
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory() && !/\.(new|old)$/.test(entry.name));
    for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(root, name);
      const read = await readPack(
        path,
        known.find(({ folder }) => folder === path),
      );
      const isNew = 'pack' in read && !packs.some(({ manifest }) => manifest.id === read.pack.manifest.id);
      if (isNew) packs.push(read.pack);
    }
  }
  return packs;
}
