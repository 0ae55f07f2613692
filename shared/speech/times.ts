import { numberWords } from './number-words.ts';
import type { SpeechSettings } from './settings.ts';
import type { SpeechLanguage } from './utterance.ts';

type Regional = Pick<SpeechSettings, 'link' | 'thousand' | 'four'>;

/**
 * A time of day: 13:05 → mười ba giờ năm phút, thirteen oh… is never said: thirteen zero five.
 *
 * @param hours    0-23
 * @param minutes  0-59; the full hour has none: mười ba giờ, thirteen hundred hours is not used: thirteen o'clock
 */
export function spokenTime(hours: number, minutes: number, language: SpeechLanguage, regional: Regional): string {
  const [hour, minute] = [numberWords(hours, language, regional), numberWords(minutes, language, regional)];
  if (language === 'vi') return minutes === 0 ? `${hour} giờ` : `${hour} giờ ${minute} phút`;
  if (language === 'lo') return minutes === 0 ? `${hour}ໂມງ` : `${hour}ໂມງ${minute}ນາທີ`;
  if (minutes === 0) return `${hour} o'clock`;
  return minutes < 10 ? `${hour} zero ${minute}` : `${hour} ${minute}`;
}

/** A range: 10-20 → mười đến hai mươi, ten to twenty. */
export function spokenRange(from: number, to: number, language: SpeechLanguage, regional: Regional): string {
  return `${numberWords(from, language, regional)}${rangeWord(language)}${numberWords(to, language, regional)}`;
}

/** Between the ends of a range, with its blanks. */
export function rangeWord(language: SpeechLanguage): string {
  return { vi: ' đến ', en: ' to ', lo: 'ຫາ' }[language];
}
