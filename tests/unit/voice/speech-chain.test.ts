// Which link speaks, and why the earlier ones did not.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { defaultSpeechSettings, type Utterance } from '@toiluot/shared/speech';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultPackRoot } from '../../../server/src/announcing/default-engines.ts';
import type { SpeechEngine } from '../../../server/src/announcing/engine.ts';
import { createChimeEngine } from '../../../server/src/announcing/engines/chime-engine.ts';
import { createClipEngine } from '../../../server/src/announcing/engines/clip-engine.ts';
import { createEspeakEngine } from '../../../server/src/announcing/engines/espeak-engine.ts';
import { importPack } from '../../../server/src/announcing/packs/import-pack.ts';
import { encodeWav } from '../../../server/src/announcing/sound/wav.ts';
import { createSoundCache } from '../../../server/src/announcing/sound-cache.ts';
import { createSpeechChain } from '../../../server/src/announcing/speech-chain.ts';
import { aCall } from '../speech/calls.ts';
import { aFolder, recordPack } from './recorded-pack.ts';
import { aTone } from './test-sounds.ts';

const settings = defaultSpeechSettings;

type Script = {
  readonly id?: SpeechEngine['id'];
  readonly languages?: SpeechEngine['languages'];
  reason?: string | undefined;
  ill?: string | undefined;
};

/** An engine that does what it is told and counts. */
function anEngine(script: Script): SpeechEngine & { readonly asked: Utterance[]; probes: number } {
  const wav = encodeWav(aTone());
  return {
    id: script.id ?? 'espeak',
    languages: script.languages ?? ['vi', 'en', 'lo'],
    asked: [],
    probes: 0,
    async probe() {
      this.probes += 1;
      return script.ill === undefined ? { ok: true, ms: 0 } : { ok: false, reason: script.ill, ms: 0 };
    },
    async render(utterance) {
      this.asked.push(utterance);
      return script.reason === undefined ? { wav, ms: 400 } : { reason: script.reason };
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the chain', () => {
  test('the first healthy link that can say it speaks', async () => {
    const [first, second] = [anEngine({ id: 'clips' }), anEngine({})];
    const chain = createSpeechChain({ engines: [first, second] });
    expect(await chain.render(aCall())).toMatchObject({ engine: 'clips', ms: 400, skipped: [] });
    expect(second.asked).toEqual([]);
  });

  test('a link that cannot say this one is skipped for this one alone', async () => {
    const script: Script = { id: 'clips', reason: 'clip-missing(letter.X)' };
    const chain = createSpeechChain({ engines: [anEngine(script), anEngine({})] });
    expect(await chain.render(aCall({ label: 'X001' }))).toMatchObject({
      engine: 'espeak',
      skipped: [{ engine: 'clips', reason: 'clip-missing(letter.X)' }],
    });
    script.reason = undefined;
    expect(await chain.render(aCall())).toMatchObject({ engine: 'clips', skipped: [] });
  });

  test('an ill link is not asked until a probe finds it well', async () => {
    const script: Script = { ill: 'not-found' };
    const engine = anEngine(script);
    const chain = createSpeechChain({ engines: [engine] });
    chain.start();
    await settled();
    expect(chain.health()).toEqual([
      { engine: 'espeak', ok: false, reason: 'not-found' },
      { engine: 'chime', ok: true },
    ]);
    expect(await chain.render(aCall())).toMatchObject({
      engine: 'chime',
      skipped: [{ engine: 'espeak', reason: 'not-found' }],
    });
    expect(engine.asked).toEqual([]);
    script.ill = undefined;
    chain.stop();
    chain.start();
    await settled();
    chain.stop();
    expect(chain.health()).toEqual([
      { engine: 'espeak', ok: true },
      { engine: 'chime', ok: true },
    ]);
    expect(await chain.render(aCall())).toMatchObject({ engine: 'espeak' });
  });

  test('a link that fails is asked at once how it is', async () => {
    const engine = anEngine({ reason: 'timeout', ill: 'timeout' });
    const chain = createSpeechChain({ engines: [engine] });
    await chain.render(aCall());
    await settled();
    expect(engine.probes).toBe(1);
    await chain.render(aCall({ label: 'A013' }));
    expect(engine.asked).toHaveLength(1);
  });

  test('a link that throws is a reason and never the end of the call', async () => {
    const engine: SpeechEngine = {
      ...anEngine({}),
      render: () => Promise.reject(new Error('broken')),
      probe: () => Promise.reject(new Error('broken')),
    };
    const chain = createSpeechChain({ engines: [engine] });
    expect(await chain.render(aCall())).toMatchObject({
      engine: 'chime',
      skipped: [{ engine: 'espeak', reason: 'fault(broken)' }],
    });
    await settled();
    expect(chain.health()[0]).toEqual({ engine: 'espeak', ok: false, reason: 'fault(broken)' });
  });

  test('a language a link does not speak is passed on', async () => {
    const engine = anEngine({ languages: ['vi', 'en'] });
    const chain = createSpeechChain({ engines: [engine] });
    expect(await chain.render(aCall({ lang: 'lo' }))).toMatchObject({
      engine: 'chime',
      ms: 1200,
      skipped: [{ engine: 'espeak', reason: 'lang-missing(lo)' }],
    });
    expect(engine.asked).toEqual([]);
  });

  test('the chime is last wherever it was named, and is asked for by its variant', async () => {
    const chain = createSpeechChain({ engines: [createChimeEngine(), anEngine({})] });
    expect(chain.health().map(({ engine }) => engine)).toEqual(['espeak', 'chime']);
    expect(await chain.render(aCall())).toMatchObject({ engine: 'espeak' });
    expect(await chain.render(aCall({ variant: 'chime' }))).toMatchObject({ engine: 'chime', skipped: [] });
  });

  test('the same sentence is rendered once', async () => {
    const engine = anEngine({});
    const chain = createSpeechChain({ engines: [engine] });
    await chain.render(aCall());
    await chain.render(aCall());
    await chain.render(aCall({ label: 'A013' }));
    expect(engine.asked).toHaveLength(2);
  });
});

describe('the memory of sounds', () => {
  const sound = (bytes: number) => ({ wav: Buffer.alloc(bytes), ms: 1 });

  test('what was not used longest leaves first', () => {
    const cache = createSoundCache(300);
    cache.set('a', sound(100));
    cache.set('b', sound(100));
    cache.set('c', sound(100));
    cache.get('a');
    cache.set('d', sound(100));
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd']);
  });

  test('its bytes never pass the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(150)), { maxLength: 60 }), (steps) => {
        const cache = createSoundCache(400);
        for (const [key, bytes] of steps) {
          cache.set(`${key}`, sound(bytes));
          expect(cache.bytes()).toBeLessThanOrEqual(400);
        }
        const kept = Array.from({ length: 10 }, (_none, key) => cache.get(`${key}`)?.wav.length ?? 0);
        expect(cache.bytes()).toBe(kept.reduce((sum, bytes) => sum + bytes, 0));
      }),
    );
  });

  test('a sound larger than all of it is not kept', () => {
    const cache = createSoundCache(100);
    cache.set('a', sound(101));
    expect(cache.get('a')).toBeUndefined();
  });
});

describe('the links of a server, one after the other taken away', () => {
  let folder: string;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = aFolder());
    cpSync(defaultPackRoot, path.join(folder, 'default'), { recursive: true });
  });
  afterEach(() => remove());
  const clips = () => createClipEngine({ roots: [path.join(folder, 'own'), path.join(folder, 'default')], settings });
  const noEspeak = () => createEspeakEngine({ settings, command: path.join(folder, 'no-such-program') });

  test('with nothing installed the default packs speak', async () => {
    const chain = createSpeechChain({ engines: [clips(), noEspeak()] });
    expect(await chain.render(aCall())).toMatchObject({ engine: 'clips', skipped: [] });
    expect(await chain.render(aCall({ lang: 'en' }))).toMatchObject({ engine: 'clips', skipped: [] });
  });

  test('no pack, no espeak: the chime, and both say why', async () => {
    rmSync(path.join(folder, 'default'), { recursive: true });
    const chain = createSpeechChain({ engines: [clips(), noEspeak()] });
    expect(await chain.render(aCall())).toMatchObject({
      engine: 'chime',
      skipped: [
        { engine: 'clips', reason: 'no-pack' },
        { engine: 'espeak', reason: 'not-found' },
      ],
    });
  });

  test('a pack taken away while the server runs is noticed at the next probe', async () => {
    const engine = clips();
    expect(await engine.probe()).toMatchObject({ ok: true });
    expect(await engine.render(aCall())).toHaveProperty('wav');
    rmSync(path.join(folder, 'default'), { recursive: true });
    expect(await engine.probe()).toMatchObject({ ok: false, reason: 'no-pack' });
    expect(await engine.render(aCall())).toEqual({ reason: 'no-pack' });
  });

  test.each([
    ['a desk beyond the pack', aCall({ desk: { number: 31 } }), 'clip-missing(desk.31)'],
    ['a letter it lacks', aCall({ label: 'J001' }), 'clip-missing(letter.J)'],
    ['a named desk it lacks', aCall({ desk: { named: 'desk-07' } }), 'clip-missing(named.desk-07)'],
    ['Lao', aCall({ lang: 'lo' }), 'lang-missing(lo)'],
    ['a notice', aCall({ kind: 'notice', text: 'Nghỉ' }), 'text-needs-engine'],
  ])('%s goes to the next link', async (_what, utterance, reason) => {
    expect(await clips().render(utterance)).toEqual({ reason });
  });

  test('a pack of the centre goes before, and what it lacks is said by the default one', async () => {
    recordPack(path.join(folder, 'recordings'));
    await importPack(path.join(folder, 'recordings'), path.join(folder, 'own'));
    const [engine, plain] = [clips(), createClipEngine({ roots: [path.join(folder, 'default')], settings })];
    const wav = async (from: SpeechEngine, utterance: Utterance) => {
      const rendered = await from.render(utterance);
      return 'wav' in rendered ? rendered.wav : rendered.reason;
    };
    const known = aCall({ desk: { number: 2 } });
    expect(await wav(engine, known)).not.toEqual(await wav(plain, known));
    expect(await wav(engine, aCall())).toEqual(await wav(plain, aCall()));
    expect(engine.soundKey?.(known)).not.toBe(plain.soundKey?.(known));
  });

  test('a style no clip is made for is a reason', async () => {
    recordPack(path.join(folder, 'recordings'));
    await importPack(path.join(folder, 'recordings'), path.join(folder, 'own'));
    const whole = createClipEngine({
      roots: [path.join(folder, 'own')],
      settings: { ...settings, labelStyle: 'whole' },
    });
    expect(await whole.render(aCall())).toEqual({ reason: 'style-missing(whole)' });
  });
});
