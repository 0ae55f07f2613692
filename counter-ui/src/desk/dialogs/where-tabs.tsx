import { Button } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';

const WHERE = ['service', 'desk'] as const;

/** To a service or to a desk: two buttons, one of them pressed. */
export function WhereTabs({
  value,
  onValue,
}: {
  readonly value: (typeof WHERE)[number];
  readonly onValue: (value: (typeof WHERE)[number]) => void;
}) {
  const { t } = useTexts();
  return (
    <fieldset class="where group" aria-label={t('dialog.transfer-where')}>
      {WHERE.map((where) => (
        <Button key={where} pressed={where === value} onPress={() => onValue(where)}>
          {t(`dialog.transfer-${where}`)}
        </Button>
      ))}
    </fieldset>
  );
}
