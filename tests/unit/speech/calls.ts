import { defaultSpeechSettings, type SpeechSettings, spokenText, type Utterance } from '@toiluot/shared/speech';

/** A call of A012 to desk 5 in Vietnamese, but for what is given. */
export function aCall(changes: Partial<Utterance> = {}): Utterance {
  return { kind: 'call', label: 'A012', desk: { number: 5 }, lang: 'vi', variant: 'full', ...changes };
}

/** The sentence, or its reason in angle brackets. */
export function said(utterance: Utterance, settings: Partial<SpeechSettings> = {}): string {
  const spoken = spokenText(utterance, { ...defaultSpeechSettings, ...settings });
  return 'text' in spoken ? spoken.text : `<${spoken.reason}>`;
}
