import { useId, useState } from 'preact/hooks';
import { useAdmin } from '../admin-context.ts';
import { CheckField } from '../forms/fields.tsx';
import { slugOf } from '../new-id.ts';

/** What a list shows of an entry. */
export interface EntryRow {
  readonly name: string;
  readonly facts: string;
  /** Number or letter before the name. */
  readonly mark?: string | undefined;
  readonly isArchived: boolean;
}

const SEARCH_FROM = 8;

/** Entries in use first, archived ones on demand; found without marks as well. */
export function EntryList({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly (EntryRow & { readonly id: string })[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { i18n } = useAdmin();
  const [wanted, setWanted] = useState('');
  const [withArchived, setWithArchived] = useState(false);
  const archived = rows.filter(({ isArchived }) => isArchived).length;
  const shown = rows.filter(
    (row) =>
      (withArchived || !row.isArchived || row.id === chosen) &&
      slugOf(`${row.mark ?? ''} ${row.name} ${row.facts}`).includes(slugOf(wanted)),
  );
  return (
    <>
      {rows.length > SEARCH_FROM && <Search value={wanted} onChange={setWanted} />}
      <ul class="admin-list">
        {shown.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              class="admin-entry"
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(row.id)}
            >
              {row.mark !== undefined && <span class="admin-mark num">{row.mark}</span>}
              <span class="admin-entry-words">
                <strong>{row.name}</strong>
                <span>{row.isArchived ? `${i18n.t('list.archived')} · ${row.facts}` : row.facts}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="admin-empty">{i18n.t('list.none')}</p>}
      {archived > 0 && (
        <CheckField
          label={i18n.t('list.with-archived', { n: archived })}
          value={withArchived}
          onChange={setWithArchived}
        />
      )}
    </>
  );
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { i18n } = useAdmin();
  const id = useId();
  return (
    <div class="admin-field">
      <label for={id} class="for-readers">
        {i18n.t('list.search')}
      </label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        placeholder={i18n.t('list.search')}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
