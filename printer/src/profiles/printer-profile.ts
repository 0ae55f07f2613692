// What a model can do, as data: sites add files, code does not know models.

export type PrinterProfile = {
  readonly id: string;
  readonly name: string;
  /** Dots across the print head: 576 on 80 mm paper, 384 on 58 mm. */
  readonly dots: 576 | 384;
  readonly dpi: number;
  readonly encoder: 'node-thermal-printer' | 'escpos';
  readonly raster: 'gsv0' | 'esc*' | 'starK';
  /** Rows in one raster command; at most 255, so that no header holds a real-time command. */
  readonly bandRows: number;
  /** Rung of the confirmation ladder, printing.md section 9; found by `probe`. */
  readonly confirm: 'gsH' | 'gsr' | 'eot' | 'none';
  readonly status: 'epson' | 'star' | 'none';
  readonly cut: 'partial' | 'full' | 'none';
  /** Extra feed before the cut, in dots (0 to 255); the way from head to cutter is added by the printer. */
  readonly feedToCutter: number;
  readonly beep: boolean;
  /** Without a sensor the end of the roll is estimated from the metres printed. */
  readonly nearEndSensor: boolean;
  /** Whether DLE DC4 8 (clear the buffer) is safe after an error. */
  readonly clearAfterError: boolean;
  readonly rollMetres: number;
  readonly mmPerSecond: number;
  readonly transportHints: readonly ('tcp' | 'device' | 'serial' | 'windows-raw')[];
};

type Rule = { readonly expected: string; readonly holds: (value: unknown) => boolean };

const word = (...words: readonly string[]): Rule => ({
  expected: words.join(' | '),
  holds: (value) => words.includes(value as string),
});
const flag: Rule = { expected: 'true | false', holds: (value) => typeof value === 'boolean' };
const whole = (least: number, most: number): Rule => ({
  expected: `a whole number from ${least} to ${most}`,
  holds: (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
});
const text: Rule = {
  expected: 'a text of 1 to 80 letters',
  holds: (value) => typeof value === 'string' && /^.{1,80}$/u.test(value),
};
const transports = ['tcp', 'device', 'serial', 'windows-raw'];

const rules: Readonly<Record<keyof PrinterProfile, Rule>> = {
  id: {
    expected: 'small letters, digits and -',
    holds: (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value),
  },
  name: text,
  dots: { expected: '576 | 384', holds: (value) => value === 576 || value === 384 },
  dpi: whole(180, 203),
  encoder: word('node-thermal-printer', 'escpos'),
  raster: word('gsv0', 'esc*', 'starK'),
  bandRows: whole(1, 255),
  confirm: word('gsH', 'gsr', 'eot', 'none'),
  status: word('epson', 'star', 'none'),
  cut: word('partial', 'full', 'none'),
  feedToCutter: whole(0, 255),
  beep: flag,
  nearEndSensor: flag,
  clearAfterError: flag,
  rollMetres: whole(1, 500),
  mmPerSecond: whole(20, 500),
  transportHints: {
    expected: `a list of ${transports.join(' | ')}`,
    holds: (value) => Array.isArray(value) && value.every((one) => transports.includes(one)),
  },
};

/** What is wrong with a profile, one line per field; empty when it may be used. */
export function profileProblems(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ['a profile is an object'];
  const given = value as Readonly<Record<string, unknown>>;
  const wrong = Object.entries(rules).filter(([field, rule]) => !rule.holds(given[field]));
  const unknown = Object.keys(given).filter((field) => !Object.hasOwn(rules, field));
  return [
    ...wrong.map(([field, { expected }]) => `${field}: expected ${expected}`),
    ...unknown.map((field) => `${field}: no such field`),
    ...(wrong.length === 0 && unknown.length === 0 ? contradictions(given as PrinterProfile) : []),
  ];
}

function contradictions({ encoder, raster, confirm, status }: PrinterProfile): string[] {
  return [
    ...(encoder === 'escpos' && raster === 'starK' ? ['raster: escpos has no starK'] : []),
    ...(encoder === 'node-thermal-printer' && raster === 'esc*'
      ? ['raster: node-thermal-printer has no esc*, take escpos']
      : []),
    ...(confirm !== 'none' && status !== 'epson' ? ['confirm: only a printer with epson status can confirm'] : []),
  ];
}
