import type { JournalEntryAnswer, JournalLine } from '@toiluot/shared/contract';
import { formatClock, formatDate } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { useJournal } from './journal-context.ts';
import { actorWords, toldWords } from './told.ts';

/** Lines of the journal, each with the event as it is kept on demand. */
export function JournalLines({ lines }: { readonly lines: readonly JournalLine[] }) {
  const { i18n, timezone } = useJournal();
  return (
    <ol class="journal-lines">
      {lines.map((line, index) => {
        const date = formatDate(line.at, timezone);
        const before = lines[index - 1];
        return (
          <li key={line.seq}>
            {(!before || formatDate(before.at, timezone) !== date) && <h3 class="num">{date}</h3>}
            <div class="journal-line">
              <span class="num">{formatClock(line.at, timezone, true)}</span>
              <span class="journal-told">{toldWords(i18n, line)}</span>
              <span class="journal-actor">{actorWords(i18n, line.actor)}</span>
              <Raw seq={line.seq} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Asked for only when opened: an event may hold a whole catalogue. */
function Raw({ seq }: { readonly seq: number }) {
  const { i18n, client } = useJournal();
  const [entry, setEntry] = useState<JournalEntryAnswer | undefined>(undefined);
  const open = async (isOpen: boolean) => {
    if (!isOpen || entry) return;
    const answer = await client.read<JournalEntryAnswer>(`/api/journal/${seq}`);
    if (answer.ok) setEntry(answer.value);
  };
  return (
    <details class="journal-raw" onToggle={(event) => void open(event.currentTarget.open)}>
      <summary aria-label={i18n.t('journal.raw-of', { seq })}>{i18n.t('journal.raw')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long entry is scrolled by keyboard too */}
      <pre tabIndex={0}>{entry ? shown(entry) : '…'}</pre>
    </details>
  );
}

const shown = ({ line: { seq, type, command }, requestId, hash, data }: JournalEntryAnswer): string =>
  JSON.stringify({ seq, type, command, requestId, hash, data }, null, 2);
