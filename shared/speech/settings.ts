import type { SpeechLanguage } from './utterance.ts';

/** How the digits of a label are read: one by one, hundreds and then a pair, or as a number. */
export type LabelStyle = 'digits' | 'pair' | 'whole';

/** Regional forms and names; a centre may change each. */
export interface SpeechSettings {
  /** Between hundreds and a single unit: một trăm linh năm (North), một trăm lẻ năm (Centre and South). */
  readonly link: 'linh' | 'lẻ';
  readonly thousand: 'nghìn' | 'ngàn';
  /** The unit 4 after mươi: hai mươi tư, hai mươi bốn. */
  readonly four: 'tư' | 'bốn';
  readonly labelStyle: LabelStyle;
  /** Names of letters that differ from the usual ones. */
  readonly letterNames: Readonly<Partial<Record<SpeechLanguage, Readonly<Record<string, string>>>>>;
  /** Desk id → what it is called in speech ("quầy hộ tịch", "the civil status desk"); a missing language is not spoken. */
  readonly namedDesks: Readonly<Record<string, Readonly<Partial<Record<SpeechLanguage, string>>>>>;
  /** Abbreviation → the words it stands for; only in notices, which are free text. */
  readonly abbreviations: Readonly<Record<string, string>>;
}

/** A centre in central Vietnam. */
export const defaultSpeechSettings: SpeechSettings = {
  link: 'lẻ',
  thousand: 'nghìn',
  four: 'tư',
  labelStyle: 'digits',
  // "dê" and "giê" sound alike in the North; "đê", the everyday name of D, does not. Đ is no prefix.
  letterNames: { vi: { D: 'đê' } },
  namedDesks: {},
  abbreviations: {
    UBND: 'Ủy ban nhân dân',
    HĐND: 'Hội đồng nhân dân',
    TTHC: 'thủ tục hành chính',
    CCCD: 'căn cước công dân',
    GPLX: 'giấy phép lái xe',
    LLTP: 'lý lịch tư pháp',
    BQL: 'Ban quản lý',
    KKT: 'khu kinh tế',
  },
};
