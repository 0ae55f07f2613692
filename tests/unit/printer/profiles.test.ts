import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../../../printer/src/profiles/load-profiles.ts';
import { profileProblems } from '../../../printer/src/profiles/printer-profile.ts';

const shipped = loadProfiles();
const good = shipped.get('generic-80')!;

describe('printer profiles', () => {
  test('[PR16] six come with the house and all pass', () => {
    expect([...shipped.keys()].sort()).toEqual([
      'epson-80',
      'generic-58',
      'generic-80',
      'star-line-80',
      'virtual-58',
      'virtual-80',
    ]);
  });

  test.each([
    ['dots', 512, 'dots: expected 576 | 384'],
    ['bandRows', 256, 'bandRows: expected a whole number from 1 to 255'],
    ['confirm', 'maybe', 'confirm: expected gsH | gsr | eot | none'],
    ['raster', 'esc*', 'raster: node-thermal-printer has no esc*, take escpos'],
    ['status', 'none', 'confirm: only a printer with epson status can confirm'],
    ['colour', true, 'colour: no such field'],
  ])('[PR16] %s = %j is refused with a reason', (field, value, problem) => {
    expect(profileProblems({ ...good, [field]: value })).toEqual([problem]);
  });

  test('[PR16] a site adds a file, and one of the same id wins', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'profiles-'));
    writeFileSync(path.join(folder, 'a.json'), JSON.stringify({ ...good, id: 'kitchen-80', name: 'Kitchen' }));
    writeFileSync(path.join(folder, 'b.json'), JSON.stringify({ ...good, rollMetres: 40 }));
    const all = loadProfiles(folder);
    expect([all.size, all.get('kitchen-80')?.name, all.get('generic-80')?.rollMetres]).toEqual([7, 'Kitchen', 40]);
  });

  test('[PR16] a faulty site file is named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'profiles-'));
    writeFileSync(path.join(folder, 'bad.json'), JSON.stringify({ ...good, dpi: 'many' }));
    expect(() => loadProfiles(folder)).toThrow(/bad\.json: dpi: expected a whole number from 180 to 203/);
  });
});
