import type { KioskView } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import { agenciesWith, type OfferedAgency, servicesOf } from '../model/offer.ts';
import type { Step, TreeKind } from '../model/visit.ts';
import { Choice } from '../parts/choice.tsx';
import { ChoiceGrid } from '../parts/choice-grid.tsx';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { type Pair, type Texts, useTexts } from '../texts.tsx';

/** Which agency: for papers the next page asks for the field, for a result this touch is enough. */
export function Agencies({
  view,
  kind,
  fitKey,
  go,
  back,
  home,
}: {
  readonly view: KioskView;
  readonly kind: TreeKind;
  readonly fitKey: string;
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const texts = useTexts();
  const { t, bilingual } = texts;
  const { page, pages, setPage, onPages } = usePages();
  return (
    <main class="page">
      <PageHead title={bilingual(`agencies.${kind}`)}>
        {kind === 'collect' && (
          <p class="page-hint">
            <Icon name="information" />
            {t('agencies.collect.hint')}
          </p>
        )}
      </PageHead>
      <ChoiceGrid
        items={agenciesWith(view, kind)}
        page={page}
        onPages={onPages}
        fitKey={`${fitKey} ${kind}`}
        label={t(`agencies.${kind}`)}
      >
        {(agency) => (
          <Choice
            key={agency.id}
            id={agency.id}
            name={nameOf(agency, texts)}
            onPress={() => go(nextStep(view, agency, kind))}
          />
        )}
      </ChoiceGrid>
      <WaysOut onBack={back} onHome={home} pages={pages} onPage={setPage} />
    </main>
  );
}

/** Full name, and under it the short English one: the full English names take four lines. */
function nameOf({ name, shortName }: OfferedAgency, texts: Texts): Pair {
  const { main } = texts.bilingualText(name);
  const second = texts.lang.value === 'vi' ? shortName.en : undefined;
  return second === undefined ? { main } : { main, second };
}

/** An agency with a single service of this kind needs no further page. */
function nextStep(view: KioskView, { id }: OfferedAgency, kind: TreeKind): Step {
  const [first, ...others] = servicesOf(view, id, kind);
  return first && others.length === 0 ? { at: 'confirm', service: first.id } : { at: 'services', agency: id };
}
