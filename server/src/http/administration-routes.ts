import { type CatalogueAnswer, compareQuery, type JournalQuery, journalQuery, READERS } from '@toiluot/shared/contract';
import { compileChecker } from '@toiluot/shared/contract/validate';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ActorRef, resolveActor } from '../application/actor-ref.ts';
import { catalogueAnswer, exportFile } from '../application/administration.ts';
import type { CommandBus } from '../application/command-bus.ts';
import { compareTickets } from '../application/journal/compare-tickets.ts';
import type { JournalReader } from '../application/journal/journal-reader.ts';
import { sendRefusal } from './errors.ts';

export type AdministrationParts = {
  readonly bus: CommandBus;
  readonly journal: JournalReader;
  readonly now: () => number;
  readonly trial: boolean;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const queries = { journal: compileChecker(journalQuery), compare: compileChecker(compareQuery) };

/** Lets through people whose role may read this; role and account are read anew for every request (S04). */
export const forReaders =
  (
    { bus, whoAsks }: Pick<AdministrationParts, 'bus' | 'whoAsks'>,
    of: keyof typeof READERS,
    handler: Handler,
  ): Handler =>
  async (request, reply) => {
    const ref = whoAsks(request);
    const actor = ref && resolveActor(bus.state, ref);
    if (!actor) return sendRefusal(reply, 'not-signed-in');
    const roles: readonly string[] = READERS[of];
    if (actor.kind !== 'staff' || !roles.includes(actor.role)) return sendRefusal(reply, 'not-allowed');
    await bus.settled();
    return handler(request, reply.header('cache-control', 'no-store'));
  };

/** `GET /api/catalogue`, its export, and the journal. */
export function administrationRoutes(app: FastifyInstance, parts: AdministrationParts): void {
  const { bus, journal, now, trial } = parts;

  app.get(
    '/api/catalogue',
    forReaders(parts, 'catalogue', async (_request, reply) => {
      const answer: CatalogueAnswer | undefined = catalogueAnswer(bus.state, now(), trial);
      return answer ? reply.send(answer) : sendRefusal(reply, 'not-found');
    }),
  );

  app.get(
    '/api/catalogue/export',
    forReaders(parts, 'catalogue', async (_request, reply) => {
      const file = bus.state.catalogue?.file;
      if (!file) return sendRefusal(reply, 'not-found');
      const { name, body } = exportFile(file, now());
      return reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(body);
    }),
  );

  app.get(
    '/api/journal',
    forReaders(parts, 'journal', async (request, reply) => {
      if (!queries.journal.check(request.query)) return wrongQuery(reply, queries.journal, request.query);
      const page = await journal.page(request.query as JournalQuery);
      return 'refused' in page ? sendRefusal(reply, page.refused) : reply.send(page);
    }),
  );

  app.get(
    '/api/journal/compare',
    forReaders(parts, 'journal', async (request, reply) => {
      if (!queries.compare.check(request.query)) return wrongQuery(reply, queries.compare, request.query);
      const { catalogue } = bus.state;
      const answer = await compareTickets(
        journal,
        (id) => catalogue?.file.services.find((service) => service.id === id)?.name ?? { vi: id },
        (id) => catalogue?.priorityClasses.get(id as never)?.name,
        request.query as Parameters<typeof compareTickets>[3],
      );
      return 'refused' in answer ? sendRefusal(reply, answer.refused) : reply.send(answer);
    }),
  );

  app.get(
    '/api/journal/:seq',
    forReaders(parts, 'journal', async (request, reply) => {
      const { seq } = request.params as { seq: string };
      if (!/^[1-9][0-9]{0,14}$/.test(seq)) return sendRefusal(reply, 'not-found');
      const entry = await journal.entry(Number(seq));
      return 'refused' in entry ? sendRefusal(reply, entry.refused) : reply.send(entry);
    }),
  );
}

/** A query that does not fit the contract, told with its places. */
export const wrongQuery = (
  reply: FastifyReply,
  checker: ReturnType<typeof compileChecker>,
  query: unknown,
): FastifyReply =>
  sendRefusal(reply, 'invalid-input', {
    problems: checker.problems(query).map(({ at, expected }) => `${at}: ${expected}`),
  });
