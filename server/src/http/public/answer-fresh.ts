import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Weak tag of what an answer says. */
export const tagOf = (content: string): string => `W/"${createHash('sha1').update(content).digest('base64url')}"`;

/** Sends JSON, or 304 without a body to who has it already: most looks of a phone find nothing new. */
export function answerFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  etag: string,
  body: () => string,
): FastifyReply {
  void reply.header('etag', etag);
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body());
}
