import type { Language, PublicCalls, PublicWaits } from '@toiluot/shared/contract';
import { useEffect } from 'preact/hooks';
import { PageFrame } from '../visitors/page-frame.tsx';
import { Plain } from '../visitors/plain.tsx';
import type { Watch } from '../visitors/watch.ts';
import { Calls } from './calls.tsx';
import type { WaitsTexts } from './texts.ts';
import { WaitsPage } from './waits-page.tsx';

type Shown<T> = Pick<Watch<T>, 'picture' | 'status' | 'heardAt' | 'clock'>;

/** The whole page, fed by two watches of the open data: calls are looked at more often than waits. */
export function WaitsApp({
  watch,
  calls,
  texts,
  onLang,
}: {
  readonly watch: Shown<PublicWaits>;
  readonly calls: Shown<PublicCalls>;
  readonly texts: WaitsTexts;
  readonly onLang: (lang: Language) => void;
}) {
  const { t } = texts;
  const waits = watch.picture.value;
  const called = calls.picture.value;
  const status = watch.status.value;
  const lang = texts.lang.value;
  useEffect(() => {
    document.title = t('waits.title');
    document.documentElement.lang = lang;
  }, [t, lang]);
  return (
    <div class={`page${status === 'offline' ? ' page-old' : ''}`}>
      <PageFrame
        i18n={texts}
        centre={waits?.centre}
        trial={waits?.trial}
        status={status}
        heardAt={watch.heardAt.value}
        onLang={onLang}
      >
        {status === 'nothing' ? (
          <Plain title={t('waits.hidden')} hint={t('waits.hidden.hint')} />
        ) : waits ? (
          <WaitsPage waits={waits} now={watch.clock.value} texts={texts}>
            {called && <Calls calls={called} status={calls.status.value} texts={texts} />}
          </WaitsPage>
        ) : (
          <Plain title={t('visitors.loading')} />
        )}
      </PageFrame>
    </div>
  );
}
