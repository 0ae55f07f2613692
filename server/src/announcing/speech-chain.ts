// Every link fails somewhere, so each announcement asks them in order and remembers why earlier ones did not speak.
import type { Utterance } from '@toiluot/shared/speech';
import type { SpeechEngine } from './engine.ts';
import { createChimeEngine } from './engines/chime-engine.ts';
import { createSoundCache, soundDigest } from './sound-cache.ts';

const PROBE_EVERY_MS = 60_000;
const CACHE_BYTES = 200 * 1024 * 1024;

export interface SpeechChain {
  /**
   * The sentence as mono 16-bit WAV, without the chime before it (ask for variant `chime`). The first healthy engine
   * that can say this utterance in this language wins; the choice is made anew each time. Never rejects.
   *
   * @returns  `engine` that spoke, `ms` = length of the sound, `skipped` = the links before it, each with its reason
   */
  render(utterance: Utterance): Promise<RenderedSpeech>;
  /** Every link in order, the chime last. */
  health(): readonly EngineHealth[];
  /** Probes every link now and then once a minute. */
  start(): void;
  stop(): void;
}

export interface RenderedSpeech {
  readonly engine: string;
  readonly wav: Buffer;
  readonly ms: number;
  readonly skipped: readonly { readonly engine: string; readonly reason: string }[];
}

export type EngineHealth = { readonly engine: string; readonly ok: boolean; readonly reason?: string };

/**
 * @param engines     links in order; the chime need not be named and is always last
 * @param cacheBytes  most bytes of rendered sentences kept in memory
 */
export function createSpeechChain({
  engines,
  cacheBytes = CACHE_BYTES,
}: {
  readonly engines: readonly SpeechEngine[];
  readonly cacheBytes?: number;
}): SpeechChain {
  const chime = engines.find(({ id }) => id === 'chime') ?? createChimeEngine();
  const voices = engines.filter(({ id }) => id !== 'chime');
  const cache = createSoundCache(cacheBytes);
  /** Why an engine is out of use. One that was not probed yet is tried. */
  const ill = new Map<SpeechEngine, string>();
  const probing = new Set<SpeechEngine>();
  let timer: NodeJS.Timeout | undefined;

  const probe = async (engine: SpeechEngine) => {
    if (probing.has(engine)) return;
    probing.add(engine);
    const { ok, reason } = await engine.probe().catch(faultOf);
    probing.delete(engine);
    if (ok) ill.delete(engine);
    else ill.set(engine, reason ?? 'unknown');
  };
  const probeAll = () => {
    for (const engine of voices) void probe(engine);
  };
  const say = async (engine: SpeechEngine, utterance: Utterance) => {
    const key = soundDigest(engine.id, engine.soundKey?.(utterance) ?? JSON.stringify(utterance));
    const known = cache.get(key);
    if (known) return known;
    const rendered = await engine.render(utterance);
    if ('wav' in rendered) cache.set(key, rendered);
    return rendered;
  };
  const attempt = async (engine: SpeechEngine, utterance: Utterance) => {
    const illness = ill.get(engine);
    if (illness !== undefined) return { reason: illness };
    if (!engine.languages.includes(utterance.lang)) return { reason: `lang-missing(${utterance.lang})` };
    const rendered = await say(engine, utterance).catch(faultOf);
    // A link that failed is asked at once how it is, so that the next visitor does not wait for the same failure.
    if ('reason' in rendered) void probe(engine);
    return rendered;
  };

  return {
    async render(utterance) {
      const skipped: { engine: string; reason: string }[] = [];
      for (const engine of utterance.variant === 'chime' ? [] : voices) {
        const rendered = await attempt(engine, utterance);
        if ('wav' in rendered) return { engine: engine.id, wav: rendered.wav, ms: rendered.ms, skipped };
        skipped.push({ engine: engine.id, reason: rendered.reason });
      }
      const rendered = await say(chime, utterance);
      if ('reason' in rendered) throw new Error(`The chime has no reason not to sound: ${rendered.reason}`);
      return { engine: chime.id, wav: rendered.wav, ms: rendered.ms, skipped };
    },
    health: () => [
      ...voices.map((engine) => {
        const reason = ill.get(engine);
        return reason === undefined ? { engine: engine.id, ok: true } : { engine: engine.id, ok: false, reason };
      }),
      { engine: chime.id, ok: true },
    ],
    start() {
      probeAll();
      timer ??= setInterval(probeAll, PROBE_EVERY_MS).unref();
    },
    stop() {
      clearInterval(timer);
      timer = undefined;
    },
  };
}

function faultOf(error: unknown): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason: `fault(${error instanceof Error ? error.message : String(error)})` };
}
