// No number was given out: why, and what to do instead.
import type { KioskView } from '@toiluot/shared/contract';
import { Button, describeRefusal, Icon } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { type Issuing, mayTryAgain } from '../model/issuing.ts';
import { useTight } from '../parts/use-tight.ts';
import { type Pair, pairOf, Two, useTexts } from '../texts.tsx';

type RefusedWish = Extract<Issuing, { at: 'refused' }>;

/** @param waitSeconds  until the machine gives out numbers again, where it went too fast (F-K17) */
export function Refused({
  view,
  refused,
  waitSeconds,
  onAgain,
  onBack,
}: {
  readonly view: KioskView;
  readonly refused: RefusedWish;
  readonly waitSeconds: number;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}) {
  const texts = useTexts();
  const { t, bilingual } = texts;
  const page = useRef<HTMLElement>(null);
  useTight(page);
  const isTooFast = refused.code === 'too-fast';
  const reason: Pair = !isTooFast
    ? pairOf(texts, (each) => describeRefusal(each, refused, view.centre.timezone))
    : waitSeconds > 0
      ? bilingual('result.too-fast.hint', { s: waitSeconds })
      : bilingual('result.too-fast.now');
  return (
    <main class="page message" ref={page}>
      <Icon name={isTooFast ? 'clock' : 'warning'} />
      <h1 class="message-title">
        <Two of={bilingual(isTooFast ? 'result.too-fast' : 'result.refused')} />
      </h1>
      <p class="message-hint">
        <Two of={reason} />
      </p>
      <div class="message-acts">
        {mayTryAgain(refused.code) && (
          <Button kind="primary" class="take" icon="undo" disabled={waitSeconds > 0} onPress={onAgain}>
            {t('result.again')}
          </Button>
        )}
        <Button icon="home" onPress={onBack}>
          {t('page.home')}
        </Button>
      </div>
    </main>
  );
}
