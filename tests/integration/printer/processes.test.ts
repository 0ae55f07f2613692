// The agent and the virtual printer as programs of their own, killed and stopped from outside.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startVirtualPrinter, type VirtualPrinter } from '../../../printer/src/virtual/virtual-printer.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';
import { hallPrinter, type PrinterHall, startPrinterHall } from '../../support/printer-hall.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'agent-process-'));
const patiently = { timeout: 25_000, interval: 50 };
let hall: PrinterHall;
let printer: VirtualPrinter;
let children: ChildProcess[] = [];
let output = '';

beforeEach(async () => {
  hall = await startPrinterHall();
  printer = await startVirtualPrinter({ port: 0 });
  writeFileSync(path.join(folder, 'token'), 'secret\n', { mode: 0o600 });
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  output = '';
  await Promise.all([hall.close(), printer.close()]);
});

function program(script: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [path.join(root, script), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout?.on('data', (text) => {
    output += String(text);
  });
  children.push(child);
  return child;
}

const startAgentProcess = (state: string) =>
  program('printer/src/main.ts', [
    ...['--server', hall.url, '--token-file', path.join(folder, 'token'), '--state', path.join(folder, state)],
    ...['--printer', `${hallPrinter}=tcp://${printer.host}:${printer.port}?profile=virtual-80`],
  ]);

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode),
  );

/** Ports in state LISTEN that belong to a process. */
function listeningPorts(pid: number): string[] {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .flatMap(([, local = '', , state, , , , , , inode = '']) => (state === '0A' && inodes.has(inode) ? [local] : [])),
  );
}

describe('the agent as a program', () => {
  test('[PR19] prints, listens on no port, logs no word of the ticket, and ends by SIGTERM', async () => {
    const child = startAgentProcess('plain');
    const job = hall.issue(aTicketDocument({ label: 'C777', procedure: 'Cấp phiếu lý lịch tư pháp' }));
    await expect.poll(() => job.state, patiently).toBe('confirmed');
    if (process.platform === 'linux') expect(listeningPorts(child.pid!)).toEqual([]);
    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(0);
    expect(output).toMatch(/ printed printer=kiosk-1 job=day\.1\/1 outcome=confirmed ms=\d+\n/);
    // [PR20]
    expect(output).not.toMatch(/C777|lý lịch|doanh nghiệp|secret|\{/);
  });

  test('[PR11] killed in mid-ticket: the next one reports it as unknown and prints nothing twice', async () => {
    const first = startAgentProcess('killed');
    hall.whim = ({ name }) => {
      // The fence was passed; 786 rows need 650 ms.
      if (name === 'print.begin') setTimeout(() => first.kill('SIGKILL'), 250);
      return 'as-usual';
    };
    const job = hall.issue(aTicketDocument());
    await exitOf(first);
    expect(job.state).toBe('sending');
    hall.whim = () => 'as-usual';
    startAgentProcess('killed');
    await expect.poll(() => job.state, patiently).toBe('unknown');
    expect(job.reason).toBe('agent-restarted');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(hall.heard('print.begin')).toHaveLength(1);
    expect(printer.papers().length).toBeLessThanOrEqual(1);
  });

  test('says what it needs when it is called wrongly', async () => {
    const child = spawn(process.execPath, [path.join(root, 'printer/src/main.ts')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
    });
    expect(await exitOf(child)).toBe(2);
    expect(said).toContain('--printer <printer id>=tcp://192.168.1.50:9100?profile=epson-80');
  });
});

describe('the virtual printer as a program', () => {
  test('says where it is in one line and in a file', async () => {
    const file = path.join(folder, 'ports.json');
    program('printer/src/virtual/main.ts', ['--port', '0', '--page-port', '0', '--port-file', file]);
    await expect
      .poll(() => output, patiently)
      .toMatch(/^virtual printer on 127\.0\.0\.1:\d+, page http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const { host, port, pageUrl } = JSON.parse(readFileSync(file, 'utf8')) as {
      host: string;
      port: number;
      pageUrl: string;
    };
    expect(output).toBe(`virtual printer on ${host}:${port}, page ${pageUrl}\n`);
    expect(await (await fetch(`${pageUrl}api/papers`)).json()).toEqual([]);
  });
});

describe('the tool for technicians', () => {
  const tool = async (...args: readonly string[]) => {
    const code = await exitOf(program('printer/src/cli.ts', args));
    return { code, said: output };
  };
  const address = () => `tcp://${printer.host}:${printer.port}?profile=virtual-80`;

  test('status tells what is wrong, in both languages', async () => {
    printer.setFault('cover');
    expect(await tool('status', address())).toEqual({
      code: 1,
      said: expect.stringContaining('Tình trạng: nắp đang mở / State: cover open'),
    });
  });

  test('probe finds the rung of the ladder', async () => {
    expect((await tool('probe', address())).said).toContain('"confirm": "gsH", "status": "epson"');
    expect(printer.papers()).toEqual([]);
  });

  test('test-page prints the ruler page', async () => {
    expect(await tool('test-page', address())).toEqual({ code: 0, said: expect.stringContaining('đã in xong') });
    expect(printer.papers()).toHaveLength(1);
  });
});
