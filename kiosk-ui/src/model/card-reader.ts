// The QR code of a Vietnamese identity card, as a reader types it: seven fields joined by "|". Only one thing is taken
// from it, whether its holder has reached the age for priority; not even this file keeps the text (F-K30, safety D05).

export interface CardReader {
  /**
   * @param key   as in a keyboard event
   * @param atMs  a steady clock
   * @returns whether the key came from a reader and must reach nothing else
   */
  key(key: string, atMs: number): boolean;
}

export const PRIORITY_AGE = 60;

/** Readers type much faster than people: a longer gap ends a card, a shorter one between letter and Enter is no person's. */
const READER_GAP_MS = 150;
const ENTER_GAP_MS = 50;
const OLDEST = 130;

const DIGIT = /^\d$/;
const LETTER = /^\D$/;
const TEXT = /^[\p{L}\p{N}]$/u;
const ANY = /^.$/;

/** Card number, earlier number, name, birth, sex, address, date of issue: which characters, and how many. */
const FIELDS: readonly { readonly of: RegExp; readonly lengths: readonly number[] | { readonly most: number } }[] = [
  { of: DIGIT, lengths: [12] },
  { of: DIGIT, lengths: [0, 9, 12] },
  { of: LETTER, lengths: { most: 80 } },
  { of: DIGIT, lengths: [8] },
  { of: LETTER, lengths: { most: 10 } },
  { of: ANY, lengths: { most: 300 } },
  { of: DIGIT, lengths: [8] },
];
const BIRTH = 3;
const LAST = FIELDS.length - 1;

interface Reading {
  field: number;
  length: number;
  fits: boolean;
  /** Digits of the birth date, the only characters that are held. */
  birth: string;
}

/**
 * @param today  local date, `2026-11-25`
 * @param onAge  a card of somebody who has reached the age was read whole
 */
export function createCardReader(today: () => string, onAge: () => void): CardReader {
  let reading: Reading | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let isInText = false;

  const finish = ({ field, fits, length, birth }: Reading) => {
    if (fits && field === LAST && hasLength(field, length) && hasReachedAge(birth, today())) onAge();
  };
  return {
    key(key, atMs) {
      const gap = atMs - lastAt;
      lastAt = atMs;
      if (gap > READER_GAP_MS) reading = undefined;
      if (!reading) {
        const isReadersEnter = key === 'Enter' && isInText && gap < ENTER_GAP_MS;
        isInText = TEXT.test(key);
        if (!DIGIT.test(key)) return isReadersEnter;
        reading = { field: 0, length: 1, fits: true, birth: '' };
      } else if (key === 'Enter' || key === 'Tab') {
        finish(reading);
        reading = undefined;
      } else if (key !== 'Shift' && key !== 'CapsLock') take(reading, key);
      return true;
    },
  };
}

function take(reading: Reading, key: string): void {
  if (key === '|') {
    reading.fits = reading.fits && hasLength(reading.field, reading.length) && reading.field < LAST;
    reading.field += 1;
    reading.length = 0;
    return;
  }
  reading.fits = reading.fits && FIELDS[reading.field]?.of.test(key) === true;
  reading.length += 1;
  if (reading.field === BIRTH && reading.fits && reading.length <= 8) reading.birth += key;
}

function hasLength(field: number, length: number): boolean {
  const lengths = FIELDS[field]?.lengths ?? [];
  return 'most' in lengths ? length > 0 && length <= lengths.most : lengths.includes(length);
}

/** @param birth  ddMMyyyy */
function hasReachedAge(birth: string, today: string): boolean {
  const [day, month, year] = [birth.slice(0, 2), birth.slice(2, 4), Number(birth.slice(4))];
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  const isDate = date.getUTCFullYear() === year && date.toISOString().slice(5, 10) === `${month}-${day}`;
  return isDate && year + OLDEST > Number(today.slice(0, 4)) && `${year + PRIORITY_AGE}-${month}-${day}` <= today;
}
