import { COMMANDS } from '@toiluot/shared/contract/commands';
import { REQUEST_ID_HEADER, TICKET_HEADER } from '@toiluot/shared/contract/protocol';
import { publicCalls, publicDays, publicWaits } from '@toiluot/shared/contract/public';
import { VIEWS } from '@toiluot/shared/contract/views';
import { CALLS_PATH, DAYS_PATH, WAITS_PATH } from './waits-routes.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description,
});
const refused = (description: string) => ({ description, ...json({ $ref: '#/components/schemas/Refusal' }) });

const LATER = refused('`too-many-requests`: ask again after `Retry-After` seconds.');
const NO_TICKET = refused('`not-signed-in`: unknown, expired or no token; always the same answer.');
const TOKEN = header(TICKET_HEADER, "The ticket's token, 22 characters. It is never part of an address.");

const actOf = (
  name: 'ticket.cancel' | 'ticket.reinstate' | 'ticket.step-behind' | 'ticket.rate',
  summary: string,
  body?: object,
  operation: string = name,
) => ({
  post: {
    operationId: `visitor.${operation}`,
    tags: ['visitors'],
    summary,
    parameters: [TOKEN, header(REQUEST_ID_HEADER, 'Request id, made by the client.')],
    ...(body && { requestBody: { required: true, ...json(body) } }),
    responses: {
      200: {
        description: 'Done and stored.',
        ...json({ type: 'object', properties: { ok: { const: true }, result: COMMANDS[name].output } }),
      },
      401: NO_TICKET,
      409: refused('Refused by the rules; `code` names which.'),
      429: LATER,
    },
  },
});

/** The addresses of `--public-port`, in the form of OpenAPI. */
export function publicPaths(): Record<string, object> {
  const { ticket: _ticket, ...rating } = COMMANDS['ticket.rate'].input.properties;
  return {
    [WAITS_PATH]: {
      get: {
        operationId: 'public.waits',
        tags: ['open data'],
        summary: "Present waits by agency and service, and the day's figures. No names, no numbers of tickets.",
        description:
          'For anybody, from any page (CORS `*`). Counted anew every 5 seconds; ask no more often. ETag is honoured.',
        security: [],
        responses: {
          200: { description: 'The present waits.', ...json(publicWaits) },
          304: { description: 'Nothing new since the ETag sent along.' },
          404: refused('The centre does not publish its waits.'),
          429: LATER,
        },
      },
    },
    [DAYS_PATH]: {
      get: {
        operationId: 'public.days',
        tags: ['open data'],
        summary: 'Closed days as their figures were given out, the newest first; a correction keeps what it corrects.',
        description: 'Given out by itself when a day closes. For anybody, from any page (CORS `*`). ETag is honoured.',
        security: [],
        responses: {
          200: { description: 'The closed days.', ...json(publicDays) },
          304: { description: 'Nothing new since the ETag sent along.' },
          404: refused('The centre does not publish its figures.'),
          429: LATER,
        },
      },
    },
    [CALLS_PATH]: {
      get: {
        operationId: 'public.calls',
        tags: ['open data'],
        summary: "The hall's calls as its boards show them: of the moment first, then the last ones. No names.",
        description:
          'For anybody, from any page (CORS `*`). Counted anew every 2 seconds; ask no more often. ETag is honoured.',
        security: [],
        responses: {
          200: { description: 'The calls.', ...json(publicCalls) },
          304: { description: 'Nothing new since the ETag sent along.' },
          404: refused('The centre does not publish its waits.'),
          429: LATER,
        },
      },
    },
    '/api/ticket': {
      get: {
        operationId: 'visitor.ticket',
        tags: ['visitors'],
        summary: 'The `ticket.view` of the token, with an ETag.',
        parameters: [TOKEN],
        responses: {
          200: { description: 'The present picture.', ...json(VIEWS['ticket.view'].schema) },
          304: { description: 'Nothing new since the ETag sent along.' },
          401: NO_TICKET,
          429: LATER,
        },
      },
    },
    '/api/ticket/cancel': actOf('ticket.cancel', 'Give the number back.'),
    '/api/ticket/take-back': actOf('ticket.reinstate', 'Take it back at the same place, within a minute.'),
    '/api/ticket/step-behind': actOf('ticket.step-behind', 'Let the next three of the service go first.'),
    '/api/ticket/step-forward': actOf(
      'ticket.step-behind',
      'Back to the place before, within a minute.',
      undefined,
      'ticket.step-forward',
    ),
    '/api/ticket/rate': actOf('ticket.rate', 'Rate the service just had, once.', {
      type: 'object',
      required: ['level'],
      properties: rating,
      additionalProperties: false,
    }),
  };
}
