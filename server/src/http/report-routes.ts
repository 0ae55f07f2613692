import type { ReportFormat, ReportQuery } from '@toiluot/shared/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ActorRef, resolveActor } from '../application/actor-ref.ts';
import type { CommandBus } from '../application/command-bus.ts';
import type { ReportAnswer, Reports } from '../application/statistics/answer-report.ts';
import { checkReport } from '../application/statistics/check-report.ts';
import { reportScene } from '../application/statistics/scene.ts';
import { sendRefusal } from './errors.ts';

type Parts = {
  readonly bus: CommandBus;
  readonly reports: Reports;
  readonly now: () => number;
  readonly whoAsks: (request: FastifyRequest) => ActorRef | undefined;
};

/** Questions in hand at once; more are asked to come again, so that nobody can pile up work. */
const MOST_AT_ONCE = 24;
const RETRY_MS = 2_000;

const MEDIA: Readonly<Record<Exclude<ReportFormat, 'json'>, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function send(reply: FastifyReply, name: string, { from, to }: ReportQuery, answer: ReportAnswer): FastifyReply {
  void reply.header('cache-control', 'no-store');
  if (answer.kind === 'table') return reply.send(answer.table);
  const file = `toi-luot-${name}-${from}-${to}.${answer.kind}`;
  return reply
    .type(MEDIA[answer.kind])
    .header('content-disposition', `attachment; filename="${file}"`)
    .send(Buffer.from(answer.bytes));
}

/** `GET /api/reports/<name>?from=…&to=…`. */
export function reportRoutes(app: FastifyInstance, { bus, reports, now, whoAsks }: Parts): void {
  let inHand = 0;
  app.get('/api/reports/:name', async (request, reply) => {
    const ref = whoAsks(request);
    const actor = ref && resolveActor(bus.state, ref);
    if (!actor) return sendRefusal(reply, 'not-signed-in');
    const { name } = request.params as { name: string };
    const checked = checkReport(bus.state, actor, name, request.query);
    if ('refused' in checked) return sendRefusal(reply, checked.refused, checked.details);
    await bus.settled();
    const scene = reportScene(bus.state, now());
    if (!scene) return sendRefusal(reply, 'not-ready');
    if (inHand >= MOST_AT_ONCE) return sendRefusal(reply, 'too-many-requests', { retryAfterMs: RETRY_MS });
    inHand += 1;
    try {
      return send(reply, name, checked.query, await reports.answer({ ...checked, scene }));
    } finally {
      inHand -= 1;
    }
  });
}
