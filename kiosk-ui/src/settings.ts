import { readHash } from '@toiluot/shared/ui';
import { LANGUAGES, type Language } from './model/languages.ts';

/** What the address of this machine says behind `#`. */
export interface KioskSettings {
  /** Absent on a machine that nobody has set up. */
  readonly token: string | undefined;
  readonly diagonalInches: number;
  /** Height of the screen's lower edge above the floor, for the reach line of "Hạ thấp nút". */
  readonly edgeMm: number;
  readonly language: Language;
}

/** `#token=…&diag=21.5&edge=800&lang=vi`; what is missing or senseless gets the usual value. */
export function readSettings(hash: string): KioskSettings {
  const { token, diag, edge, lang } = readHash(hash);
  return {
    token: token === undefined || token === '' ? undefined : token,
    diagonalInches: within(Number(diag), 7, 65) ?? 21.5,
    edgeMm: within(Number(edge), 300, 1400) ?? 800,
    language: LANGUAGES.find((language) => language === lang) ?? 'vi',
  };
}

function within(value: number, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}
