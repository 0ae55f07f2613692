/**
 * Vietnamese without its marks: NFC or NFD in, lower case out, tones and vowel marks off, `đ` as `d`.
 * `Đăng ký` becomes `dang ky`.
 */
export function foldVietnamese(s: string): string {
  return s
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}

/** Lower case with its marks, composed: what "exact" means when marks are compared. */
export function lowerVietnamese(s: string): string {
  return s.normalize('NFC').toLowerCase();
}

/** Words of a text in order: runs of letters and digits. */
export function wordsOf(s: string): string[] {
  return s
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The form under which a word is compared: folded, and a final `y` after a consonant as `i`, since `kỹ`/`kĩ` and
 * `lý`/`lí` are the same word.
 */
export function keyOf(word: string): string {
  return foldVietnamese(word).replace(/([bcdghklmnpqrstvx]|qu)y$/, '$1i');
}
