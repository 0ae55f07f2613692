// Names and reasons of the links of the voice, in words; what has no word of its own keeps its code.
import type { HallView } from '@toiluot/shared/contract';
import type { HallI18n } from '../hall-texts.ts';

type Engine = NonNullable<HallView['voice']>['engines'][number];

const NAMED = ['clips', 'espeak', 'browser', 'chime'] as const;
const REASONS = [
  'no-pack',
  'clip-missing',
  'lang-missing',
  'not-found',
  'version',
  'timeout',
  'no-voice',
  'no-local-voice',
] as const;

export function engineName(i18n: HallI18n, engine: string): string {
  const known = NAMED.find((name) => name === engine);
  return known ? i18n.t(`voice.engine.${known}`) : engine;
}

/** "Sẵn sàng", or why it does not speak: `clip-missing(letter.X)` keeps what is in its brackets. */
export function engineState(i18n: HallI18n, { ok, reason = '' }: Pick<Engine, 'ok' | 'reason'>): string {
  if (ok) return i18n.t('voice.engine.ok');
  const [, code = reason, about] = /^([a-z-]+)(?:\((.*)\))?$/.exec(reason) ?? [];
  const known = REASONS.find((name) => name === code);
  const words = known ? i18n.t(`voice.reason.${known}`) : i18n.t('voice.reason.other', { code: reason });
  return about === undefined || !known ? words : `${words} (${about})`;
}
