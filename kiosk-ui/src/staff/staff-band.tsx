import { Button, Icon } from '@toiluot/shared/ui';
import { useTexts } from '../texts.tsx';

/** Over the visitor's pages while staff use them. */
export function StaffBand({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTexts();
  return (
    <aside class="staff-band" aria-label={t('staff.title')}>
      <span>
        <Icon name="person" /> {t('staff.issuing')}
      </span>
      <Button icon="back" onPress={onBack}>
        {t('staff.back')}
      </Button>
    </aside>
  );
}
