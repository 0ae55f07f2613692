import type { EditableSettings } from '@toiluot/shared/contract';
import { useAdmin } from '../admin-context.ts';
import { NumberField } from '../forms/fields.tsx';
import { fromUnit, inUnit, type Limit } from './limits.ts';

/** One group of plain numbers, each with its bounds below it. */
export function LimitFields({
  limits,
  draft,
  problem,
  change,
}: {
  readonly limits: readonly Limit[];
  readonly draft: EditableSettings;
  readonly problem: (field: string) => string | undefined;
  readonly change: (part: Partial<EditableSettings>) => void;
}) {
  const { i18n } = useAdmin();
  return (
    <div class="admin-limits">
      {limits.map((limit) => {
        const value = draft[limit.key] ?? limit.usual;
        return (
          <NumberField
            key={limit.key}
            label={i18n.t(`limit.${limit.key}`)}
            unit={i18n.t(`unit.${limit.unit}`)}
            hint={i18n.t('limit.bounds', { from: limit.from, to: limit.to })}
            value={value === undefined ? undefined : inUnit(limit, value)}
            problem={problem(limit.key)}
            onChange={(typed) => change({ [limit.key]: typed === undefined ? Number.NaN : fromUnit(limit, typed) })}
          />
        );
      })}
    </div>
  );
}
