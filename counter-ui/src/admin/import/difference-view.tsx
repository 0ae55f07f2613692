// What a file would change, one list at a time: new, changed field by field, gone.
import type { ListDifference } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { wordsFor } from '../admin-texts.ts';

export function DifferenceView({ difference }: { readonly difference: ListDifference }) {
  const { i18n } = useAdmin();
  const { list, added, addedCount, changed, changedCount, gone, goneCount } = difference;
  return (
    <div class="admin-card">
      <h3>{wordsFor(i18n, 'list', list)}</h3>
      {addedCount > 0 && <Names title={i18n.t('import.added', { n: addedCount })} names={added} count={addedCount} />}
      {changedCount > 0 && (
        <details open={changedCount <= 20}>
          <summary>{i18n.t('import.changed', { n: changedCount })}</summary>
          <ul class="admin-changes">
            {changed.map(({ id, name, fields }) => (
              <li key={id}>
                <strong>{name || id}</strong>
                {fields.map(({ field, before, after }) => (
                  <span key={field}>
                    {i18n.t('import.before-after', {
                      field: wordsFor(i18n, 'named-field', field),
                      before: before || i18n.t('import.nothing'),
                      after: after || i18n.t('import.nothing'),
                    })}
                  </span>
                ))}
              </li>
            ))}
          </ul>
          <More shown={changed.length} count={changedCount} />
        </details>
      )}
      {goneCount > 0 && <Names title={i18n.t('import.gone', { n: goneCount })} names={gone} count={goneCount} />}
    </div>
  );
}

function Names({
  title,
  names,
  count,
}: {
  readonly title: string;
  readonly names: ListDifference['added'];
  readonly count: number;
}) {
  return (
    <details open={count <= 10}>
      <summary>{title}</summary>
      <ul class="admin-changes">
        {names.map(({ id, name }) => (
          <li key={id}>
            {name || id} <span>{id}</span>
          </li>
        ))}
      </ul>
      <More shown={names.length} count={count} />
    </details>
  );
}

function More({ shown, count }: { readonly shown: number; readonly count: number }) {
  const { i18n } = useAdmin();
  return count > shown ? <p>{i18n.t('import.more', { n: count - shown })}</p> : null;
}
