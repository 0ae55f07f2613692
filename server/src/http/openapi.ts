import { REPORTS, type RefusalCode, reportQuery, reportTable } from '@toiluot/shared/contract';
import { COMMANDS } from '@toiluot/shared/contract/commands';
import { REQUEST_ID_HEADER } from '@toiluot/shared/contract/protocol';
import { QUERIES } from '@toiluot/shared/contract/queries';
import { REFUSALS } from '@toiluot/shared/contract/reply';
import { VIEWS } from '@toiluot/shared/contract/views';
import { housePaths } from './openapi-house-paths.ts';
import { publicPaths } from './public/openapi-public.ts';

type CommandRow = {
  readonly summary: string;
  readonly roles: readonly string[];
  readonly input: object;
  readonly output: object;
  readonly refusals: readonly RefusalCode[];
};

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

const ALWAYS: readonly RefusalCode[] = ['invalid-input', 'not-signed-in', 'not-allowed', 'not-ready'];
const OF_COMMANDS: readonly RefusalCode[] = [...ALWAYS, 'request-id-missing', 'key-reused', 'storage-unavailable'];

/** Statuses an entrance may answer besides 200, each with the codes behind it. */
function refusals(codes: readonly RefusalCode[], always = OF_COMMANDS): Record<string, object> {
  const answers: Record<string, { description: string } & ReturnType<typeof json>> = {};
  for (const code of new Set([...always, ...codes])) {
    const { status, meaning } = REFUSALS[code];
    const line = `\`${code}\`: ${meaning}`;
    const before = answers[status];
    answers[status] = {
      description: before ? `${before.description}\n\n${line}` : line,
      ...json({ $ref: '#/components/schemas/Refusal' }),
    };
  }
  return answers;
}

function commandPath(name: string, row: CommandRow): object {
  return {
    post: {
      operationId: name,
      summary: row.summary,
      tags: [name.split('.')[0]],
      description: `Roles: ${row.roles.join(', ')}.`,
      parameters: [
        {
          name: REQUEST_ID_HEADER,
          in: 'header',
          required: true,
          schema: { type: 'string' },
          description: 'Request id, made by the client; the same id and content give the first reply again.',
        },
      ],
      requestBody: { required: true, ...json(row.input) },
      responses: {
        200: {
          description: 'Done and stored.',
          ...json({
            type: 'object',
            required: ['ok', 'seq', 'result'],
            properties: { ok: { const: true }, seq: { type: 'integer' }, result: row.output },
          }),
        },
        ...refusals(row.refusals),
      },
    },
  };
}

/** A question has no request id: it may be asked again at will. */
function queryPath(name: string, row: CommandRow): object {
  return {
    post: {
      operationId: name,
      summary: row.summary,
      tags: ['queries'],
      description: `Changes nothing. Roles: ${row.roles.join(', ')}.`,
      requestBody: { required: true, ...json(row.input) },
      responses: {
        200: {
          description: 'The answer; `seq` is the journal position it starts from.',
          ...json({
            type: 'object',
            required: ['ok', 'seq', 'result'],
            properties: { ok: { const: true }, seq: { type: 'integer' }, result: row.output },
          }),
        },
        ...refusals(row.refusals, ALWAYS),
      },
    },
  };
}

function viewPath(
  name: string,
  row: {
    readonly schema: object;
    readonly roles: readonly string[];
    readonly params: { readonly properties: Record<string, object> };
  },
): object {
  const parameters = Object.entries(row.params.properties).map(([key, schema]) => ({ name: key, in: 'query', schema }));
  return {
    get: {
      operationId: name,
      tags: ['views'],
      summary: `The whole ${name} as sockets push it.`,
      description: `Roles: ${row.roles.join(', ')}.`,
      parameters,
      responses: { 200: { description: 'The present picture.', ...json(row.schema) }, ...refusals([]) },
    },
  };
}

function reportPath(name: string, { summary, roles, by }: (typeof REPORTS)[keyof typeof REPORTS]): object {
  const required: readonly string[] = reportQuery.required;
  const parameters = Object.entries<object>(reportQuery.properties).map(([key, schema]) => ({
    name: key,
    in: 'query',
    required: required.includes(key),
    schema: key === 'by' ? { enum: by } : schema,
  }));
  const file = { schema: { type: 'string', format: 'binary' } };
  return {
    get: {
      operationId: `report.${name}`,
      tags: ['reports'],
      summary,
      description: `Roles: ${roles.join(', ')}. Rows by officer: supervisor. An officer: the own row of the present day. Dates are of the centre's zone, both ends included; times in milliseconds. \`format=csv\` and \`format=xlsx\` give the same table as a file.`,
      parameters,
      responses: {
        200: {
          description: 'The table; without rows where the range holds no business day.',
          content: {
            'application/json': { schema: reportTable },
            'text/csv': file,
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': file,
          },
        },
        ...refusals([
          'unknown-report',
          'range-backwards',
          'range-too-long',
          'one-day-only',
          'unknown-service',
          'unknown-desk',
          'unknown-staff',
          'too-many-requests',
        ]),
      },
    },
  };
}

/** OpenAPI 3.1 of commands, queries, views and reports, made from the tables that the server itself runs on. */
export function openApiDocument(): object {
  const commands = Object.entries<CommandRow>(COMMANDS).map(([name, row]) => [
    `/api/commands/${name}`,
    commandPath(name, row),
  ]);
  const queries = Object.entries<CommandRow>(QUERIES).map(([name, row]) => [
    `/api/queries/${name}`,
    queryPath(name, row),
  ]);
  const views = Object.entries(VIEWS).map(([name, row]) => [`/api/views/${name}`, viewPath(name, row as never)]);
  const reports = Object.entries(REPORTS).map(([name, row]) => [`/api/reports/${name}`, reportPath(name, row)]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tới Lượt',
      version: '1.0.0',
      description: 'Commands, queries and views of the queue. Times are epoch milliseconds.',
    },
    paths: {
      ...Object.fromEntries([...commands, ...queries, ...views, ...reports]),
      ...housePaths((codes) => refusals(codes, [])),
      ...publicPaths(),
    },
    components: {
      schemas: {
        Refusal: {
          type: 'object',
          required: ['ok', 'code', 'message'],
          properties: {
            ok: { const: false },
            code: { enum: Object.keys(REFUSALS) },
            message: { type: 'string' },
            details: { type: 'object' },
          },
        },
      },
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer' },
        staff: { type: 'apiKey', in: 'cookie', name: 'toiluot_session' },
        ticket: { type: 'apiKey', in: 'header', name: 'x-ticket-token' },
      },
    },
    security: [{ device: [] }, { staff: [] }, { ticket: [] }],
  };
}
