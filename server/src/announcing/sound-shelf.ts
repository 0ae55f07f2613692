import type { AnnouncementId, AnnouncementRecord, Language } from '@toiluot/shared/contract';
import { type AnnouncementSound, makeSound, type Plan, type SoundParts } from './announcement-sound.ts';

/** Those being said and those that come next, of every zone. */
const KEPT = 64;

/** How a sound is named in its address: the same announcement may come in full, and again in compact form. */
export const planWord = ({ variant, said }: Plan): string => [variant, ...said].join('.');

/** Sounds ready to be fetched, each made once. */
export class SoundShelf {
  readonly #parts: SoundParts;
  readonly #made = new Map<string, Promise<AnnouncementSound>>();
  readonly #ready = new Map<string, AnnouncementSound>();

  constructor(parts: SoundParts) {
    this.#parts = parts;
  }

  /** Makes it, unless it is there. */
  async make(record: AnnouncementRecord, plan: Plan, boardVoices: readonly Language[]): Promise<AnnouncementSound> {
    const key = `${record.id} ${planWord(plan)}`;
    let making = this.#made.get(key);
    if (!making) {
      making = makeSound(record, plan, boardVoices, this.#parts);
      this.#made.set(key, making);
      for (const old of [...this.#made.keys()].slice(0, -KEPT)) {
        this.#made.delete(old);
        this.#ready.delete(old);
      }
    }
    try {
      const sound = await making;
      if (this.#made.has(key)) this.#ready.set(key, sound);
      return sound;
    } catch (error) {
      this.#made.delete(key);
      throw error;
    }
  }

  /** Undefined when it was not made, or left the shelf. */
  find(announcement: AnnouncementId, word: string): AnnouncementSound | undefined {
    return this.#ready.get(`${announcement} ${word}`);
  }
}
