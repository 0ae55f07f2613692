import { messages } from './messages.ts';

export type SignFaultCode =
  | 'not-json'
  | 'field-missing'
  | 'field-unknown'
  | 'field-wrong'
  | 'way-unknown'
  | 'frame-part'
  | 'frame-checksum'
  | 'frame-no-text'
  | 'modes-missing'
  | 'address-range'
  | 'desk-twice'
  | 'address-twice'
  | 'text-letters';

/** `signs.json` is refused as a whole; the message is a sentence in each language, with the place. */
export class SignConfigError extends Error {
  override readonly name = 'SignConfigError';
  readonly code: SignFaultCode;

  /** @param where path in the file, such as `lines[0].signs[3].address` */
  constructor(code: SignFaultCode, where: string, found: unknown = '') {
    const { vi, en } = messages[code];
    const filled = (text: string) => text.replace('{where}', () => where).replace('{found}', () => String(found));
    super(`${filled(vi)}\n${filled(en)}`);
    this.code = code;
  }
}
