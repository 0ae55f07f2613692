// The print agent as a program:
// node printer/src/main.ts --server http://127.0.0.1:8080 --token-file F --state DIR --printer kiosk-1=tcp://192.168.1.50:9100?profile=epson-80
import './small-heap.ts';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PrinterId } from '@toiluot/shared/contract';
import { logLine } from './agent/agent-log.ts';
import type { AgentPrinter } from './agent/agent-printer.ts';
import { startAgent } from './agent.ts';
import { connectToServer } from './connect-to-server.ts';
import { endWithParent } from './end-with-parent.ts';
import { loadProfiles } from './profiles/load-profiles.ts';
import { parseTarget, transportTo } from './transport/printer-target.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    'token-file': { type: 'string' },
    state: { type: 'string' },
    printer: { type: 'string', multiple: true, default: [] },
    profiles: { type: 'string' },
    allow: { type: 'string', multiple: true, default: [] },
    'end-with-parent': { type: 'boolean' },
  },
});
const { server, state, 'token-file': tokenFile } = values;
if (server === undefined || state === undefined || tokenFile === undefined || values.printer.length === 0) {
  process.stderr.write(
    'usage: --server URL --token-file FILE --state FOLDER --printer ID=tcp://host:port?profile=ID … [--profiles FOLDER] [--allow host:port]\n',
  );
  process.exit(2);
}

const profiles = loadProfiles(values.profiles);
const agent = startAgent({
  connect: () => connectToServer(server, readFileSync(tokenFile, 'utf8').trim()),
  printers: values.printer.map(printerOf),
  stateDir: state,
  log: (event, facts) => process.stdout.write(`${logLine(new Date(), event, facts)}\n`),
});
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void agent.stop().then(() => process.exit(0)));
if (values['end-with-parent']) endWithParent();

/** `ID=address` */
function printerOf(text: string): AgentPrinter {
  const [id = '', ...address] = text.split('=');
  const target = parseTarget(address.join('='), profiles);
  return { id: id as PrinterId, profile: target.profile, open: () => transportTo(target, values.allow) };
}
