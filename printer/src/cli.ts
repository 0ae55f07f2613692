// For technicians: npm run printer -- status|probe|test-page tcp://192.168.1.50:9100?profile=generic-80
import { parseArgs } from 'node:util';
import { deliver } from './delivery/deliver.ts';
import { linkTo, type PrinterLink } from './delivery/printer-link.ts';
import { encoderFor } from './encode/encoder-for.ts';
import { loadProfiles } from './profiles/load-profiles.ts';
import { healthOf } from './status/printer-condition.ts';
import { bothLanguages, filledMessage, messages, type TechnicianKey } from './technician/messages.ts';
import { probe } from './technician/probe.ts';
import { testPage } from './technician/test-page.ts';
import { type PrinterTarget, parseTarget, transportTo } from './transport/printer-target.ts';

const STATUS_LIMIT_MS = 2000;
const CONFIRM_ID = 'test';

type Task = (link: PrinterLink, target: PrinterTarget) => Promise<boolean>;

const tasks: Readonly<Record<string, Task>> = {
  async status(link, { profile }) {
    const condition = await link.ask(STATUS_LIMIT_MS);
    if (!condition) return tell('noStatus');
    const health = healthOf(condition, profile.nearEndSensor);
    tell('health', { health: Object.hasOwn(messages, health) ? filledMessage(health as TechnicianKey) : health });
    return health === 'ok';
  },
  async probe(link) {
    const found = await probe(link);
    tell(found.answersStatus ? 'answers' : 'silent', { question: 'DLE EOT 1-4' });
    tell(found.answersInOrder ? 'answers' : 'silent', { question: 'GS r 1' });
    tell(found.answersPrintEnd ? 'answers' : 'silent', { question: 'GS ( H 48' });
    tell('suggestion', {
      fields: `"confirm": "${found.confirm}", "status": "${found.answersStatus ? 'epson' : 'none'}"`,
    });
    return true;
  },
  async 'test-page'(link, { profile }) {
    const bitmap = testPage(profile);
    const bytes = encoderFor(profile).encode(bitmap, profile, { cut: true, beep: profile.beep, confirmId: CONFIRM_ID });
    const { certainty, reason = '' } = await deliver(link, profile, {
      bytes,
      confirmId: CONFIRM_ID,
      heightDots: bitmap.height,
    });
    tell('printed', { certainty: filledMessage(certainty, { reason }) });
    return certainty !== 'unknown';
  },
};

function tell(key: TechnicianKey, values?: Parameters<typeof bothLanguages>[1]): false {
  process.stdout.write(`${bothLanguages(key, values)}\n`);
  return false;
}

async function main(): Promise<number> {
  const {
    positionals: [name = '', address = ''],
    values,
  } = parseArgs({
    allowPositionals: true,
    options: { profiles: { type: 'string' }, allow: { type: 'string', multiple: true, default: [] } },
  });
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task || address === '') {
    tell('usage');
    return 2;
  }
  const target = parseTarget(address, loadProfiles(values.profiles));
  tell('connecting', { address });
  const transport = transportTo(target, values.allow);
  try {
    await transport.open();
  } catch (error) {
    tell('unreachable', { why: error instanceof Error ? error.message : String(error) });
    return 1;
  }
  const isDone = await task(linkTo(transport, target.profile), target);
  await transport.end();
  return isDone ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
