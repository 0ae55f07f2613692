// The system's Chromium, driven by playwright-core; nothing is downloaded.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Without these, Chromium looks for its maker's hosts at every start. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/** @throws Error with a sentence when there is no Chromium: a browser test must not pass unseen */
export function chromiumPath(): string {
  const path = process.env.TOILUOT_CHROMIUM ?? CANDIDATES.find((candidate) => existsSync(candidate));
  if (!path)
    throw new Error(
      'No Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
  return path;
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
