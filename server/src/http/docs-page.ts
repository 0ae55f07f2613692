import { REPORTS } from '@toiluot/shared/contract';
import { COMMANDS } from '@toiluot/shared/contract/commands';
import { QUERIES } from '@toiluot/shared/contract/queries';
import { REFUSALS } from '@toiluot/shared/contract/reply';
import { VIEWS } from '@toiluot/shared/contract/views';
import { HOUSE_ENTRANCES } from './openapi-house.ts';
import { READER_ENTRANCES } from './openapi-readers.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly pattern?: string;
};

/** A schema in one line: `{ service, procedure?, language?: vi | en | lo }`. */
function shape(schema: Schema, depth = 0): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.anyOf) return schema.anyOf.map((s) => shape(s, depth)).join(' | ');
  if (schema.type === 'array') return `[${schema.items ? shape(schema.items, depth + 1) : ''} …]`;
  if (!schema.properties) return schema.type ?? 'any';
  if (depth > 3) return '{…}';
  const fields = Object.entries(schema.properties).map(
    ([key, s]) => `${key}${schema.required?.includes(key) ? '' : '?'}: ${shape(s, depth + 1)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

type Row = {
  readonly summary: string;
  readonly roles: readonly string[];
  readonly input: object;
  readonly output: object;
  readonly refusals: readonly string[];
};

/** Commands or queries. */
const askedRows = (rows: Readonly<Record<string, Row>>): string =>
  Object.entries(rows)
    .map(
      ([name, row]) =>
        `<section id="${name}"><h3>${name}</h3><p>${escaped(row.summary)}</p><dl><dt>Roles</dt><dd>${row.roles.join(', ')}</dd><dt>Input</dt><dd><code>${escaped(shape(row.input))}</code></dd><dt>Result</dt><dd><code>${escaped(shape(row.output))}</code></dd><dt>Refusals</dt><dd>${[...new Set(row.refusals)].map((c) => `<a href="#code-${c}">${c}</a>`).join(', ') || 'none of its own'}</dd></dl></section>`,
    )
    .join('');

const viewRows = (): string =>
  Object.entries(VIEWS)
    .map(
      ([name, row]) =>
        `<section id="${name}"><h3>${name}</h3><dl><dt>Roles</dt><dd>${row.roles.join(', ')}</dd><dt>Parameters</dt><dd><code>${escaped(shape(row.params as Schema))}</code></dd><dt>Fields</dt><dd><code>${escaped(shape(row.schema as Schema))}</code></dd></dl></section>`,
    )
    .join('');

const reportRows = (): string =>
  Object.entries(REPORTS)
    .map(
      ([name, { summary, roles, by }]) =>
        `<tr><td><code>${name}</code></td><td>${escaped(summary)}<br>By: ${by.join(', ')}</td><td>${roles.join(', ')}</td></tr>`,
    )
    .join('');

const entranceRows = (): string =>
  [...HOUSE_ENTRANCES, ...READER_ENTRANCES]
    .map(
      ({ method, path, summary, who }) =>
        `<tr><td><code>${method.toUpperCase()} ${path}</code></td><td>${escaped(summary)}</td><td>${escaped(who)}</td></tr>`,
    )
    .join('');

const codeRows = (): string =>
  Object.entries(REFUSALS)
    .map(
      ([code, { status, meaning }]) =>
        `<tr id="code-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escaped(meaning)}</td></tr>`,
    )
    .join('');

export const docsStyle =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#14263b;background:#f5f3ec}code{background:#fff;padding:.1em .3em;overflow-wrap:anywhere}section{border-top:1px solid #d5d8d6;padding:.5rem 0}dt{font-weight:600}dd{margin:0 0 .5rem}table{border-collapse:collapse;width:100%}td{border-top:1px solid #d5d8d6;padding:.3rem .6rem;vertical-align:top}a{color:#0e4a6e}';

/** A page for people, made from the same tables as /api/openapi.json. */
export const docsPage =
  (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tới Lượt: API</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs.css"></head><body>
<h1>Tới Lượt: commands, queries, views and reports</h1>
<p>One table gives every command its name: it is the path <code>POST /api/commands/&lt;name&gt;</code> and the Socket.IO event. Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a>. Times are epoch milliseconds.</p>
<h2>REST</h2><p>JSON body = the input. Header <code>Idempotency-Key</code> = a request id you make (kept until you have the reply; the same id and content give the first reply again). Answer <code>{ ok: true, seq, result }</code> or <code>{ ok: false, code, message, details? }</code>. Views: <code>GET /api/views/&lt;name&gt;?…</code>.</p>
<h2>Who you are</h2><p>Staff: <code>POST /api/session {username, password}</code> sets a cookie (header <code>X-Seat: name</code> keeps several sign-ins of one browser apart). Devices: <code>Authorization: Bearer &lt;token&gt;</code>. A visitor: <code>X-Ticket-Token</code>.</p>
<h2>Open data</h2><p><code>GET /api/public/waits</code>: present waits by service and the day's figures, for anybody and from any page; no names, no ticket numbers. <code>GET /api/public/days</code>: closed days as their figures were given out, with corrections. <code>GET /api/public/calls</code>: the hall's calls as its boards show them. A page for people: <a href="/waits">/waits</a>.</p>
<h2>A visitor's phone</h2><p><code>GET /api/ticket</code> and <code>POST /api/ticket/cancel</code>, <code>/take-back</code>, <code>/rate</code>: everything that a ticket token opens.</p>
<h2>Socket.IO</h2><p>Handshake <code>auth: { protocol: 1, token? | ticketToken? | seat? }</code>. Send <code>emit('&lt;command&gt;', { requestId, input }, ack)</code>; <code>emit('view.subscribe', { view, params? }, ack)</code>; views arrive as events named like the view, whole, newest <code>seq</code> wins. Devices get their own view unasked.</p>
<h2>Commands</h2>${askedRows(COMMANDS)}<h2>Queries</h2><p><code>POST /api/queries/&lt;name&gt;</code>: a question that changes nothing and needs no request id.</p>${askedRows(QUERIES)}<h2>Views</h2>${viewRows()}<h2>Reports</h2><p><code>GET /api/reports/&lt;name&gt;?from=&amp;to=&amp;by=</code>, also with <code>format=csv</code> and <code>format=xlsx</code>.</p><table>${reportRows()}</table><h2>Other entrances</h2><table>${entranceRows()}</table><h2>Refusal codes</h2><table>${codeRows()}</table></body></html>`;
