// What a stranger gets with the clone: no path or registry of somebody's machine, and a lock that runs no scripts.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { exists, filesMatching, read, root } from './source-tree.ts';

const binary = /\.(woff2?|ttf|otf|png|jpe?g|ico|wav|mp3|ogg|db|bin|gz|pdf)$/;

/** Traces of one machine or one registry; each in words that do not match themselves. */
const traces: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a path of one machine', pattern: /(?<![\w.:/-])\/(?:home|root|work|Users)\/[\w.-]+/ },
  { what: 'a path of one machine', pattern: /[A-Z]:\\+Users\\+\w+/ },
  { what: 'a registry', pattern: /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\b/ },
  { what: 'a registry', pattern: /(?:localhost|127\.0\.0\.1):(?:4873|4874|8081)\b/ },
  { what: 'a registry', pattern: /^(?:@[\w-]+:)?registry\s*=/m },
  { what: 'a key', pattern: /_auth(?:Token)?\s*=|-----BEGIN [A-Z ]*PRIVATE KEY/ },
];

function tracesIn(text: string): string[] {
  return traces.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`${what}: ${found}`];
  });
}

/** Tracked files and those about to be; a copy without git is read whole. */
function trackedFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
    return listed.split('\0').filter((file) => file !== '' && exists(file));
  } catch {
    return filesMatching('*.*', '.ci/run', '{shared,server,printer,kiosk-ui,counter-ui,display-board,tests}/**/*.*');
  }
}

interface LockEntry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** What makes an install depend on one machine, run scripts or bring what was left out on purpose. */
function lockFaults(packages: Readonly<Record<string, LockEntry>>): string[] {
  const leftOut = /(?:^|\/)node_modules\/(?:request|get-pixels|usb|serialport|node-bluetooth)$/;
  return Object.entries(packages).flatMap(([place, entry]) => [
    ...(entry.resolved?.includes('://') ? [`${place} names a registry`] : []),
    ...(entry.hasInstallScript ? [`${place} wants an install script`] : []),
    ...(leftOut.test(place) && !entry.link ? [`${place} is left out on purpose`] : []),
  ]);
}

describe('tracked files', () => {
  test('no file holds a path, a registry or a key of one machine', () => {
    const findings = trackedFiles()
      .filter((file) => !binary.test(file))
      .flatMap((file) => tracesIn(read(file)).map((trace) => `${file}: ${trace}`));
    expect(findings).toEqual([]);
  });

  test('each kind of trace is found', () => {
    const examples = [
      `cd /${'home'}/lan/toi-luot`,
      `C:\\${'Users'}\\Lan`,
      `https://registry.${'npmjs'}.org/x`,
      `http://localhost:${4873}/x`,
      `registry${'='}http://10.0.0.1`,
      `//x/:_auth${'Token'}=1`,
    ];
    for (const example of examples) expect(tracesIn(example), example).toHaveLength(1);
    expect(tracesIn('GET /api/homework/1, https://example.vn/home/index.html, localhost:5080')).toEqual([]);
  });
});

describe('the lock file', () => {
  test('names no registry, runs no script and leaves out what is left out', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50);
    expect(lockFaults(lock.packages)).toEqual([]);
  });

  test('each fault is found', () => {
    const faulty = {
      'node_modules/a': { resolved: 'https://example.org/a.tgz' },
      'node_modules/b': { hasInstallScript: true },
      'node_modules/request': {},
      'node_modules/usb': {},
      'node_modules/serialport': { link: true, resolved: 'printer/absent/serialport' },
    };
    expect(lockFaults(faulty)).toHaveLength(4);
  });
});
