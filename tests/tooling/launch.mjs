#!/usr/bin/env node
// The one door to every task: installs what is missing, finds Node 24, builds stale screens, then runs the task with it.
// Plain JavaScript, because it must start under whichever Node is on the machine.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildScreens, watchArguments } from './build-screens.mjs';
import { findChromium, obtainChromium } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { format, lint } from './lint.mjs';
import { findNode, noNodeMessage } from './node-runtime.mjs';
import { forwardSignals, frugalEnvironment, programEnvironment, root, run, say } from './root.mjs';
import { checkEverything, checkQuickly } from './test-run.mjs';
import { checkTypes } from './types.mjs';
import { screens } from './workspaces.mjs';

/**
 * @typedef {{ node: string, args: string[] }} Call
 * @typedef {{ tells: string, run: (call: Call) => Promise<number> }} Task
 */

/** @type {Record<string, Task>} */
const tasks = {
  start: {
    tells: 'trial centre on this machine: npm start',
    run: (call) => withScreens(call, 'server/src/main.ts', ['--trial']),
  },
  serve: {
    tells: 'a real centre: npm run serve -- --help',
    run: (call) => withScreens(call, 'server/src/main.ts', ['--serve']),
  },
  train: {
    tells: 'practice hall for new staff: npm run train',
    run: (call) => withScreens(call, 'server/src/main.ts', ['--training']),
  },
  dev: { tells: 'trial centre that follows every edit', run: develop },
  backtest: {
    tells: 'how honest the quoted waits are: npm run backtest -- --days 5',
    run: (call) => script(call, 'tests/dev-env/backtest.ts'),
  },
  simulate: {
    tells: 'visitors and officers: npm run simulate -- --seed 7 --speed 60',
    run: (call) => script(call, 'tests/dev-env/simulate.ts'),
  },
  bench: { tells: 'measurements', run: (call) => script(call, 'tests/bench/main.ts') },
  printer: {
    tells: 'a printer asked and tried: npm run printer -- probe tcp://…',
    run: (call) => script(call, 'printer/src/cli.ts'),
  },
  'print-agent': {
    tells: 'print agent of a hall: npm run print-agent -- --server URL --printer ID=tcp://…',
    run: (call) => script(call, 'printer/src/main.ts', [], frugalEnvironment),
  },
  soak: {
    tells: 'hours of hall in minutes, memory watched: npm run soak -- --minutes 10',
    run: (call) => withChromium(call, 'tests/dev-env/soak.ts'),
  },
  screenshots: { tells: 'pictures of every screen', run: (call) => withChromium(call, 'tests/dev-env/screenshots.ts') },
  voice: {
    tells: 'voice packs: npm run voice -- check FOLDER',
    run: (call) => script(call, 'server/src/cli/voice.ts'),
  },
  backup: {
    tells: 'npm run backup -- now | list | verify FILE',
    run: (call) => script(call, 'server/src/cli/backup.ts'),
  },
  restore: {
    tells: 'puts a backup in the place of the data file: npm run restore -- FILE',
    run: (call) => script(call, 'server/src/cli/restore.ts'),
  },
  'verify-journal': {
    tells: 'does the journal give the tables again?',
    run: (call) => script(call, 'server/src/cli/verify-journal.ts'),
  },
  test: {
    tells: 'everything; words after -- go to Vitest: npm test -- -t NX3',
    run: ({ node, args }) => checkEverything(node, args),
  },
  check: { tells: 'types, lint and the quick tests', run: ({ node, args }) => checkQuickly(node, args) },
  'check:types': { tells: 'types only', run: async ({ node }) => ((await checkTypes(node)) ? 0 : 1) },
  lint: { tells: 'Biome', run: ({ node, args }) => lint(node, args) },
  format: { tells: 'Biome, writing what it can put right', run: ({ node, args }) => format(node, args) },
  build: {
    tells: 'all three screens',
    run: async ({ node }) => ((await buildScreens(node, { always: true })) === 0 ? 0 : 1),
  },
};

/** @param {Call} call @param {string} file @param {string[]} [before] arguments that go first */
function script({ node, args }, file, before = [], env = programEnvironment) {
  if (existsSync(path.join(root, file))) return run(node, [path.join(root, file), ...before, ...args], { env });
  say(`Chưa có ${file}. / ${file} does not exist.`);
  return Promise.resolve(1);
}

/** @param {Call} call @param {string} file @param {string[]} before */
async function withScreens(call, file, before) {
  if ((await buildScreens(call.node)) > 0) return 1;
  return script(call, file, before);
}

/** @param {Call} call @param {string} file */
async function withChromium(call, file) {
  if ((await buildScreens(call.node)) > 0) return 1;
  const chromium = (await obtainChromium()) ?? findChromium();
  if (!chromium) return 1;
  return script(call, file, [], { ...programEnvironment, TOILUOT_CHROMIUM: chromium });
}

/** The trial centre restarts when the server's code changes; each screen is built again when its own does. @param {Call} call */
async function develop({ node, args }) {
  const built = screens.filter((screen) => existsSync(path.join(root, screen, 'index.html')));
  const watchers = built.map((screen) =>
    spawn(node, watchArguments(screen), { cwd: path.join(root, screen), stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  const stopForwarding = forwardSignals(watchers);
  const code = await run(node, [
    '--watch',
    '--watch-preserve-output',
    path.join(root, 'server/src/main.ts'),
    '--trial',
    ...args,
  ]);
  stopForwarding();
  for (const watcher of watchers) watcher.kill();
  return code;
}

function help() {
  const widest = Math.max(...Object.keys(tasks).map((name) => name.length));
  say('node tests/tooling/launch.mjs <task> [arguments]      (or: npm run <task> -- [arguments])\n');
  for (const [name, task] of Object.entries(tasks)) say(`  ${name.padEnd(widest)}  ${task.tells}`);
}

/** @param {string[]} words @returns {Promise<number>} exit code */
async function main([name, ...words]) {
  const args = words[0] === '--' ? words.slice(1) : words;
  if (name === undefined || name === '--help' || name === '-h') {
    help();
    return name === undefined ? 1 : 0;
  }
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) {
    say(`Không có việc "${name}". / There is no task "${name}".\n`);
    help();
    return 1;
  }
  if (!(await installIfNeeded())) return 1;
  const node = findNode();
  if (!node) {
    say(noNodeMessage);
    return 1;
  }
  return task.run({ node, args });
}

process.exitCode = await main(process.argv.slice(2));
