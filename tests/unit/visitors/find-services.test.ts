// Search on the public page of waits: words as people type them, marks or none.
import { publicWaitsFixtures } from '@toiluot/shared/fixtures';
import { describe, expect, test } from 'vitest';
import { findServices } from '../../../kiosk-ui/src/waits/find-services.ts';

const { agencies } = Object.values(publicWaitsFixtures)[0]!;
const found = (typed: string) => findServices(agencies, typed).flatMap(({ services }) => services.map(({ id }) => id));
const all = agencies.flatMap(({ services }) => services.map(({ id }) => id));

describe('[F-R08] finding a service on the page of waits', () => {
  test('without a word all stand there, in their order', () => {
    expect([found(''), found('  – ')]).toEqual([all, all]);
  });

  test('marks, case, order and y or i make no difference; each word may be just begun', () => {
    expect(found('Đất đai').length).toBeLessThan(4);
    for (const typed of ['dat dai', 'DAI dat', 'đất đai'.normalize('NFD'), 'da da'])
      expect(found(typed)).toContain('stnmt-dat-dai');
    expect(found('li lich')).toEqual(found('lý lịch'));
    expect(found('li lich').length).toBeGreaterThan(0);
  });

  test("an agency's name finds all it offers, and narrows a word that several have", () => {
    const ofJustice = agencies.find(({ id }) => id === 'so-tu-phap')?.services.map(({ id }) => id);
    expect(found('sở tư pháp')).toEqual(ofJustice);
    expect(found('ket qua tu phap')).toEqual(['stp-ket-qua']);
  });

  test('English names count too, and what fits nothing finds nothing', () => {
    expect(found('land')).toContain('stnmt-dat-dai');
    expect(found('zzz')).toEqual([]);
  });
});
