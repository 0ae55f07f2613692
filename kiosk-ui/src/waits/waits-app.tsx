import type { Language, PublicWaits } from '@toiluot/shared/contract';
import { useEffect } from 'preact/hooks';
import { PageFrame } from '../visitors/page-frame.tsx';
import { Plain } from '../visitors/plain.tsx';
import type { Watch } from '../visitors/watch.ts';
import type { WaitsTexts } from './texts.ts';
import { WaitsPage } from './waits-page.tsx';

/** The whole page, fed by a watch of the open data. */
export function WaitsApp({
  watch,
  texts,
  onLang,
}: {
  readonly watch: Pick<Watch<PublicWaits>, 'picture' | 'status' | 'heardAt' | 'clock'>;
  readonly texts: WaitsTexts;
  readonly onLang: (lang: Language) => void;
}) {
  const { t } = texts;
  const waits = watch.picture.value;
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
          <WaitsPage waits={waits} now={watch.clock.value} texts={texts} />
        ) : (
          <Plain title={t('visitors.loading')} />
        )}
      </PageFrame>
    </div>
  );
}
