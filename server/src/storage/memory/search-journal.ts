import type { JournalRow, JournalSearch } from '../storage.ts';

type Data = { readonly ticket?: unknown; readonly desk?: unknown; readonly job?: unknown };

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

/** The rows of a stretch that fit, newest first. */
export function searchJournal(journal: readonly JournalRow[], search: JournalSearch): readonly JournalRow[] {
  const { after, until, limit, day, actor, command, types, ticket, desk } = search;
  const fits = (row: JournalRow): boolean => {
    if (day && row.day !== day) return false;
    if ((actor && row.actor !== actor) || (command && row.command !== command)) return false;
    if (types && !types.includes(row.type)) return false;
    const data = JSON.parse(row.data) as Data;
    if (desk && idOf(data.desk) !== desk) return false;
    return !ticket || idOf(data.ticket) === ticket || String(data.job).startsWith(`${ticket}/`);
  };
  return journal.slice(after, until).filter(fits).reverse().slice(0, limit);
}
