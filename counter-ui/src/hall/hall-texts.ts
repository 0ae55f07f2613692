import type { Signal } from '@preact/signals';
import type { AssignmentEntry, Language } from '@toiluot/shared/contract';
import { createI18n, refusalMessages } from '@toiluot/shared/ui';
import { messages as newComplaints } from '../complaints/messages.ts';
import { messages as complaints } from './complaints/messages.ts';
import { messages } from './messages.ts';
import { messages as steering } from './what-if/messages.ts';
import type { HallQueue } from './zone-plan.ts';

/** Texts of the hall and the shared ones, following the language of the whole app. */
export const createHallI18n = (lang: Signal<Language>) =>
  createI18n({ ...refusalMessages, ...messages, ...steering, ...complaints, ...newComplaints }, lang);
export type HallI18n = ReturnType<typeof createHallI18n>;

/** Result pick-up has the same name at every agency, so the agency is named with it. */
export function serviceName(
  i18n: Pick<HallI18n, 'textOf'>,
  { kind, name, agencyName }: Pick<HallQueue, 'kind' | 'name' | 'agencyName'>,
): string {
  return kind === 'collect' ? `${i18n.textOf(name)} · ${i18n.textOf(agencyName)}` : i18n.textOf(name);
}

export function deskName(i18n: HallI18n, number: number): string {
  return i18n.t('desk.numbered', { n: number });
}

/** Who did something, by name where the journal has one. */
export function actorName(i18n: HallI18n, { kind, name }: AssignmentEntry['by']): string {
  return name ?? i18n.t(`actor.${kind}`);
}

/** "việc chính", or after how many minutes of disadvantage the desk helps. */
export function handicapWords(i18n: HallI18n, minutes: number): string {
  return minutes === 0 ? i18n.t('assign.own') : i18n.t('assign.helps', { n: minutes });
}

/** The last two words of a Vietnamese name, by which colleagues know each other; the whole name stands in the drawer. */
export function shortName(name: string): string {
  return name.trim().split(/\s+/).slice(-2).join(' ');
}
