import type { CommandName } from '@toiluot/shared/contract';
import { REQUEST_ID_HEADER, TICKET_HEADER } from '@toiluot/shared/contract/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ActorRef } from '../../application/actor-ref.ts';
import { sendReply } from '../errors.ts';
import { answerFresh, tagOf } from './answer-fresh.ts';
import type { PublicParts } from './public-parts.ts';

type Visitor = Extract<ActorRef, { kind: 'visitor' }>;

/** What the holder of a ticket may do from the phone; the ticket is the token's, never one that the request names. */
const ACTS = {
  cancel: 'ticket.cancel',
  'take-back': 'ticket.reinstate',
  'step-behind': 'ticket.step-behind',
  'step-forward': 'ticket.step-behind',
  rate: 'ticket.rate',
} as const satisfies Record<string, CommandName>;

function fieldsOf(act: keyof typeof ACTS, body: unknown): object {
  if (act === 'step-forward') return { takeBack: true };
  return act === 'rate' && typeof body === 'object' && body !== null ? body : {};
}

/**
 * `GET /api/ticket` and `POST /api/ticket/<act>`: the whole world of a ticket token. A token that is unknown, of a
 * closed day or no token at all gets one and the same answer.
 */
export function ticketRoutes(app: FastifyInstance, { bus, commands, views, identity, limits }: PublicParts): void {
  const holderOf = (request: FastifyRequest): Visitor | undefined => {
    const token = request.headers[TICKET_HEADER];
    const ref = typeof token === 'string' ? identity.identify({ ticketToken: token }) : undefined;
    return ref?.kind === 'visitor' ? ref : undefined;
  };

  app.get('/api/ticket', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (limits.turnsAway(request, reply)) return reply;
    await bus.settled();
    const holder = holderOf(request);
    const found = holder && views.find('ticket.view', {}, holder);
    const body = found && !('refused' in found) ? views.body(found) : undefined;
    if (!found || 'refused' in found || !body) return limits.refuseToken(request, reply);
    const etag = tagOf(bus.epoch + JSON.stringify(body));
    return answerFresh(request, reply, etag, () => JSON.stringify(views.stamped(found, body)));
  });

  for (const act of Object.keys(ACTS) as (keyof typeof ACTS)[]) {
    app.post(`/api/ticket/${act}`, async (request, reply) => {
      if (limits.turnsAway(request, reply)) return reply;
      const holder = holderOf(request);
      if (!holder) return limits.refuseToken(request, reply);
      const input = { ...fieldsOf(act, request.body), ticket: holder.ticket };
      return sendReply(reply, await commands.execute(ACTS[act], input, holder, request.headers[REQUEST_ID_HEADER]));
    });
  }
}
