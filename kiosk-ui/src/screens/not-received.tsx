import type { KioskView } from '@toiluot/shared/contract';
import type { ListedProcedure } from '@toiluot/shared/search';
import { Button, Icon } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { guidanceOf } from '../model/offer.ts';
import type { Step } from '../model/visit.ts';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { Two, useTexts } from '../texts.tsx';

/** A procedure that this centre does not take: said plainly, with the people who know where. */
export function NotReceived({
  view,
  procedure,
  go,
  back,
  home,
}: {
  readonly view: KioskView;
  readonly procedure: ListedProcedure | undefined;
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const { bilingual } = useTexts();
  const guidance = guidanceOf(view);
  const page = useRef<HTMLElement>(null);
  useTight(page);
  return (
    <main class="page" ref={page}>
      <PageHead title={bilingual('confirm.not-received')} />
      <div class="message-middle">
        {procedure && (
          <p class="procedure" lang="vi">
            {procedure.name}
          </p>
        )}
        <p class="message-hint">
          <Icon name="person" />
          <Two of={bilingual('confirm.not-received.hint')} />
        </p>
        {guidance && (
          <Button kind="primary" icon="person" class="take" onPress={() => go({ at: 'confirm', service: guidance.id })}>
            <Two of={bilingual('help.guidance.take')} />
          </Button>
        )}
      </div>
      <WaysOut onBack={back} onHome={home} />
    </main>
  );
}
