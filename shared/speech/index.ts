export { clipIdOf } from './clip-ids.ts';
export { lexiconIds, lexiconWord } from './lexicon.ts';
export { spokenNotice } from './notice.ts';
export { numberWords } from './number-words.ts';
export { defaultSpeechSettings, type LabelStyle, type SpeechSettings } from './settings.ts';
export { type SpokenText, spokenText, tokenWords } from './spoken-text.ts';
export { spokenRange, spokenTime } from './times.ts';
export { type SpeechToken, tokensOf } from './tokens.ts';
export type { SpeechLanguage, Utterance, UtteranceVariant } from './utterance.ts';
