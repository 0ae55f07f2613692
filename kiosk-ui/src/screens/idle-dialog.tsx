import { Button, Dialog } from '@toiluot/shared/ui';
import { Two, useTexts } from '../texts.tsx';

/** "Vẫn đang chọn?" One big button; extensions are unlimited. */
export function IdleDialog({
  secondsLeft,
  onContinue,
}: {
  readonly secondsLeft: number;
  readonly onContinue: () => void;
}) {
  const { t, bilingual } = useTexts();
  return (
    <Dialog title={t('idle.title')} class="idle" onClose={onContinue}>
      <p class="idle-left" role="timer">
        <span class="num idle-number" aria-hidden="true">
          {secondsLeft}
        </span>
        <Two of={bilingual('idle.left', { s: secondsLeft })} />
      </p>
      <Button kind="primary" class="take" icon="check" autofocus onPress={onContinue}>
        <Two of={bilingual('idle.continue')} />
      </Button>
    </Dialog>
  );
}
