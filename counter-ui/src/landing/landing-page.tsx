// The first page of a trial: where to go, in which order, and whether everything runs.
import { HeaderBand, I18nProvider, TrialBanner } from '@toiluot/shared/ui';
import { Accounts } from './accounts.tsx';
import { GoingFurther } from './going-further.tsx';
import { HealthStrip } from './health-strip.tsx';
import { i18n } from './landing-texts.ts';
import { firstOfferedDesk, officersByDesk } from './sample-accounts.ts';
import { TrainingPanel } from './training-panel.tsx';
import type { TrialStore } from './trial-store.ts';
import { VisitPlan } from './visit-plan.tsx';

const TIMEZONE = 'Asia/Ho_Chi_Minh';

export function LandingPage({ store }: { readonly store: TrialStore }) {
  const info = store.info.value;
  const desk = firstOfferedDesk(officersByDesk(info?.staff ?? []));
  return (
    <I18nProvider i18n={i18n}>
      <HeaderBand
        centreName={info?.centre.name ?? { vi: 'Tới Lượt' }}
        clock={store.clock}
        timezone={TIMEZONE}
        lang={i18n.lang}
        onLang={(lang) => {
          i18n.lang.value = lang;
        }}
        connection={{ status: store.line, lastHeardAt: store.answeredAt }}
      />
      <main>
        <TrialBanner training={info?.training} />
        <div class="landing">
          <div class="intro">
            <div>
              <h1>{i18n.t(info?.training ? 'training.landing' : 'landing.title')}</h1>
              <p>{i18n.t(info?.training ? 'training.lead' : 'landing.lead')}</p>
            </div>
            {!info?.training && (
              <section aria-labelledby="script-title">
                <h2 id="script-title">{i18n.t('script.title')}</h2>
                <ol>
                  <li>{i18n.t('script.1')}</li>
                  <li>{i18n.t('script.2', { n: desk ?? 5 })}</li>
                  <li>{i18n.t('script.3')}</li>
                </ol>
              </section>
            )}
          </div>
          {info?.training && <TrainingPanel timezone={TIMEZONE} />}
          {store.line.value === 'offline' && (
            <p class="away" role="alert">
              {i18n.t('landing.away')}
            </p>
          )}
          {info ? (
            <VisitPlan info={info} status={store.status.value} />
          ) : (
            store.line.value !== 'offline' && <p role="status">{i18n.t('landing.loading')}</p>
          )}
          <HealthStrip store={store} timezone={TIMEZONE} />
          {info && (
            <div class="below">
              <Accounts staff={info.staff} />
              <GoingFurther info={info} />
            </div>
          )}
        </div>
      </main>
    </I18nProvider>
  );
}
