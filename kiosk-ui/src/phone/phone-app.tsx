import type { Language, TicketView } from '@toiluot/shared/contract';
import { LiveRegion } from '@toiluot/shared/ui/components/live-region.tsx';
import { useEffect } from 'preact/hooks';
import { PageFrame } from '../visitors/page-frame.tsx';
import { Plain } from '../visitors/plain.tsx';
import type { Watch } from '../visitors/watch.ts';
import type { Acts } from './model/acts.ts';
import type { Bell } from './model/bell.ts';
import { situationOf } from './model/situation.ts';

import type { PhoneTexts } from './texts.ts';
import { TicketPage } from './ticket-page.tsx';

/** The whole page, fed by a watch of `ticket.view`. */
export function PhoneApp({
  watch,
  bell,
  acts,
  texts,
  onLang,
}: {
  readonly watch: Pick<Watch<TicketView>, 'picture' | 'status' | 'heardAt' | 'clock'>;
  readonly bell: Bell;
  readonly acts: Acts;
  readonly texts: PhoneTexts;
  readonly onLang: (lang: Language) => void;
}) {
  const view = watch.picture.value;
  const status = watch.status.value;
  const isOld = status === 'offline';
  const isCalled = view?.state === 'called' && !isOld && status !== 'nothing';
  const title = titleOf(texts, view, status === 'nothing');
  useTitle(title, texts.lang.value);
  return (
    <div class={`page${isCalled ? ' page-called' : ''}${isOld ? ' page-old' : ''}`}>
      <PageFrame
        i18n={texts}
        centre={view?.centre}
        trial={view?.trial}
        training={view?.training}
        status={status}
        heardAt={watch.heardAt.value}
        onLang={onLang}
      >
        {status === 'nothing' ? (
          <Plain title={texts.t('phone.gone')} hint={texts.t('phone.gone.hint')} />
        ) : view ? (
          <TicketPage view={view} now={watch.clock.value} isOld={isOld} bell={bell} acts={acts} texts={texts} />
        ) : (
          <Plain title={texts.t('visitors.loading')} />
        )}
      </PageFrame>
      <LiveRegion text={title} isUrgent={isCalled} />
    </div>
  );
}

/** Number and state: in the tab, and spoken by a screen reader when it changes. */
function titleOf({ t }: PhoneTexts, view: TicketView | undefined, isGone: boolean): string {
  if (isGone) return t('phone.gone');
  if (!view) return t('visitors.loading');
  return t('phone.title', { label: view.label, state: t(`state.${situationOf(view)}`, { n: view.desk ?? 0 }) });
}

function useTitle(title: string, lang: Language): void {
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = lang;
  }, [title, lang]);
}
