import type { DeskView } from '@toiluot/shared/contract';
import { Stub } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';

/** Who comes next by the server's order: label and service, no name. */
export function NextCard({ view }: { readonly view: DeskView }) {
  const { t, textOf } = useTexts();
  return (
    <section class="next-card" aria-label={t('next.title')}>
      <h3>{t('next.title')}</h3>
      {view.next ? (
        <>
          <Stub label={view.next.label} size={26} />
          <span class="next-service">{textOf(view.next.serviceName)}</span>
        </>
      ) : (
        <span class="list-empty">{t('next.none')}</span>
      )}
    </section>
  );
}
