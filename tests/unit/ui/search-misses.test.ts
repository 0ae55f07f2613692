import { describe, expect, test } from 'vitest';
import { watchSearchMisses } from '../../../kiosk-ui/src/model/search-misses.ts';

/** Types the words letter by letter; every one of `found` and its beginnings is found. */
function typed(...steps: (readonly [string, number] | 'leaves')[]): string[] {
  const told: string[] = [];
  const watch = watchSearchMisses((words) => told.push(words));
  for (const step of steps) {
    if (step === 'leaves') watch.left();
    else watch.looked(...step);
  }
  return told;
}

describe('words sought in vain', () => {
  test('[F-K03] are told once, whole, when the visitor leaves', () => {
    expect(typed(['xyz', 0], ['xyzt', 0], ['xyzt a', 0], 'leaves', 'leaves')).toEqual(['xyzt a']);
  });

  test('erasing them letter by letter tells them once', () => {
    expect(typed(['xyzt', 0], ['xyz', 0], ['xy', 1], ['', 1], 'leaves')).toEqual(['xyzt']);
  });

  test('another try in vain is told too', () => {
    expect(typed(['xyz', 0], ['', 1], ['abc', 0], 'leaves')).toEqual(['xyz', 'abc']);
  });

  test('words that found something, or are too short, are not told', () => {
    expect(typed(['dat', 6], 'leaves', ['zz', 0], 'leaves')).toEqual([]);
  });
});
