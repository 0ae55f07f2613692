import type { KioskView } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import { agencyById, isHallServing, servicesOf } from '../model/offer.ts';
import type { Step } from '../model/visit.ts';
import { ServiceChoice } from '../parts/choice.tsx';
import { ChoiceGrid } from '../parts/choice-grid.tsx';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { Two, useTexts } from '../texts.tsx';

/** The fields of one agency; result pick-up stands among them. */
export function Services({
  view,
  agency,
  fitKey,
  go,
  back,
  home,
}: {
  readonly view: KioskView;
  readonly agency: string;
  readonly fitKey: string;
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const { t, bilingual, bilingualText } = useTexts();
  const { page, pages, setPage, onPages } = usePages();
  const by = agencyById(view, agency);
  const services = [...servicesOf(view, agency, 'submit'), ...servicesOf(view, agency, 'collect')];
  return (
    <main class="page">
      <PageHead title={bilingual('services.title')}>
        {by && (
          <p class="page-hint">
            <Icon name="building" />
            <Two of={bilingualText(by.name)} />
          </p>
        )}
      </PageHead>
      <ChoiceGrid
        items={services}
        page={page}
        onPages={onPages}
        fitKey={`${fitKey} ${agency}`}
        maxColumns={2}
        columnRem={14}
        label={t('services.title')}
      >
        {(service) => (
          <ServiceChoice
            key={service.id}
            service={service}
            timezone={view.centre.timezone}
            isHallServing={isHallServing(view)}
            onPress={() => go({ at: 'confirm', service: service.id })}
          />
        )}
      </ChoiceGrid>
      <WaysOut onBack={back} onHome={home} pages={pages} onPage={setPage} />
    </main>
  );
}
