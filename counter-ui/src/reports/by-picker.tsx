import type { Breakdown } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useReportTexts } from './report-texts.ts';

export type Shown = Exclude<Breakdown, 'total'>;

export interface ByPickerProps<Name extends Shown> {
  readonly offered: readonly Name[];
  readonly by: Name;
  readonly onBy: (by: Name) => void;
}

/** What the rows of a table stand for. */
export function ByPicker<Name extends Shown>({ offered, by, onBy }: ByPickerProps<Name>) {
  const { t } = useReportTexts();
  return (
    <fieldset class="segments by-picker">
      <legend>{t('by.title')}</legend>
      {offered.map((name) => (
        <Button key={name} pressed={name === by} onPress={() => onBy(name)}>
          {t(`by.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}
