import type { TicketView } from '@toiluot/shared/contract';
import { useState } from 'preact/hooks';
import type { Acts } from '../model/acts.ts';
import { outcomeText } from '../model/outcome-text.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { PhoneTexts } from '../texts.ts';
import { AskingButton } from './asking.tsx';

type Props = { readonly view: TicketView; readonly acts: Acts; readonly texts: PhoneTexts };

/** F-T09: let a few others go first, or give the number up; either can be taken back for a minute. */
export function WaysToLeave({ view, acts, texts, now }: Props & { readonly now: number }) {
  const may = (command: string) => view.allowed?.includes(command) === true;
  return (
    <>
      {view.stepUndoUntil !== undefined && view.stepUndoUntil > now && (
        <StepForward acts={acts} texts={texts} seconds={Math.ceil((view.stepUndoUntil - now) / 1000)} />
      )}
      {may('ticket.step-behind') && (
        <AskingButton kind="secondary" words="step" label={view.label} act={acts.stepBehind} texts={texts} />
      )}
      {may('ticket.cancel') && (
        <AskingButton kind="danger" words="leave" label={view.label} act={acts.cancel} texts={texts} />
      )}
    </>
  );
}

function StepForward({ acts, texts, seconds }: Omit<Props, 'view'> & { readonly seconds: number }) {
  const [trouble, setTrouble] = useState<string>();
  return (
    <>
      {trouble !== undefined && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <PressButton
        kind="secondary"
        onPress={async () => setTrouble(outcomeText(texts, await acts.stepForward()))}
        busyWords={texts.t('visitors.sending')}
      >
        {texts.t('step.undo', { n: seconds })}
      </PressButton>
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
