// The print agent as a program, on the server's machine or another one; without a token it shows a code to be paired by:
// npm run print-agent -- --server http://192.168.1.10:8080 --printer printer-1=tcp://192.168.1.50:9100?profile=epson-80
import './small-heap.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { IdentifyMessage, PrinterId } from '@toiluot/shared/contract';
import { IDENTIFY } from '@toiluot/shared/contract/protocol';
import { logLine } from './agent/agent-log.ts';
import type { AgentPrinter } from './agent/agent-printer.ts';
import { keepToken, pairWithServer } from './agent/pairing.ts';
import { startAgent } from './agent.ts';
import { connectToServer } from './connect-to-server.ts';
import { endWithParent } from './end-with-parent.ts';
import { loadProfiles } from './profiles/load-profiles.ts';
import { bothLanguages } from './technician/messages.ts';
import { parseTarget, transportTo } from './transport/printer-target.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    'token-file': { type: 'string' },
    state: { type: 'string', default: 'data/print-agent' },
    printer: { type: 'string', multiple: true, default: [] },
    profiles: { type: 'string' },
    allow: { type: 'string', multiple: true, default: [] },
    'end-with-parent': { type: 'boolean' },
  },
});
const { server, state } = values;
if (server === undefined || values.printer.length === 0) {
  process.stderr.write(
    `${bothLanguages('agentUsage')}\n[--state FOLDER] [--token-file FILE] [--profiles FOLDER] [--allow host:port]\n`,
  );
  process.exit(2);
}
const tokenFile = values['token-file'] ?? path.join(state, 'token');
let said = '';
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const profiles = loadProfiles(values.profiles);
const printers = values.printer.map(printerOf);
if (values['end-with-parent']) endWithParent();
if (!existsSync(tokenFile)) {
  keepToken(tokenFile, await pairWithServer({ server, say }));
  say(bothLanguages('pairDone'));
}
const socket = connectToServer(server, readFileSync(tokenFile, 'utf8').trim());
socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
  if (error.data?.code === 'not-signed-in') sayOnce(bothLanguages('letOut', { file: tokenFile }));
});
socket.on(IDENTIFY, ({ name }: IdentifyMessage) => say(name));
const agent = startAgent({
  connect: () => socket,
  printers,
  stateDir: state,
  log: (event, facts) => process.stdout.write(`${logLine(new Date(), event, facts)}\n`),
});
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void agent.stop().then(() => process.exit(0)));

function sayOnce(sentence: string): void {
  if (sentence !== said) say(sentence);
  said = sentence;
}

/** `ID=address` */
function printerOf(text: string): AgentPrinter {
  const [id = '', ...address] = text.split('=');
  const target = parseTarget(address.join('='), profiles);
  return { id: id as PrinterId, profile: target.profile, open: () => transportTo(target, values.allow) };
}
