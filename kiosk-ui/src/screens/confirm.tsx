// The last look before the number: what, where, how long; one touch for priority; one big button.
import type { KioskView } from '@toiluot/shared/contract';
import type { ListedProcedure } from '@toiluot/shared/search';
import { Button, Icon, LanguageSwitch } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { agencyById, type OfferedService } from '../model/offer.ts';
import type { Visit } from '../model/visit.ts';
import { DesksAndZone, Facts } from '../parts/fact.tsx';
import { PageHead } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { Two, useTexts } from '../texts.tsx';

export function Confirm({
  view,
  service,
  procedure,
  visit,
  off,
  warnings,
  onTake,
  home,
}: {
  readonly view: KioskView;
  readonly service: OfferedService;
  readonly procedure: ListedProcedure | undefined;
  readonly visit: Visit;
  /** Why no number can be had. */
  readonly off: string | undefined;
  readonly warnings: readonly string[];
  readonly onTake: () => void;
  readonly home: () => void;
}) {
  const { t, bilingual, bilingualText } = useTexts();
  const agency = agencyById(view, service.agency);
  const page = useRef<HTMLElement>(null);
  useTight(page);
  return (
    <main class="page confirm" ref={page}>
      <PageHead title={bilingualText(service.name)}>
        {agency && (
          <p class="page-hint">
            <Icon name="building" />
            <Two of={bilingualText(agency.name)} />
          </p>
        )}
      </PageHead>
      <div class="confirm-what">
        {procedure && (
          <p class="procedure" lang="vi">
            {procedure.name}
          </p>
        )}
        <div class="known">
          <DesksAndZone desks={service.desks} zones={service.zones} />
          <Facts ahead={service.waiting} wait={service.wait} limit={procedure?.timeLimit} />
        </div>
        {off === undefined &&
          warnings.map((warning) => (
            <p key={warning} class="notice notice-warn">
              <Icon name="warning" />
              <span>{warning}</span>
            </p>
          ))}
      </div>
      <div class="confirm-act">
        {view.priority && off === undefined && <Priority visit={visit} />}
        <p class="called-in">
          <span>{t('confirm.language')}</span>
          <LanguageSwitch
            lang={visit.lang}
            languages={view.languages}
            onLang={(language) => {
              visit.lang.value = language;
            }}
          />
        </p>
        <Button
          kind="primary"
          class="take"
          icon={off === undefined ? 'printer' : 'closed'}
          disabled={off !== undefined}
          disabledReason={off}
          onPress={onTake}
        >
          <Two of={off === undefined ? bilingual('confirm.take') : bilingual('confirm.off')} />
        </Button>
        <nav class="ways-out">
          <Button icon="back" onPress={visit.back}>
            {t('page.back')}
          </Button>
          <Button icon="home" class="to-start" onPress={home}>
            {t('page.home')}
          </Button>
        </nav>
      </div>
    </main>
  );
}

/** One touch, no category asked (screens.md section 3). */
function Priority({ visit: { priority, mayHavePriority } }: { readonly visit: Visit }) {
  const { t, bilingual } = useTexts();
  const isOn = priority.value;
  const isOffered = mayHavePriority.value && !isOn;
  const words = isOn ? 'confirm.priority.on' : isOffered ? 'confirm.priority.offer' : 'confirm.priority';
  return (
    <button
      type="button"
      class="priority"
      data-offered={isOffered ? 'true' : undefined}
      aria-pressed={isOn ? 'true' : 'false'}
      onClick={() => {
        priority.value = !isOn;
      }}
    >
      <span class="priority-box">{isOn && <Icon name="check" />}</span>
      <span>
        <Two of={bilingual(words)} />
        <span class="priority-who">{t('confirm.priority.who')}</span>
      </span>
      <Icon name="star" />
    </button>
  );
}
