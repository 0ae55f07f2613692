// Pictures, films and texts that boards show between calls: what the folder takes, and the answer of `GET /api/media`.
import Type, { type Static } from 'typebox';
import { closed, count, listOf, nonEmpty, oneOf, optional, shortText } from './schema.ts';

export const MEDIA_KINDS = ['image', 'video', 'text'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** By the end of the file's name; SVG and HTML can hold scripts, GIF moves without end. */
export const MEDIA_TYPES: Readonly<Record<string, MediaKind>> = {
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  webp: 'image',
  mp4: 'video',
  webm: 'video',
  txt: 'text',
  md: 'text',
};

const MIB = 1024 * 1024;

/** Largest file of each kind in bytes, and the number of files. */
export const MEDIA_LIMITS = { image: 10 * MIB, video: 500 * MIB, text: 4 * 1024, files: 100 } as const;

/** type: end of the name · content: something else inside · the rest as named. */
export const MEDIA_FAULTS = ['type', 'content', 'too-large', 'empty', 'too-many', 'no-file'] as const;
export type MediaFault = (typeof MEDIA_FAULTS)[number];

export const mediaAnswer = closed({
  /** In order of name. An image or video has its address; who has the address has the file. A text stands here whole. */
  items: listOf(
    closed({
      name: nonEmpty(255),
      kind: oneOf(MEDIA_KINDS),
      bytes: Type.Integer({ minimum: 0 }),
      url: optional(nonEmpty(200)),
      text: optional(shortText(MEDIA_LIMITS.text)),
    }),
    MEDIA_LIMITS.files,
  ),
  /** For people only: where the folder is, and what of it is not shown and why. */
  folder: optional(nonEmpty(1000)),
  refused: optional(
    listOf(
      closed({
        name: nonEmpty(255),
        why: oneOf(MEDIA_FAULTS),
        bytes: Type.Integer({ minimum: 0 }),
        /** Bytes that a file of this kind may have; with `too-many` the number of files. */
        limit: optional(count),
      }),
      500,
    ),
  ),
});
export type MediaAnswer = Static<typeof mediaAnswer>;
export type MediaItem = MediaAnswer['items'][number];
export type RefusedMedia = NonNullable<MediaAnswer['refused']>[number];
