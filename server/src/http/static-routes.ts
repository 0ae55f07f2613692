import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const SCREENS = { kiosk: 'kiosk-ui', counter: 'counter-ui', board: 'display-board' } as const;

/** Files with a hash in their name never change; every other one is asked for again. */
export const cachingOf = (file: string): string =>
  /\/assets\//.test(file.replaceAll('\\', '/')) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Built screens only; nothing secret lies under a static root. */
export async function staticRoutes(
  app: FastifyInstance,
  {
    root,
    landing,
    isSetupOpen,
  }: { readonly root: string; readonly landing: boolean; readonly isSetupOpen: () => boolean },
): Promise<void> {
  for (const [path, workspace] of Object.entries(SCREENS)) {
    await app.register(fastifyStatic, {
      root: join(root, workspace, 'dist'),
      prefix: `/${path}/`,
      decorateReply: path === 'kiosk',
      index: ['index.html'],
      wildcard: true,
      preCompressed: true,
      setHeaders: (response, file) => {
        void response.header('cache-control', cachingOf(file));
      },
    });
    app.get(`/${path}`, (_request, reply) => reply.redirect(`/${path}/`));
  }
  app.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  app.get('/', (_request, reply) =>
    landing
      ? reply.header('cache-control', 'no-cache').sendFile('landing.html', join(root, SCREENS.counter, 'dist'))
      : reply.redirect(isSetupOpen() ? '/setup' : '/counter/'),
  );
}
