// The virtual printer as a program of its own: node printer/src/virtual/main.ts --port 9100 --page-port 0
import '../small-heap.ts';
import { writeFileSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endWithParent } from '../end-with-parent.ts';
import { startVirtualPrinter } from './virtual-printer.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'page-port': { type: 'string', default: '0' },
    width: { type: 'string', default: '576' },
    speed: { type: 'string', default: '150' },
    'port-file': { type: 'string' },
    'ready-fd': { type: 'string' },
    'end-with-parent': { type: 'boolean' },
  },
});

const printer = await startVirtualPrinter({
  ...(values.port !== undefined && { port: Number(values.port) }),
  pagePort: Number(values['page-port']),
  width: values.width === '384' ? 384 : 576,
  paperMmPerSecond: Number(values.speed) || Number.POSITIVE_INFINITY,
});
const ready = `virtual printer on ${printer.host}:${printer.port}, page ${printer.pageUrl}\n`;
process.stdout.write(ready);
const facts = JSON.stringify({ host: printer.host, port: printer.port, pageUrl: printer.pageUrl });
if (values['port-file'] !== undefined) writeFileSync(values['port-file'], facts);
if (values['ready-fd'] !== undefined) writeSync(Number(values['ready-fd']), `${facts}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => void printer.close().then(() => process.exit(0)));
if (values['end-with-parent']) endWithParent();
