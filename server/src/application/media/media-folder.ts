// The folder whose pictures, films and texts the boards show between calls. Whoever looks after the machine fills it;
// nothing is taken in over the network.
import type { Dirent } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  MEDIA_LIMITS,
  MEDIA_TYPES,
  type MediaAnswer,
  type MediaFault,
  type MediaItem,
  type RefusedMedia,
} from '@toiluot/shared/contract';
import { endOf, holdsWhatItSays, readText } from './media-content.ts';

export type MediaFolderOptions = {
  readonly folder: string;
  /** Makes the unguessable part of a file's address from its name and version. */
  readonly keyOf: (name: string, version: string) => string;
  /** Milliseconds on a clock that only runs forwards. */
  readonly steady: () => number;
};

type Found = { readonly item: MediaItem } | { readonly refused: RefusedMedia };
type Known = { readonly version: string; readonly found: Found };
type Listing = Required<Pick<MediaAnswer, 'items' | 'refused'>>;

/** How long a look into the folder is good for: many boards ask, each once a minute. */
const GOOD_FOR_MS = 2_000;
const SHOWN_REFUSED = 500;
const order = new Intl.Collator('vi', { numeric: true });

export class MediaFolder {
  readonly #options: MediaFolderOptions;
  /** What was found in each file, as long as it does not change. */
  #known = new Map<string, Known>();
  #names = new Map<string, string>();
  #looked: { readonly at: number; readonly listing: Promise<Listing> } | undefined;

  constructor(options: MediaFolderOptions) {
    this.#options = options;
  }

  get folder(): string {
    return this.#options.folder;
  }

  /** Makes the folder, so that somebody finds it to fill. */
  async prepare(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  /** What it holds now, in order of name; empty where there is no folder. */
  list(): Promise<Listing> {
    const now = this.#options.steady();
    if (!this.#looked || now - this.#looked.at > GOOD_FOR_MS) this.#looked = { at: now, listing: this.#look() };
    return this.#looked.listing;
  }

  /** Name in the folder of the file with this address; undefined when the folder has no such file, or not any more. */
  async nameAt(key: string): Promise<string | undefined> {
    await this.list();
    return this.#names.get(key);
  }

  async #look(): Promise<Listing> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(() => []);
    const seen = entries.filter(({ name }) => !name.startsWith('.'));
    const known = new Map<string, Known>();
    for (const entry of seen.sort((a, b) => order.compare(a.name, b.name))) {
      const file = await this.#judge(entry).catch(() => undefined);
      if (file) known.set(entry.name, file);
    }
    this.#known = known;
    return this.#sorted([...known.values()].map(({ found }) => found));
  }

  #sorted(found: readonly Found[]): Listing {
    const items = found.flatMap((each) => ('item' in each ? [each.item] : []));
    const refused = found.flatMap((each) => ('refused' in each ? [each.refused] : []));
    const shown = items.slice(0, MEDIA_LIMITS.files);
    this.#names = new Map(shown.flatMap(({ url, name }) => (url ? [[url.slice(url.lastIndexOf('/') + 1), name]] : [])));
    const left = items.slice(MEDIA_LIMITS.files).map(({ name, bytes }): RefusedMedia => {
      return { name, bytes, why: 'too-many', limit: MEDIA_LIMITS.files };
    });
    return { items: shown, refused: [...refused, ...left].slice(0, SHOWN_REFUSED) };
  }

  async #judge(entry: Dirent): Promise<Known> {
    const { name } = entry;
    const path = join(this.folder, name);
    // A link could lead anywhere on this machine.
    if (!entry.isFile()) return { version: '', found: refuse(name, 0, 'no-file') };
    const { size, mtimeMs } = await stat(path);
    const version = `${size}\n${mtimeMs}`;
    const before = this.#known.get(name);
    if (before?.version === version) return before;
    return { version, found: await this.#read(path, name, size, version) };
  }

  async #read(path: string, name: string, bytes: number, version: string): Promise<Found> {
    const kind = MEDIA_TYPES[endOf(name)];
    if (!kind) return refuse(name, bytes, 'type');
    if (bytes === 0) return refuse(name, bytes, 'empty');
    if (bytes > MEDIA_LIMITS[kind]) return refuse(name, bytes, 'too-large', MEDIA_LIMITS[kind]);
    if (kind === 'text') {
      const text = await readText(path);
      if (text === undefined) return refuse(name, bytes, 'content');
      return text.trim() === '' ? refuse(name, bytes, 'empty') : { item: { name, kind, bytes, text } };
    }
    if (!(await holdsWhatItSays(path))) return refuse(name, bytes, 'content');
    const url = `/api/media/${this.#options.keyOf(name, version)}.${endOf(name)}`;
    return { item: { name, kind, bytes, url } };
  }
}

const refuse = (name: string, bytes: number, why: MediaFault, limit?: number): Found => ({
  refused: { name, bytes, why, ...(limit !== undefined && { limit }) },
});
