import type { SheetDouble, SheetError } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';

/** Every wrong cell: where, what stands there, what to do. */
export function SheetErrors({ errors, count }: { readonly errors: readonly SheetError[]; readonly count: number }) {
  const { i18n } = useAdmin();
  return (
    <>
      <div class="admin-scroll">
        <table class="admin-table">
          <thead>
            <tr>
              {(['row', 'column', 'found', 'what'] as const).map((column) => (
                <th key={column} scope="col">
                  {i18n.t(`import.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.map(({ row, column, code, value, with: hint }) => (
              <tr key={`${row} ${column} ${code}`}>
                <th scope="row" class="num">
                  {row === 0 ? i18n.t('import.whole-file') : row}
                </th>
                <td>{column}</td>
                <td class="admin-found">{value}</td>
                <td>{i18n.t(`sheet.${code}`, { with: hint ?? '' })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > errors.length && <p>{i18n.t('import.more', { n: count - errors.length })}</p>}
    </>
  );
}

/** Rows that may be one procedure: to be looked at, not refused. */
export function SheetDoubles({ doubles }: { readonly doubles: readonly SheetDouble[] }) {
  const { i18n } = useAdmin();
  if (doubles.length === 0) return null;
  return (
    <details class="admin-card">
      <summary>{i18n.t('import.doubles', { n: doubles.length })}</summary>
      <ul>
        {doubles.map(({ row, otherRow, by, value }) => (
          <li key={`${row} ${otherRow}`}>{i18n.t(`import.double.${by}`, { row, other: otherRow, value })}</li>
        ))}
      </ul>
    </details>
  );
}
