// From the press to the paper: fetching, printing, take it; and a number large enough to remember when paper fails.
import type { KioskView } from '@toiluot/shared/contract';
import { Button, Icon, LiveRegion, Stub } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import type { Issuing } from '../model/issuing.ts';
import { serviceById } from '../model/offer.ts';
import type { Paper } from '../model/paper.ts';
import { DesksAndZone, Facts } from '../parts/fact.tsx';
import { PaperWord } from '../parts/paper-word.tsx';
import { PhoneCode } from '../parts/phone-code.tsx';
import { useTight } from '../parts/use-tight.ts';
import { Two, useTexts } from '../texts.tsx';

type Issued = Extract<Issuing, { at: 'issued' }>;

/** The number, where to wait, and the fate of the paper. */
export function Result({
  view,
  issued,
  paper,
  secondsLeft,
  onReprint,
  onDone,
}: {
  readonly view: KioskView;
  readonly issued: Issued;
  readonly paper: Paper;
  readonly secondsLeft: number | undefined;
  readonly onReprint: () => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { t, bilingual, bilingualText } = useTexts();
  const { ticket, wish } = issued;
  const page = useRef<HTMLElement>(null);
  useTight(page);
  const service = serviceById(view, ticket.service);
  return (
    <main class={`page result paper-${paper}`} ref={page}>
      <LiveRegion text={`${t('result.your')} ${ticket.label}`} isUrgent />
      <PaperWord paper={paper} label={ticket.label} mayReprint={issued.copyNo === 1} onReprint={onReprint} />
      <div class="result-number">
        <h1 class="result-your">
          <Two of={bilingual('result.your')} />
        </h1>
        <Stub label={ticket.label} tone="primary" size="calc(41.3 * var(--mm))" />
        {wish.priorityClass !== undefined && (
          <p class="result-priority">
            <Icon name="star" />
            {t('result.priority')}
          </p>
        )}
        <PhoneCode paper={paper} statusUrl={ticket.statusUrl} label={ticket.label} />
      </div>
      <div class="result-where">
        <Icon name="down" />
        <DesksAndZone desks={ticket.desks} zones={service?.zones ?? []} />
        {service && (
          <p class="result-service">
            <Two of={bilingualText(service.name)} />
          </p>
        )}
        <Facts ahead={ticket.ahead} wait={ticket.wait} />
      </div>
      <div class="result-leave">
        <p class="result-left">{secondsLeft === undefined ? '\u00a0' : t('result.leaves', { s: secondsLeft })}</p>
        <Button kind="primary" icon="check" class="take" onPress={onDone}>
          {t('result.done')}
        </Button>
      </div>
    </main>
  );
}

/** While the number is being fetched; says so in other words when it takes long. */
export function Asking({ isSlow }: { readonly isSlow: boolean }) {
  const { t, bilingual } = useTexts();
  return (
    <main class="page message" aria-busy="true">
      <Icon name="printer" />
      <h1 class="message-title">
        <Two of={bilingual('result.issuing')} />
      </h1>
      <p class="message-hint">{isSlow ? t('result.issuing.hint') : '\u00a0'}</p>
      <LiveRegion text={t('result.issuing')} />
    </main>
  );
}
