// Scripts and style sheets are packed once, when they are built; the server sends the packed file to whoever takes it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT_BYTES = 512;

/** Lays `<file>.gz` beside every script and style sheet, from the files as written: earlier they are not yet final. */
export function gzipAssets(): Plugin {
  return {
    name: 'gzip-assets',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      for (const fileName of Object.keys(bundle).filter((name) => /\.(?:js|css)$/.test(name))) {
        const file = path.join(dir, fileName);
        const content = readFileSync(file);
        if (content.length >= WORTH_IT_BYTES) writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
