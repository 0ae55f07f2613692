// The first page, and the one that waits for people: search on top, then three ways in.
import type { KioskView } from '@toiluot/shared/contract';
import { Button, formatClock, Icon } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { homeServices, isHallServing } from '../model/offer.ts';
import type { Opening } from '../model/opening.ts';
import type { Step } from '../model/visit.ts';
import { ServiceChoice } from '../parts/choice.tsx';
import { ChoiceGrid } from '../parts/choice-grid.tsx';
import { PageHead } from '../parts/page.tsx';
import { useTight } from '../parts/use-tight.ts';
import { pairOf, Two, useTexts } from '../texts.tsx';

export function Home({
  view,
  opening,
  fitKey,
  go,
}: {
  readonly view: KioskView;
  readonly opening: Opening;
  readonly fitKey: string;
  readonly go: (step: Step) => void;
}) {
  const texts = useTexts();
  const { t, bilingual } = texts;
  const page = useRef<HTMLElement>(null);
  useTight(page);
  return (
    <main class="page home" ref={page}>
      <PageHead title={bilingual('home.title')}>
        <HallNow view={view} opening={opening} />
      </PageHead>
      <button type="button" class="search-door" onClick={() => go({ at: 'search' })}>
        <Icon name="search" />
        <span class="search-door-words">
          <Two of={bilingual('home.search')} />
          <span class="search-door-hint">{t('home.search.hint')}</span>
        </span>
        <Icon name="keyboard" />
      </button>
      <section class="home-submit">
        <div class="section-line">
          <h2>
            <Icon name="submit" />
            <Two of={bilingual('home.submit')} />
          </h2>
          <Button icon="building" onPress={() => go({ at: 'agencies', kind: 'submit' })}>
            {t('home.by-agency')}
          </Button>
        </div>
        <ChoiceGrid
          items={homeServices(view)}
          fitKey={fitKey}
          maxColumns={2}
          columnRem={11}
          most={12}
          onlyPage
          label={t('home.submit')}
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
      </section>
      <div class="doors">
        <Door
          icon="collect"
          of={bilingual('home.collect')}
          hint={t('home.collect.hint')}
          onPress={() => go({ at: 'agencies', kind: 'collect' })}
        />
        <Door icon="help" of={bilingual('home.help')} hint={t('home.help.hint')} onPress={() => go({ at: 'help' })} />
      </div>
    </main>
  );
}

function Door({
  icon,
  of,
  hint,
  onPress,
}: {
  readonly icon: 'collect' | 'help';
  readonly of: { readonly main: string; readonly second?: string };
  readonly hint: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" class="door" data-door={icon} onClick={onPress}>
      <Icon name={icon} />
      <span class="door-words">
        <span class="door-name">{of.main}</span>
        <span class="door-hint">{of.second === undefined ? hint : `${hint} · ${of.second}`}</span>
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** How many wait now, and until when numbers are given out. */
function HallNow({
  view: { waitingTotal, session, centre },
  opening,
}: {
  readonly view: KioskView;
  readonly opening: Opening;
}) {
  const texts = useTexts();
  const until = session.until === undefined ? undefined : formatClock(session.until, centre.timezone);
  const line = pairOf(texts, ({ t, textOf }) =>
    opening === 'early'
      ? t('home.early', { time: until ?? '' })
      : until !== undefined && session.name
        ? t('home.until', { session: textOf(session.name), time: until })
        : '',
  );
  return (
    <p class="hall-now">
      <span>
        <Icon name="people" />
        {texts.t('home.waiting', { n: waitingTotal })}
      </span>
      {line.main !== '' && (
        <span>
          <Icon name="clock" />
          {line.main}
        </span>
      )}
    </p>
  );
}
