import { Dialog } from '@toiluot/shared/ui/components/dialog.tsx';
import { useState } from 'preact/hooks';
import type { Outcome } from '../model/acts.ts';
import { outcomeText } from '../model/outcome-text.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { PhoneTexts } from '../texts.ts';

/** A step that is asked once more before it is taken: the way to stay comes first. */
export function AskingButton({
  kind,
  words,
  label,
  act,
  texts,
}: {
  readonly kind: 'secondary' | 'danger';
  /** Whose catalogue entries: `step.title`, `leave.title` and so on. */
  readonly words: 'step' | 'leave';
  readonly label: string;
  readonly act: () => Promise<Outcome>;
  readonly texts: PhoneTexts;
}) {
  const { t } = texts;
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const doIt = async () => {
    setTrouble(outcomeText(texts, await act()));
    setAsking(false);
  };
  return (
    <>
      {trouble !== undefined && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <PressButton kind={kind} onPress={() => setAsking(true)}>
        {t(`${words}.button`)}
      </PressButton>
      {isAsking && (
        <Dialog title={t(`${words}.title`, { label })} onClose={() => setAsking(false)}>
          <p>{t(`${words}.text`, { label })}</p>
          <div class="dialog-ways">
            <PressButton onPress={() => setAsking(false)} autofocus>
              {t(`${words}.keep`)}
            </PressButton>
            <PressButton kind={kind} onPress={doIt} busyWords={t('visitors.sending')}>
              {t(`${words}.confirm`)}
            </PressButton>
          </div>
        </Dialog>
      )}
    </>
  );
}
