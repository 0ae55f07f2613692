import type { FastifyInstance } from 'fastify';
import { resolveActor } from '../application/actor-ref.ts';
import { previewCentre, previewProcedures } from '../application/import/previews.ts';
import { procedureCsv, procedureXlsx } from '../application/import/procedure-export.ts';
import { type AdministrationParts, forReaders } from './administration-routes.ts';
import { sendRefusal } from './errors.ts';

const SHEET_BYTES = 4 * 1024 * 1024;
const CENTRE_BYTES = 8 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What browsers call a CSV or Excel file; which one it is, its first bytes tell. */
const SHEETS = ['text/csv', 'text/plain', 'application/vnd.ms-excel', 'application/octet-stream', XLSX];

/** Dry runs of imports, and the procedures as a sheet. */
export async function importRoutes(app: FastifyInstance, parts: AdministrationParts): Promise<void> {
  const { bus, now, trial } = parts;

  await app.register((sheets, _options, done) => {
    sheets.removeAllContentTypeParsers();
    sheets.addContentTypeParser(SHEETS, { parseAs: 'buffer', bodyLimit: SHEET_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    );
    sheets.post(
      '/api/catalogue/procedures/preview',
      { bodyLimit: SHEET_BYTES },
      forReaders(parts, 'catalogue', async (request, reply) => {
        const file = bus.state.catalogue?.file;
        if (!file) return sendRefusal(reply, 'not-found');
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return reply.send(await previewProcedures(file, new Uint8Array(bytes)));
      }),
    );
    done();
  });

  app.post(
    '/api/catalogue/preview',
    { bodyLimit: CENTRE_BYTES },
    forReaders(parts, 'catalogue', async (request, reply) => {
      const ref = parts.whoAsks(request);
      const actor = ref && resolveActor(bus.state, ref);
      if (!actor) return sendRefusal(reply, 'not-signed-in');
      return reply.send(previewCentre(bus.state, request.body, { actor, now: now(), trial }));
    }),
  );

  app.get(
    '/api/catalogue/procedures/all',
    forReaders(parts, 'catalogue', async (_request, reply) =>
      reply.send({ procedures: bus.state.catalogue?.file.procedures ?? [] }),
    ),
  );

  app.get(
    '/api/catalogue/procedures.csv',
    forReaders(parts, 'catalogue', async (_request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="procedures.csv"')
        .send(procedureCsv(bus.state.catalogue?.file.procedures ?? [])),
    ),
  );

  app.get(
    '/api/catalogue/procedures.xlsx',
    forReaders(parts, 'catalogue', async (_request, reply) =>
      reply
        .type(XLSX)
        .header('content-disposition', 'attachment; filename="procedures.xlsx"')
        .send(await procedureXlsx(bus.state.catalogue?.file.procedures ?? [])),
    ),
  );
}
