// Voices of browsers that speak on the device itself. Numbers and desks are said aloud in the hall, and still no word of
// them goes to a maker's servers: a voice that is not named here is not used, whatever it says of itself.
import type { Language } from '../contract/index.ts';

/** Names without what follows " - " or stands in brackets: language, country, quality. Lower case. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  // Windows with its Vietnamese speech pack; macOS and iOS.
  vi: ['microsoft an', 'linh'],
  en: [
    // Windows
    'microsoft david',
    'microsoft mark',
    'microsoft zira',
    'microsoft george',
    'microsoft hazel',
    'microsoft susan',
    'microsoft catherine',
    'microsoft james',
    'microsoft linda',
    'microsoft richard',
    'microsoft heera',
    'microsoft ravi',
    'microsoft sean',
    // macOS and iOS
    'alex',
    'daniel',
    'fred',
    'karen',
    'moira',
    'rishi',
    'samantha',
    'tessa',
    // ChromeOS
    'chrome os us english',
  ],
  // Nobody makes one that stays on the device; Lao is said from clips.
  lo: [],
};

/** ChromeOS with a downloaded voice ("… vi-vn-x-vic-local"); Linux through speech-dispatcher. */
const ENDINGS = [/-x-[a-z]{3}-local$/, / espeak-ng$/] as const;
/** Edge ("Microsoft HoaiMy Online (Natural)") and Android ("… vi-vn-x-gft-network") name what goes over the net. */
const ELSEWHERE = /online|network|cloud/i;

export type OfferedVoice = { readonly name: string; readonly lang: string; readonly localService: boolean };

/** Whether a voice speaks this language and certainly does so on the device. */
export function isLocalVoice({ name, lang, localService }: OfferedVoice, language: Language): boolean {
  if (!localService || ELSEWHERE.test(name)) return false;
  if (lang.toLowerCase().split(/[-_]/)[0] !== language) return false;
  const lower = name.toLowerCase().trim();
  if (ENDINGS.some((ending) => ending.test(lower))) return true;
  const bare = (lower.split(' - ')[0] ?? '').replace(/\s*\([^)]*\)$/, '').replace(/ desktop$/, '');
  return NAMES[language].indexOf(bare) >= 0;
}
