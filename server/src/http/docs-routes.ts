import type { FastifyInstance } from 'fastify';
import { docsPage, docsStyle } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';

export function docsRoutes(app: FastifyInstance): void {
  const document = openApiDocument();
  const page = docsPage();
  app.get('/api/openapi.json', (_request, reply) => reply.send(document));
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get('/api/docs.css', (_request, reply) => reply.type('text/css').send(docsStyle));
}
