import type { TicketView } from '@toiluot/shared/contract';
import { Dialog } from '@toiluot/shared/ui/components/dialog.tsx';
import { useState } from 'preact/hooks';
import type { Acts } from '../model/acts.ts';
import { outcomeText } from '../model/outcome-text.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { PhoneTexts } from '../texts.ts';

type Props = { readonly view: TicketView; readonly acts: Acts; readonly texts: PhoneTexts };

/** F-T09: asked once more before the place is gone. */
export function LeaveButton({ view, acts, texts }: Props) {
  const { t } = texts;
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const leave = async () => {
    const outcome = await acts.cancel();
    setTrouble(outcomeText(texts, outcome));
    setAsking(false);
  };
  return (
    <>
      {trouble !== undefined && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <PressButton kind="danger" onPress={() => setAsking(true)}>
        {t('leave.button')}
      </PressButton>
      {isAsking && (
        <Dialog title={t('leave.title', { label: view.label })} onClose={() => setAsking(false)}>
          <p>{t('leave.text', { label: view.label })}</p>
          <div class="dialog-ways">
            <PressButton onPress={() => setAsking(false)} autofocus>
              {t('leave.keep')}
            </PressButton>
            <PressButton kind="danger" onPress={leave} busyWords={t('visitors.sending')}>
              {t('leave.confirm')}
            </PressButton>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** A minute to think again, at the very same place. */
export function Left({ view, acts, texts, now }: Props & { readonly now: number }) {
  const { t } = texts;
  const [trouble, setTrouble] = useState<string>();
  const seconds = view.undoUntil === undefined ? 0 : Math.ceil((view.undoUntil - now) / 1000);
  return (
    <section class="left">
      <p>{t('leave.thanks')}</p>
      {trouble !== undefined && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      {seconds > 0 && (
        <PressButton
          onPress={async () => setTrouble(outcomeText(texts, await acts.takeBack()))}
          busyWords={t('visitors.sending')}
        >
          {t('leave.undo', { n: seconds })}
        </PressButton>
      )}
    </section>
  );
}
