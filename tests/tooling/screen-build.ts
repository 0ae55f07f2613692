// How all three screens are built. Their vite.config.ts says only what differs.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type UserConfig } from 'vite';
import { gzipAssets } from './gzip-assets.ts';

export interface ScreenBuild {
  /** Absolute folder of the screen. */
  readonly folder: string;
  /** Path the server serves it under, with both slashes. */
  readonly base: string;
  /** Oldest browser, such as `chrome63`; JavaScript and CSS are written down to it. */
  readonly target: string;
  /** False for browsers without dynamic import and without `link rel=modulepreload`. */
  readonly mayPreload?: boolean;
}

/**
 * Every HTML page in the screen's folder is an entry. Nothing is inline and nothing comes from outside, because the
 * server sends `default-src 'self'`; fonts and pictures stay files.
 */
export function screenBuild({ folder, base, target, mayPreload = true }: ScreenBuild): UserConfig {
  const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
  const input = pages.map((page) => path.join(folder, page));
  return defineConfig({
    root: folder,
    base,
    publicDir: 'public',
    plugins: [preact(), gzipAssets()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target,
      cssTarget: target,
      assetsInlineLimit: 0,
      modulePreload: mayPreload ? { polyfill: false } : false,
      reportCompressedSize: false,
      rolldownOptions: { input },
    },
  });
}
