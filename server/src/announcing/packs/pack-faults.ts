/** Why a pack or a clip of it is refused; the sentence for people is in `messages.ts` under the same code. */
export type PackFaultCode =
  | 'no-manifest'
  | 'manifest-unreadable'
  | 'format-unknown'
  | 'field-missing'
  | 'field-wrong'
  | 'no-licence'
  | 'no-licence-text'
  | 'no-consent'
  | 'clip-missing'
  | 'clip-unknown'
  | 'file-missing'
  | 'file-outside'
  | 'digest-mismatch'
  | 'not-wav'
  | 'wrong-rate'
  | 'wrong-channels'
  | 'wrong-bits'
  | 'silent'
  | 'inner-silence'
  | 'recorded-too-soft'
  | 'clipping'
  | 'edges'
  | 'too-soft'
  | 'too-loud'
  | 'rms-spread'
  | 'loudness'
  | 'id-twice';

/** One finding; `what` names the clip, the file or the field it is about. */
export interface PackFault {
  readonly code: PackFaultCode;
  readonly what: string;
  /** The measured value, with its unit. */
  readonly found?: string;
}

export function fault(code: PackFaultCode, what: string, found?: string): PackFault {
  return found === undefined ? { code, what } : { code, what, found };
}
