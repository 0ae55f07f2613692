/** Sounds of the server, fetched ahead and decoded once. */
export type SoundLoader = {
  /** Undefined when it cannot be had within the time: the chime stands in for it. */
  load(url: string): Promise<AudioBuffer | undefined>;
};

/** The server asks another board when nothing has begun within 2 s. */
const LIMIT_MS = 1_200;
const KEPT = 4;

export function createSoundLoader(context: AudioContext, token: string): SoundLoader {
  const known = new Map<string, Promise<AudioBuffer | undefined>>();

  const fetched = async (url: string): Promise<AudioBuffer | undefined> => {
    try {
      const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) throw new Error(String(answer.status));
      return await context.decodeAudioData(await answer.arrayBuffer());
    } catch {
      known.delete(url);
      return undefined;
    }
  };

  return {
    load(url) {
      const loading = known.get(url) ?? fetched(url);
      known.set(url, loading);
      Array.from(known.keys())
        .slice(0, -KEPT)
        .forEach((old) => known.delete(old));
      return Promise.race([loading, after(LIMIT_MS)]);
    },
  };
}

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));
