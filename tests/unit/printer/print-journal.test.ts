import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PrinterId, PrintJobId } from '@toiluot/shared/contract';
import { describe, expect, test } from 'vitest';
import { logLine } from '../../../printer/src/agent/agent-log.ts';
import { PrintJournal } from '../../../printer/src/agent/print-journal.ts';

const aFolder = () => mkdtempSync(path.join(tmpdir(), 'agent-'));
const printer = 'kiosk-1' as PrinterId;
const aJob = (job: string) => ({ job: job as PrintJobId, printer, requestId: `r-${job}` });

describe('journal of the agent', () => {
  test('[PR11] a job in sending is still there after a crash, until it is acknowledged', () => {
    const folder = aFolder();
    new PrintJournal(folder).sending(aJob('1'));
    const after = new PrintJournal(folder);
    expect(after.openJobs).toEqual([aJob('1')]);
    after.ended({ ...aJob('1'), outcome: 'unknown' });
    const later = new PrintJournal(folder);
    expect(later.openJobs).toEqual([{ ...aJob('1'), outcome: 'unknown' }]);
    later.acknowledged('1' as PrintJobId);
    expect(new PrintJournal(folder).openJobs).toEqual([]);
  });

  test('[PR11] half a line at the end is passed over', () => {
    const folder = aFolder();
    new PrintJournal(folder).sending(aJob('1'));
    appendFileSync(path.join(folder, 'print-journal.jsonl'), '{"kind":"open","job":"2"');
    expect(new PrintJournal(folder).openJobs).toEqual([aJob('1')]);
  });

  test('[PR19] the last label of each series and the paper used are kept', () => {
    const folder = aFolder();
    const journal = new PrintJournal(folder);
    for (const label of ['A011', 'A012', 'M801']) journal.printed(label);
    journal.setPaperUsed(printer, 5600);
    const after = new PrintJournal(folder);
    expect([...after.lastLabels]).toEqual([
      ['A', 'A012'],
      ['M', 'M801'],
    ]);
    expect(after.paperUsed(printer)).toBe(5600);
  });

  test('stays small: what is over is dropped, and only the owner may read it', () => {
    const folder = aFolder();
    const journal = new PrintJournal(folder);
    for (let count = 0; count < 1100; count++) {
      journal.sending(aJob(String(count)));
      journal.acknowledged(String(count) as PrintJobId);
    }
    const file = path.join(folder, 'print-journal.jsonl');
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(1000);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('a log line is words and facts, no JSON', () => {
    expect(logLine(new Date(0), 'printed', { printer: 'p', outcome: 'sent' })).toBe(
      '1970-01-01T00:00:00.000Z printed printer=p outcome=sent',
    );
  });
});
