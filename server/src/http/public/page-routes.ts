import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Pages for visitors: address and file of the kiosk's build. */
const PAGES = { '/t': 'phone.html', '/waits': 'waits.html' } as const;

const builtIn = (root: string): string => join(root, 'kiosk-ui', 'dist');

/** `/t` and `/waits`; needs `reply.sendFile`. */
export function pageRoutes(app: FastifyInstance, root: string): void {
  for (const [address, file] of Object.entries(PAGES)) {
    app.get(address, (_request, reply) => reply.header('cache-control', 'no-cache').sendFile(file, builtIn(root)));
    app.get(`${address}/`, (_request, reply) => reply.redirect(address));
  }
}

/** The pages and every address that they name in `src` and `href`: all files that the public entrance gives out. */
export function assetsOfPages(root: string): ReadonlySet<string> {
  const named = Object.values(PAGES).flatMap((file) => {
    const html = readFileSync(join(builtIn(root), file), 'utf8');
    return [`/kiosk/${file}`, ...[...html.matchAll(/(?:src|href)="(\/kiosk\/[^"]+)"/g)].map((match) => match[1] ?? '')];
  });
  return new Set(named);
}
