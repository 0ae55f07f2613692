import { HOUSE_ENTRANCES, type HouseEntrance } from './openapi-house.ts';
import { READER_ENTRANCES } from './openapi-readers.ts';

const PARAMETER = /\{(\w+)\}/g;

const contents = (types: readonly string[], schema: object) =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

function bodyOf({ body, optional = [], sheet }: HouseEntrance): object {
  if (sheet) return { requestBody: { required: true, content: contents(sheet, { type: 'string', format: 'binary' }) } };
  if (!body) return {};
  const required = Object.keys(body).filter((key) => !optional.includes(key));
  return {
    requestBody: {
      required: true,
      content: contents(['application/json'], { type: 'object', required, properties: body }),
    },
  };
}

function parametersOf({ path, query }: HouseEntrance): readonly object[] {
  const inPath = [...path.matchAll(PARAMETER)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) ?? false,
    schema,
  }));
  return [...inPath, ...inQuery];
}

function entrance(row: HouseEntrance, refused: (codes: HouseEntrance['refusals']) => object): object {
  const { method, path, summary, who, type = 'application/json', refusals } = row;
  return {
    operationId: `${method} ${path}`,
    tags: ['house'],
    summary,
    description: `${who}.`,
    ...(who.startsWith('Anybody') && { security: [] }),
    parameters: parametersOf(row),
    ...bodyOf(row),
    responses: { 200: { description: 'Done.', content: contents([type], {}) }, ...refused(refusals) },
  };
}

/** @param refused  the answers of refusal codes, by status */
export function housePaths(refused: (codes: HouseEntrance['refusals']) => object): Record<string, object> {
  const paths: Record<string, Record<string, object>> = {};
  for (const row of [...HOUSE_ENTRANCES, ...READER_ENTRANCES]) {
    const path = paths[row.path] ?? {};
    path[row.method] = entrance(row, refused);
    paths[row.path] = path;
  }
  return paths;
}
