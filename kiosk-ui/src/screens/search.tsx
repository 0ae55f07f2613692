import type { KioskView, ProcedureList } from '@toiluot/shared/contract';
import { Button, formatDesks, Icon, LiveRegion } from '@toiluot/shared/ui';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Find, Hit } from '../model/finder.ts';
import type { SearchMissWatch } from '../model/search-misses.ts';
import type { Step } from '../model/visit.ts';
import { type Edit, LetterPad } from '../parts/letter-pad.tsx';
import { PageHead, WaysOut } from '../parts/page.tsx';
import { useFitCount } from '../parts/use-fit.ts';
import { useTight } from '../parts/use-tight.ts';
import { useTexts } from '../texts.tsx';

const MOST_HITS = 6;
const FEWEST_LETTERS = 2;

/** Results from the second letter, at most six, each with field, agency and desk. */
export function Search({
  view,
  list,
  find,
  misses,
  query,
  onEdit,
  fitKey,
  go,
  back,
  home,
}: {
  readonly view: KioskView;
  readonly list: ProcedureList | undefined;
  readonly find: Find;
  readonly misses: SearchMissWatch;
  readonly query: string;
  readonly onEdit: (edit: Edit) => void;
  readonly fitKey: string;
  readonly go: (step: Step) => void;
  readonly back: () => void;
  readonly home: () => void;
}) {
  const { t, bilingual } = useTexts();
  const isAsked = query.trim().length >= FEWEST_LETTERS;
  const hits = useMemo(() => (isAsked ? find(view, list, query, MOST_HITS) : []), [view, list, query]);
  useEffect(() => {
    if (list) misses.looked(query, isAsked ? hits.length : 1);
  }, [list, query]);
  useEffect(() => misses.left, []);
  const page = useRef<HTMLElement>(null);
  useTight(page);
  return (
    <main class="page search" ref={page}>
      <PageHead title={bilingual('search.title')} />
      <div class="search-field" role="textbox" tabIndex={-1} aria-readonly="true" aria-label={t('search.field')}>
        <Icon name="search" />
        {query === '' ? (
          <span class="search-hint">{t('search.empty')}</span>
        ) : (
          <span class="search-query">
            <span>{query}</span>
          </span>
        )}
      </div>
      <div class="search-hits">
        <LiveRegion text={isAsked ? t('search.count', { n: hits.length }) : ''} />
        {hits.length > 0 ? (
          <Hits hits={hits} fitKey={`${fitKey} ${query}`} go={go} />
        ) : (
          <Nothing isAsked={isAsked} isLoading={isAsked && !list} query={query} onHelp={() => go({ at: 'help' })} />
        )}
      </div>
      <LetterPad onEdit={onEdit} />
      <WaysOut onBack={back} onHome={home}>
        {hits.length > 0 && (
          <Button icon="help" onPress={() => go({ at: 'help' })}>
            {t('search.unknown')}
          </Button>
        )}
      </WaysOut>
    </main>
  );
}

/** As many of the best hits as fit at their own heights. */
function Hits({
  hits,
  fitKey,
  go,
}: {
  readonly hits: readonly Hit[];
  readonly fitKey: string;
  readonly go: (step: Step) => void;
}) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const fits = useFitCount(box, fitKey);
  return (
    <div class={`hits${fits === undefined ? ' measuring' : ''}`} ref={box} role="group" aria-label={t('search.title')}>
      {hits.slice(0, fits).map((hit) => (
        <HitChoice
          key={hit.key}
          hit={hit}
          onPress={() => go({ at: 'confirm', service: hit.service?.id, procedure: hit.procedure?.id })}
        />
      ))}
    </div>
  );
}

function HitChoice({
  hit: { service, procedure, agency },
  onPress,
}: {
  readonly hit: Hit;
  readonly onPress: () => void;
}) {
  const { t, textOf } = useTexts();
  const name = procedure?.name ?? (service ? textOf(service.name) : '');
  const field = procedure ? (service ? textOf(service.name) : procedure.field) : t('search.whole-field');
  const where = service ? `${t('desk.word')}\u00a0${formatDesks(service.desks)}` : t('search.not-received');
  return (
    <button
      type="button"
      class="choice hit"
      data-grey={service ? undefined : 'true'}
      data-choice={procedure?.id ?? service?.id}
      onClick={onPress}
    >
      <Icon name={procedure ? 'submit' : 'building'} />
      <span class="hit-text">
        <span class="hit-name" lang="vi">
          {name}
        </span>
        <span class="choice-note">
          {[agency ? textOf(agency.shortName) : undefined, field, where].filter(Boolean).join(' · ')}
        </span>
      </span>
    </button>
  );
}

function Nothing({
  isAsked,
  isLoading,
  query,
  onHelp,
}: {
  readonly isAsked: boolean;
  readonly isLoading: boolean;
  readonly query: string;
  readonly onHelp: () => void;
}) {
  const { t } = useTexts();
  const text = !isAsked
    ? t('search.empty.hint')
    : isLoading
      ? t('search.loading')
      : t('search.none', { q: query.trim() });
  return (
    <div class="nothing">
      <p>{text}</p>
      {isAsked && (
        <Button kind="primary" icon="help" onPress={onHelp}>
          {t('search.unknown')}
        </Button>
      )}
    </div>
  );
}
