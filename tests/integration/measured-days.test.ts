// Days measured by an earlier run: the same figures from rows, from kept files, and whatever becomes of those files.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CentreId, ReportName, ReportTable } from '@toiluot/shared/contract';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeReport } from '../../server/src/application/statistics/make-report.ts';
import { ReportSource } from '../../server/src/application/statistics/report-source.ts';
import type { ReportScene } from '../../server/src/application/statistics/scene.ts';
import { MeasuredDaysFolder } from '../../server/src/reporting/measured-days-folder.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import { writeYear } from '../bench/year-of-tickets.ts';
import { dataFolder, defaultCatalogue, startHouse } from '../support/house.ts';

const QUESTIONS = [
  ['measures', 'service'],
  ['measures', 'officer'],
  ['measures', 'origin'],
  ['queue', 'total'],
  ['low-ratings', 'total'],
  ['quotes', 'hour'],
  ['fairness', 'service'],
] as const satisfies readonly (readonly [ReportName, string])[];
const RANGE = { from: '2026-11-01', to: '2026-11-25' };

const catalogue = defaultCatalogue();
const scene: ReportScene = {
  timezone: catalogue.centre.timezone,
  waitTargetMs: catalogue.settings.waitTargetMs,
  now: Date.parse('2026-11-25T12:00:00Z'),
  agencies: catalogue.agencies,
  services: catalogue.services,
  desks: catalogue.desks,
  staff: [],
  devices: [],
  pauseReasons: [],
  otherNames: [],
};

let dataDir: string;
let kept: string;
let untouched: readonly ReportTable[];

/** The answers of a program that was started just now. */
async function answers(options: { readonly version?: string; readonly hasFolder?: boolean; timezone?: string } = {}) {
  const storage = openSqliteStorage({
    file: join(dataDir, 'hall.db'),
    readonly: true,
  });
  const folder = new MeasuredDaysFolder(kept, options.version ?? 'this text');
  const centre = catalogue.centre.id as CentreId;
  const source = new ReportSource(storage, centre, options.hasFolder === false ? undefined : folder);
  const here = {
    ...scene,
    ...(options.timezone && { timezone: options.timezone }),
  };
  const tables: ReportTable[] = [];
  for (const [report, by] of QUESTIONS) tables.push(await makeReport(report, { ...RANGE, by }, here, source));
  await storage.close();
  return tables;
}

const fromRows = () => answers({ hasFolder: false });

function change(sql: string): void {
  const db = new Database(join(dataDir, 'hall.db'));
  db.exec(sql);
  db.close();
}

const files = (): string[] => readdirSync(kept).map((name) => join(kept, name));

beforeAll(async () => {
  dataDir = dataFolder();
  kept = join(dataDir, 'measured-days');
  await writeYear(dataDir, { days: 4, perDay: 120, before: '2026-11-25' });
  untouched = await fromRows();
  expect(untouched[0]?.rows.length).toBeGreaterThan(3);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('[F-R02] days measured before', () => {
  beforeEach(() => rmSync(kept, { recursive: true, force: true }));

  test('give the same figures when there are none yet and when all are there', async () => {
    expect(await answers()).toEqual(untouched);
    expect(files()).toHaveLength(4);
    const bytes = files().map((file) => readFileSync(file));
    expect(await answers()).toEqual(untouched);
    expect(files().map((file) => readFileSync(file))).toEqual(bytes);
  });

  test('give the same figures where names have got other numbers since', async () => {
    await answers();
    rmSync(files().sort()[0] ?? '');
    const backwards = { ...scene, services: [...scene.services].reverse() };
    const storage = openSqliteStorage({
      file: join(dataDir, 'hall.db'),
      readonly: true,
    });
    const centre = catalogue.centre.id as CentreId;
    const source = new ReportSource(storage, centre, new MeasuredDaysFolder(kept, 'this text'));
    for (const { id } of backwards.services) source.codes.codeOf(id);
    for (const [index, [report, by]] of QUESTIONS.entries())
      expect(await makeReport(report, { ...RANGE, by }, scene, source)).toEqual(untouched[index]);
    await storage.close();
  });

  test.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, 1_000)],
    ['empty', (file) => truncateSync(file, 0)],
    ['of another kind', (file) => writeFileSync(file, 'not a day at all')],
    [
      'wrong in one bit',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 500] = (bytes[bytes.length - 500] ?? 0) ^ 4;
        writeFileSync(file, bytes);
      },
    ],
  ])('are measured anew when the file is %s', async (_, harm) => {
    await answers();
    const whole = files().map((file) => readFileSync(file));
    for (const file of files()) harm(file);
    expect(await answers()).toEqual(untouched);
    expect(files().map((file) => readFileSync(file).equals(whole.shift() ?? Buffer.of()))).toEqual(Array(4).fill(true));
  });

  test('are not needed to be writable: a file in the place of the folder harms nothing', async () => {
    writeFileSync(kept, '');
    expect(await answers()).toEqual(untouched);
  });

  test('of days that the data does not have are removed', async () => {
    await answers();
    writeFileSync(join(kept, '2020-01-01.day'), 'of a centre that was here before');
    new MeasuredDaysFolder(kept, 'this text').keepOnly([{ id: '2026-11-24' as never }]);
    expect(readdirSync(kept)).toEqual(['2026-11-24.day']);
  });
});

describe('[F-R02] figures kept under another key', () => {
  beforeAll(async () => {
    rmSync(kept, { recursive: true, force: true });
    await answers();
    // Behind the journal's back, so that kept figures and rows can be told apart.
    change(`UPDATE ticket SET rating = NULL`);
  });

  test('the kept ones are what is read', async () => {
    expect(await answers()).toEqual(untouched);
    expect(await fromRows()).not.toEqual(untouched);
  });

  test('are not used by another text of the program', async () => {
    expect(await answers({ version: 'a later text' })).toEqual(await fromRows());
  });

  test('are not used by the clock of another place', async () => {
    rmSync(kept, { recursive: true, force: true });
    await answers();
    const timezone = 'Asia/Tokyo';
    expect(await answers({ timezone })).toEqual(await answers({ timezone, hasFolder: false }));
  });

  test('are not used for another past, told by the last entry of the day', async () => {
    await answers();
    change(`UPDATE ticket SET state = 'no-show' WHERE state = 'served' AND number % 2 = 0`);
    const before = await answers();
    expect(before).not.toEqual(await fromRows());
    const row = `centre_id, 100000000 + n, closed_at, id, 'system:test', 't' || n, 'test', 'test', 1, 'other', '{}'`;
    change(`INSERT INTO journal (centre_id, seq, at, day, actor, request_id, command, type, v, hash, data)
      SELECT ${row} FROM (SELECT *, row_number() OVER (ORDER BY closed_at) AS n FROM day)`);
    expect(await answers()).toEqual(await fromRows());
  });
});

test('[F-R02] a running house keeps its closed days, and the next start answers alike', async () => {
  rmSync(kept, { recursive: true, force: true });
  const ask = async (): Promise<unknown> => {
    const house = await startHouse({ dataDir });
    const answer = await house.get(
      `/api/reports/measures?by=service&from=${RANGE.from}&to=2026-11-24`,
      await house.asStaff('giamsat'),
    );
    const table = (await answer.json()) as ReportTable;
    await house.stop();
    return [table.columns, table.rows, table.total];
  };
  const first = await ask();
  expect(files()).toHaveLength(4);
  expect(await ask()).toEqual(first);
});
