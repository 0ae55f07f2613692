// Who may import whom (architecture.md section 1) and where each library may be used. Two tables; the rest looks them up.
import { targetOf } from './imports.ts';

/** A part of the house: name, the paths that belong to it, and the parts it may import besides itself. */
interface Part {
  readonly name: string;
  readonly paths: RegExp;
  readonly mayImport: readonly string[];
}

const pureShared = ['contract', 'search', 'speech'];
const serverCore = [...pureShared, 'domain', 'application', 'config', 'logger'];

/** First match wins. */
const parts: readonly Part[] = [
  { name: 'tooling', paths: /^tests\/tooling\//, mayImport: [] },
  { name: 'screen-config', paths: /^[\w-]+\/vite\.config\.ts$/, mayImport: ['tooling'] },

  { name: 'contract', paths: /^shared\/contract\//, mayImport: [] },
  { name: 'search', paths: /^shared\/search\//, mayImport: ['contract'] },
  { name: 'speech', paths: /^shared\/speech\//, mayImport: ['contract'] },
  { name: 'fixtures', paths: /^shared\/fixtures\//, mayImport: pureShared },
  { name: 'shared-ui', paths: /^shared\/ui\//, mayImport: pureShared },

  { name: 'domain', paths: /^server\/src\/domain\//, mayImport: ['contract'] },
  { name: 'application', paths: /^server\/src\/application\//, mayImport: [...pureShared, 'domain', 'storage-port'] },
  { name: 'storage-port', paths: /^server\/src\/storage\/[^/]+$/, mayImport: ['contract', 'domain'] },
  {
    name: 'sqlite',
    paths: /^server\/src\/storage\/sqlite\//,
    mayImport: ['contract', 'domain', 'storage-port', 'logger'],
  },
  {
    name: 'other-storage',
    paths: /^server\/src\/storage\/[^/]+\//,
    mayImport: ['contract', 'domain', 'storage-port', 'logger'],
  },
  { name: 'config', paths: /^server\/src\/config(\.ts|\/)/, mayImport: ['contract'] },
  { name: 'logger', paths: /^server\/src\/logger(\.ts|\/)/, mayImport: ['contract', 'config'] },
  { name: 'http', paths: /^server\/src\/http\//, mayImport: serverCore },
  { name: 'gateway', paths: /^server\/src\/gateway\//, mayImport: serverCore },
  { name: 'announcing', paths: /^server\/src\/announcing\//, mayImport: serverCore },
  { name: 'signs', paths: /^server\/src\/signs\//, mayImport: serverCore },
  { name: 'printing', paths: /^server\/src\/printing\//, mayImport: serverCore },
  { name: 'schedule', paths: /^server\/src\/schedule\//, mayImport: serverCore },
  { name: 'forecasting', paths: /^server\/src\/forecasting\//, mayImport: serverCore },
  {
    name: 'server-edge',
    paths: /^server\/src\/(?:[^/]+\/)?/,
    mayImport: [
      ...serverCore,
      'storage-port',
      'other-storage',
      'http',
      'gateway',
      'announcing',
      'signs',
      'printing',
      'schedule',
      'forecasting',
    ],
  },
  { name: 'printer', paths: /^printer\//, mayImport: ['contract'] },
  { name: 'kiosk-ui', paths: /^kiosk-ui\//, mayImport: [...pureShared, 'shared-ui'] },
  { name: 'counter-ui', paths: /^counter-ui\//, mayImport: [...pureShared, 'shared-ui'] },
  { name: 'display-board', paths: /^display-board\//, mayImport: [...pureShared, 'shared-ui'] },
];

/** Edges beyond the table, by the importing file. */
const exceptions: readonly { readonly from: RegExp; readonly to: readonly string[] }[] = [
  // Only the place where things are wired, the thread that reads for reports, and the tools know the engine.
  { from: /^server\/src\/(app\.ts$|cli\/|backup\/|reporting\/report-thread\.ts$)/, to: ['sqlite'] },
  // Invented centres are for galleries alone and never reach a screen in use.
  { from: /^(kiosk-ui|counter-ui|display-board)\/.*gallery/, to: ['fixtures'] },
  { from: /^shared\/ui\/.*gallery/, to: ['fixtures'] },
];

/** Where a library may be imported; one that is not listed may be imported nowhere. A trailing slash ends a prefix. */
const libraryPlaces: readonly { readonly library: RegExp; readonly places: RegExp }[] = [
  { library: /^node:/, places: /^(server\/src\/(?!domain\/)|printer\/|[\w-]+\/vite\.config\.ts$)/ },
  { library: /^better-sqlite3$/, places: /^server\/src\/storage\/sqlite\// },
  { library: /^(fastify|@fastify\/[\w-]+)$/, places: /^server\/src\/(http\/|trial\/|training\/|app\.ts$)/ },
  { library: /^socket\.io$/, places: /^server\/src\/gateway\// },
  { library: /^pino$/, places: /^server\/src\/logger(\.ts$|\/)/ },
  { library: /^csv-parse(\/|$)/, places: /^server\/src\/(application|http|cli)\// },
  { library: /^(write-excel-file|read-excel-file)(\/|$)/, places: /^server\/src\/(application|http|cli)\// },
  { library: /^typebox(\/|$)/, places: /^shared\/contract\// },
  { library: /^socket\.io-client$/, places: /^(shared\/ui|printer\/src)\// },
  { library: /^(preact|@preact\/signals)(\/|$)/, places: /^(shared\/ui|kiosk-ui|counter-ui|display-board)\// },
  { library: /^@fontsource\//, places: /^(kiosk-ui|counter-ui|display-board)\// },
  { library: /^(node-thermal-printer|escpos)(\/|$)/, places: /^printer\/src\/encode\// },
  { library: /^(qr-image|opentype\.js|@expo-google-fonts\/[\w-]+)(\/|$)/, places: /^printer\/src\// },
];

function partOf(file: string): Part | undefined {
  return parts.find(({ paths }) => paths.test(file));
}

/** Why this import is not allowed, as a sentence; `undefined` when it is. Files of `tests` may import anything. */
export function forbiddenImport(file: string, specifier: string): string | undefined {
  if (file.startsWith('tests/')) return undefined;
  const target = targetOf(file, specifier);
  return target === undefined ? forbiddenLibrary(file, specifier) : forbiddenEdge(file, specifier, target);
}

function forbiddenLibrary(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('vite/')) return undefined;
  const rule = libraryPlaces.find(({ library }) => library.test(specifier));
  if (!rule) return `${specifier} has no place in the house: list it in import-rules.ts`;
  return rule.places.test(file) ? undefined : `${specifier} belongs in ${rule.places.source} only`;
}

function forbiddenEdge(file: string, specifier: string, target: string): string | undefined {
  const [from, to] = [partOf(file), partOf(target)];
  if (!from) return `${file} belongs to no part in import-rules.ts`;
  if (!to) return `${specifier} leads to ${target}, which belongs to no part in import-rules.ts`;
  const leavesByPath = specifier.startsWith('.') && workspaceOf(file) !== workspaceOf(target);
  if (leavesByPath && to.name !== 'tooling')
    return `${specifier} enters ${workspaceOf(target)} by a path instead of its exports`;
  if (from.name === to.name || from.mayImport.includes(to.name)) return undefined;
  const isExcepted = exceptions.some((exception) => exception.from.test(file) && exception.to.includes(to.name));
  return isExcepted ? undefined : `${from.name} must not import ${to.name} (${specifier})`;
}

export function workspaceOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** The npm package an import names; `undefined` for Node's own modules and for files. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier.startsWith('virtual:')) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
