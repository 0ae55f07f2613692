// A foreign client: receiptio speaks ESC/POS by itself and always calls port 9100, so the printer takes 127.0.0.2.
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';
import { startVirtualPrinter, type VirtualPrinter } from '../../../printer/src/virtual/virtual-printer.ts';

type Print = (markdown: string, options: string) => Promise<string>;
const { print } = createRequire(import.meta.url)('receiptio') as { print: Print };
const canUseSecondLoopback = process.platform === 'linux';

let printer: VirtualPrinter;
afterEach(() => printer.close());

describe.skipIf(!canUseSecondLoopback)('receiptio', () => {
  test('[PR18] sees online, paper empty, cover open and near-end', async () => {
    printer = await startVirtualPrinter({ host: '127.0.0.2', port: 9100, paperMmPerSecond: Number.POSITIVE_INFINITY });
    expect(await print('', '-d 127.0.0.2 -q')).toBe('online');
    printer.setFault('out');
    expect(await print('', '-d 127.0.0.2 -q')).toBe('paperempty');
    printer.setFault('cover');
    expect(await print('', '-d 127.0.0.2 -q')).toBe('coveropen');
    printer.setFault('near-end');
    expect(await print('', '-d 127.0.0.2 -q')).toBe('online');
  });

  test('[PR18] prints a receipt: text is counted, nothing is out of step, the cut comes', async () => {
    printer = await startVirtualPrinter({ host: '127.0.0.2', port: 9100, paperMmPerSecond: Number.POSITIVE_INFINITY });
    expect(await print('^^^RECEIPT\n\n12/18/2021 11:22:33 PM\n-\nItem | 10.00\n', '-d 127.0.0.2 -p escpos -c 42')).toBe(
      'success',
    );
    const [paper] = printer.papers();
    expect(paper?.errors).toEqual([]);
    expect(paper?.text.join(' ')).toContain('RECEIPT');
  });
});
