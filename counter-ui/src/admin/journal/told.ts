// One line of the journal as a sentence.
import type { JournalFacts, JournalLine } from '@toiluot/shared/contract';
import { type AdminI18n, type AdminKey, wordsFor } from '../admin-texts.ts';

const GONE = '—';

/** Why a ticket was called (NX4). */
export function callWords(i18n: AdminI18n, { call, minutes, reason, note }: JournalFacts): string {
  if (!call) return GONE;
  const why = reason ? i18n.textOf(reason) : GONE;
  return i18n.t(`call.${call}`, { minutes: minutes ?? 0, reason: note ? `${why} (${note})` : why });
}

export function toldWords(i18n: AdminI18n, { type, facts }: JournalLine): string {
  const text = (value: JournalFacts['name']) => (value ? i18n.textOf(value) : GONE);
  const words = i18n.t(`told.${type}` as AdminKey, {
    label: facts.label ?? GONE,
    desk: facts.desk ?? GONE,
    service: text(facts.service),
    agency: text(facts.agency),
    person: facts.person ?? GONE,
    other: facts.otherPerson ?? GONE,
    name: text(facts.name),
    priority: text(facts.priority),
    word: facts.word ? codeWords(i18n, facts.word) : GONE,
    why: callWords(i18n, facts),
  });
  const reason = facts.call ? undefined : facts.reason && i18n.textOf(facts.reason);
  return reason ? `${words} (${reason})` : words;
}

/** A code of the contract in words where the screens have some. */
function codeWords(i18n: AdminI18n, code: string): string {
  for (const prefix of ['word', 'role', 'list']) {
    const words = wordsFor(i18n, prefix, code);
    if (words !== code) return words;
  }
  return code;
}

export function actorWords(i18n: AdminI18n, { kind, id, name }: JournalLine['actor']): string {
  if (kind === 'system') return i18n.t('actor.system');
  if (kind === 'visitor') return i18n.t('actor.visitor', { name: name ?? GONE });
  return name ?? id;
}
