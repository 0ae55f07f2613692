import { type PreviewQuery, type PreviewRequest, previewQuery } from '@toiluot/shared/contract';
import { compileChecker } from '@toiluot/shared/contract/validate';
import type { FastifyInstance } from 'fastify';
import { phoneAddress } from '../application/phone-address.ts';
import { previewDocument } from '../application/ticket-preview.ts';
import { type AdministrationParts, forReaders, wrongQuery } from './administration-routes.ts';
import { sendRefusal } from './errors.ts';

const checker = compileChecker(previewQuery);

/** `GET /api/preview/ticket`: the agent's own bitmap, so that what is shown equals the paper dot for dot. */
export function previewRoutes(
  app: FastifyInstance,
  parts: AdministrationParts & {
    readonly statusUrl?: string | undefined;
    readonly drawTicket: (request: PreviewRequest) => Promise<Uint8Array | undefined>;
  },
): void {
  const { bus, now, trial, statusUrl, drawTicket } = parts;
  app.get(
    '/api/preview/ticket',
    forReaders(parts, 'catalogue', async (request, reply) => {
      if (!checker.check(request.query)) return wrongQuery(reply, checker, request.query);
      const { service, language, width } = request.query as PreviewQuery;
      const document = previewDocument(
        bus.state,
        { service, language },
        { now: now(), trial, statusUrl: phoneAddress(bus.state, statusUrl) },
      );
      if (!document) return sendRefusal(reply, 'unknown-service');
      const png = await drawTicket({ document, widthDots: Number(width) as PreviewRequest['widthDots'] });
      return png ? reply.type('image/png').send(Buffer.from(png)) : sendRefusal(reply, 'no-print-agent');
    }),
  );
}
