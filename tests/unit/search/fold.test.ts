import { foldVietnamese } from '@toiluot/shared/search';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOneSlipApart } from '../../../shared/search/one-slip.ts';

describe('folding', () => {
  test.each([
    ['Đăng ký đất đai', 'dang ky dat dai'],
    ['NGUYỄN', 'nguyen'],
    ['Kế hoạch và Đầu tư', 'ke hoach va dau tu'],
    ['Gỗ lẵn ẴỘỮ', 'go lan aou'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
    expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text),
      ),
    );
  });
});

describe('one slip of the finger', () => {
  test.each([
    ['dang', 'dnag'],
    ['dang', 'dag'],
    ['dang', 'daang'],
    ['dang', 'dong'],
  ])('%s and %s are one slip apart, both ways', (a, b) => {
    expect(isOneSlipApart(a, b)).toBe(true);
    expect(isOneSlipApart(b, a)).toBe(true);
  });

  test.each([
    ['dang', 'dang'],
    ['dang', 'gand'],
    ['dang', 'da'],
    ['dang', 'dnga'],
  ])('%s and %s are not', (a, b) => {
    expect(isOneSlipApart(a, b)).toBe(false);
  });
});
