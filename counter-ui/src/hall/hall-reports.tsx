// The reports under the hall's header; their part of the app is fetched when somebody opens them.
import type { ReadonlySignal } from '@preact/signals';
import type { HallView } from '@toiluot/shared/contract';
import { Button, HeaderBand, TrialBanner } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import type { HallLine } from './hall-page.tsx';
import type { HallI18n } from './hall-texts.ts';

type Part = typeof import('../reports/index.tsx')['Reports'];

export interface HallReportsProps {
  readonly i18n: HallI18n;
  readonly view: HallView;
  readonly clock: ReadonlySignal<number>;
  readonly line: HallLine;
  readonly person: { readonly displayName: string; readonly role: string };
  readonly onBack: () => void;
}

export function HallReports({ i18n, view, clock, line, person, onBack }: HallReportsProps) {
  const [loaded, setLoaded] = useState<{ readonly Part: Part } | 'failed' | undefined>(undefined);
  useEffect(() => {
    import('../reports/index.tsx').then(
      ({ Reports }) => setLoaded({ Part: Reports }),
      () => setLoaded('failed'),
    );
  }, []);
  return (
    <div class="hall hall-reports">
      <HeaderBand
        centreName={view.centre.name}
        clock={clock}
        timezone={view.centre.timezone}
        lang={i18n.lang}
        connection={line}
        onLang={(lang) => {
          i18n.lang.value = lang;
        }}
      >
        <span class="person">{person.displayName}</span>
      </HeaderBand>
      <TrialBanner shown={view.trial} training={view.training} />
      {loaded === undefined || loaded === 'failed' ? (
        <main class="hall-loading">
          <p role="status">{i18n.t(loaded === 'failed' ? 'hall.reports-failed' : 'hall.reports-loading')}</p>
          <Button onPress={onBack}>{i18n.t('hall.reports-back')}</Button>
        </main>
      ) : (
        <loaded.Part
          lang={i18n.lang}
          centreName={view.centre.name}
          timezone={view.centre.timezone}
          isTrial={view.trial}
          isTraining={view.training}
          role={person.role}
          now={view.serverTime}
          onBack={onBack}
        />
      )}
    </div>
  );
}
