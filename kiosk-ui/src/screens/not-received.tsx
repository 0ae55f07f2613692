import type { ListedProcedure } from '@toiluot/shared/search';
import { Icon } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { Two, useTexts } from '../texts.tsx';

/** A procedure that this centre does not take: said plainly, with the people who know where. */
export function NotReceived({
  procedure,
  back,
  home,
}: {
  readonly procedure: ListedProcedure | undefined;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const { bilingual } = useTexts();
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
      </div>
      <WaysOut onBack={back} onHome={home} />
    </main>
  );
}
