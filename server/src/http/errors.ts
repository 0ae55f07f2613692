import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { RefusalCode, RefusalDetails, Reply } from '@toiluot/shared/contract';
import { REFUSALS } from '@toiluot/shared/contract/reply';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from '../application/security-headers.ts';

/** A refusal with its status; the body never holds a stack, path or version (W11). */
export function sendRefusal(reply: FastifyReply, code: RefusalCode, details?: RefusalDetails): FastifyReply {
  const body = { ok: false, code, message: REFUSALS[code].meaning, ...(details && { details }) };
  if (typeof details?.retryAfterMs === 'number')
    void reply.header('retry-after', Math.ceil(details.retryAfterMs / 1000));
  return reply.code(REFUSALS[code].status).send(body);
}

/** A command's reply: `200 {seq, result}` or the refusal. */
export function sendReply(reply: FastifyReply, answer: Reply): FastifyReply {
  if (answer.ok) return reply.send({ ok: true, seq: answer.seq, result: answer.result });
  return sendRefusal(reply, answer.code, answer.details);
}

const CODE_OF_STATUS: Readonly<Record<number, RefusalCode>> = {
  400: 'invalid-input',
  404: 'not-found',
  408: 'too-many-requests',
  413: 'payload-too-large',
  415: 'invalid-input',
  429: 'too-many-requests',
};

/** An address that is not even one (a lone `%`, an endless name): the framework asks here before any hook has run. */
export function answerBadAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  void sendRefusal(reply.headers(securityHeaders(request.headers.host ?? '')), 'not-found');
}

/** Bytes that are no HTTP, or come too slowly (W06): one plain answer, then the line is cut. */
export function answerBadBytes(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const body = JSON.stringify({ ok: false, code: 'invalid-input', message: REFUSALS['invalid-input'].meaning });
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
  const headers = {
    ...securityHeaders(''),
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) socket.write(`HTTP/1.1 ${status}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}

/** Own answers to unknown addresses and to what the framework or a bug throws. */
export function installErrorHandlers(app: FastifyInstance, onFault: (id: string, error: unknown) => void): void {
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, 'not-found'));
  app.setErrorHandler((error: { statusCode?: number; message?: string }, _request, reply) => {
    const code = CODE_OF_STATUS[error.statusCode ?? 500];
    if (code === 'invalid-input')
      return sendRefusal(reply, code, {
        problems: [
          error.statusCode === 415 ? 'Content-Type: application/json is expected' : 'the body is not valid JSON',
        ],
      });
    if (code) return sendRefusal(reply, code);
    const id = randomUUID();
    onFault(id, error);
    return sendRefusal(reply, 'internal-error', { id });
  });
}
