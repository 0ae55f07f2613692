// A board as an administrator set it up (SPEC AN14): before its address, larger letters, a preview without token and sound.
import { USUAL_BOARD } from '@toiluot/shared/contract';
import { expect, test } from 'vitest';
import { planBoard } from '../../../display-board/src/board-plan.ts';
import { readPreview, readSettings, setupIn, withSetup } from '../../../display-board/src/settings.ts';
import { sightOf } from '../../../display-board/src/store.ts';

const SCREEN = { widthPx: 1920, heightPx: 1080 };

test('[AN14] the setup goes before the address; token and check stay, and volume 0 is no loudspeaker', () => {
  const address = readSettings('#token=t&layout=grid&zone=A&seat=3&check=on');
  const set = withSetup(address, { ...USUAL_BOARD, layout: 'zone', seatM: 12, volume: 0, lang: 'en', second: 'vi' });
  expect(set).toMatchObject({ token: 't', isCheck: true, layout: 'zone', seatM: 12, lang: 'en', second: 'vi' });
  expect([set.zone, set.hasSound, address.hasSound]).toEqual([undefined, false, true]);
  expect(withSetup(address, undefined)).toBe(address);
});

test('[AN14] a preview has no token and no sound, whatever its address says', () => {
  const setup = encodeURIComponent(JSON.stringify({ ...USUAL_BOARD, volume: 100 }));
  const preview = readPreview(`#preview=${setup}&zone=B&seat=desk-1&sample=on&token=stolen`);
  expect(preview).toMatchObject({ zone: 'B', hasSound: false, preview: { seat: 'desk-1', isSample: true } });
  expect(preview?.token).toBeUndefined();
  expect([readPreview('#layout=now'), readPreview('#preview=%7B'), readPreview('#preview=%7B%7D')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(setupIn('{"layout":"sideways"}')).toBeUndefined();
});

test('[F-B21] letters that are wanted larger take rows away, and never make less readable', () => {
  const plan = (scalePercent: number, seatM = 8) =>
    planBoard({
      layout: 'now',
      desks: 20,
      sight: { ...sightOf({ ...readSettings(''), diagonalInch: 55, seatM, scalePercent }), ...SCREEN },
    });
  expect(plan(150).rows).toBeLessThan(plan(100).rows);
  expect(plan(150).listVh).toBeGreaterThan(plan(100).listVh);
  expect(plan(150).readsToM).toBeGreaterThanOrEqual(plan(100).readsToM);
});
