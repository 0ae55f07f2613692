// The document at /api/openapi.json against what the server really answers.
import { REPORTS } from '@toiluot/shared/contract';
import { COMMANDS } from '@toiluot/shared/contract/commands';
import { QUERIES } from '@toiluot/shared/contract/queries';
import { VIEWS } from '@toiluot/shared/contract/views';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, startHouse } from '../support/house.ts';

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** Of the trial and the practice hall only, and the document itself. */
const UNTOLD =
  /^\/api\/(trial|training|docs|openapi\.json|session\/enter)|^\/api\/(commands|queries|views|reports)\/:name$/;

let house: House;
let document: Document;
type Route = { readonly method: string; readonly path: string };
const routes: Route[] = [];

/** Fastify tells its routes as a tree, four characters a level, each line a piece of the path. */
function routesOf(tree: string): Route[] {
  const pieces: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, branch = '', piece = '', methods] = /^([│├└─\s]*)(\S+)(?: \(([A-Z, ]+)\))?/u.exec(line) ?? [];
    pieces.splice(branch.length / 4 - 1, Number.POSITIVE_INFINITY, piece);
    return (methods?.split(', ') ?? []).map((method) => ({ method: method.toLowerCase(), path: pieces.join('') }));
  });
}

beforeAll(async () => {
  house = await startHouse({
    extraRoutes: (http) => {
      http.addHook('onReady', async () => {
        routes.push(...routesOf(http.printRoutes({ commonPrefix: false })));
      });
    },
  });
  document = (await (await house.get('/api/openapi.json')).json()) as Document;
});
afterAll(() => house.stop());

test('every entrance of the server stands in the document', () => {
  const api = routes.filter(({ method, path }) => path.startsWith('/api/') && method !== 'head' && !UNTOLD.test(path));
  expect(api.length).toBeGreaterThan(100);
  const missing = api.filter(({ method, path }) => !document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method]);
  expect(missing).toEqual([]);
});

test('every command, query and view has its input, its answer and each of its refusals', () => {
  const faults: string[] = [];
  const groups = { commands: COMMANDS, queries: QUERIES } as const;
  for (const [group, rows] of Object.entries(groups))
    for (const [name, { refusals }] of Object.entries<{ refusals: readonly string[] }>(rows)) {
      const operation = document.paths[`/api/${group}/${name}`]?.['post'];
      const told = Object.values(operation?.responses ?? {}).map(({ description }) => description);
      for (const code of refusals)
        if (!told.some((line) => line.includes(`\`${code}\``))) faults.push(`${name}: ${code}`);
      if (!operation?.responses['200'] || !('requestBody' in operation)) faults.push(name);
    }
  for (const name of Object.keys(VIEWS)) if (!document.paths[`/api/views/${name}`]?.['get']) faults.push(name);
  expect(faults).toEqual([]);
});

test('what the document names is there: no address of it is unknown to the server', async () => {
  const unknown: string[] = [];
  for (const [path, operations] of Object.entries(document.paths))
    for (const method of Object.keys(operations)) {
      if (path.includes('{')) continue;
      const response = await fetch(house.url + path, { method: method.toUpperCase() });
      const body = (await response.json().catch(() => ({}))) as { code?: string };
      const isSetUp = path === '/api/setup';
      if (!isSetUp && (body.code === 'not-found' || body.code === 'unknown-command')) unknown.push(`${method} ${path}`);
    }
  expect(unknown).toEqual([]);
});

test('operations are named once each and say what they do', () => {
  const all = Object.values(document.paths).flatMap((operations) => Object.values(operations));
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
  expect(all.filter(({ summary }) => summary.length < 10)).toEqual([]);
});

test('the page for people names every command, query, view and report', async () => {
  const page = await (await house.get('/api/docs')).text();
  const names = [COMMANDS, QUERIES, VIEWS, REPORTS].flatMap((table) => Object.keys(table));
  expect(names.filter((name) => !page.includes(`>${name}<`))).toEqual([]);
});
