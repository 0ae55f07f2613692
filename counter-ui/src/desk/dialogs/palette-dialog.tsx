import { Dialog } from '@toiluot/shared/ui';
import { useId, useState } from 'preact/hooks';
import { choose, type PaletteEntry, paletteEntries } from '../palette-commands.ts';
import { useDialog } from './use-dialog.ts';

const MOST = 9;

/** One field, one list, one key: a combobox as described by WAI-ARIA. */
export function PaletteDialog() {
  const { store, i18n, view, close } = useDialog();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const mode = store.mode.value;
  if (!view || !mode) return null;
  const entries = paletteEntries(i18n, view, mode, query).slice(0, MOST);
  const marked = Math.min(at, entries.length - 1);
  const run = (entry: PaletteEntry | undefined) => {
    if (entry && !(entry.action && store.whyOff(entry.action))) choose(store, entry);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') run(entries[marked]);
    if (step === undefined) return;
    event.preventDefault();
    setAt((marked + step + entries.length) % Math.max(1, entries.length));
  };
  return (
    <Dialog title={i18n.t('palette.title')} onClose={close} class="palette">
      <input
        type="text"
        role="combobox"
        data-autofocus="true"
        autocomplete="off"
        value={query}
        aria-label={i18n.t('palette.placeholder')}
        placeholder={i18n.t('palette.placeholder')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[marked] && `${listId}-${marked}`}
        onKeyDown={onKey}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
      />
      <div id={listId} role="listbox" aria-label={i18n.t('palette.title')} class="palette-list">
        {entries.map((entry, n) => (
          <PaletteRow
            key={entry.key}
            id={`${listId}-${n}`}
            entry={entry}
            isMarked={n === marked}
            onChoose={() => run(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && (
        <p class="list-empty" role="status">
          {i18n.t('palette.none')}
        </p>
      )}
    </Dialog>
  );
}

function PaletteRow({
  id,
  entry,
  isMarked,
  onChoose,
}: {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isMarked: boolean;
  readonly onChoose: () => void;
}) {
  const { store, i18n } = useDialog();
  const off = entry.action && store.whyOff(entry.action);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which names this row as its active one
    // biome-ignore lint/a11y/useFocusableInteractive: the same
    <div
      id={id}
      role="option"
      aria-selected={isMarked ? 'true' : 'false'}
      aria-disabled={off ? 'true' : undefined}
      class={`palette-row${isMarked ? ' palette-marked' : ''}`}
      onClick={onChoose}
    >
      <span>{entry.words}</span>
      {off && <span class="palette-off">{i18n.t(off.key, off.values)}</span>}
    </div>
  );
}
