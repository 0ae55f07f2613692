// What can be wrong in a catalogue, as codes with a place: screens show each one beside its field, in words.

export const FAULT_CODES = [
  'listed-twice',
  'unknown-reference',
  'range-reversed',
  'range-overlap',
  'letter-not-used',
  'closes-before-opening',
  'hours-overlap',
  'unknown-timezone',
  'dates-reversed',
  'holiday-and-working-day',
  'blank-missing',
  'blank-unknown',
  'text-too-long',
  'letter-not-printable',
  'still-named',
  'dropped-though-used',
  'vietnamese-missing',
  'same-time',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One contradiction. */
export type CatalogueFault = {
  /** `/<list>/<id>/<field>`, e.g. `/services/skhdt-dau-tu/series`. */
  readonly at: string;
  readonly code: FaultCode;
  /** What it collides with, or what is missing: an id, a number, a blank such as `{count}`. */
  readonly with?: string;
};
