// What every page has: a heading above, and the ways out below.
import { Button } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Pair, Two, useTexts } from '../texts.tsx';
import type { Pages } from './choice-grid.tsx';

/** The heading takes the focus when its page opens, so readers begin there. */
export function PageHead({ title, children }: { readonly title: Pair; readonly children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class="page-head">
      <h1 ref={heading} tabIndex={-1}>
        <Two of={title} />
      </h1>
      {children}
    </div>
  );
}

/** Back, pages, and to the start; the same place on every page. */
export function WaysOut({
  onBack,
  onHome,
  pages,
  onPage,
  children,
}: {
  readonly onBack: () => void;
  readonly onHome?: (() => void) | undefined;
  readonly pages?: Pages | undefined;
  readonly onPage?: ((page: number) => void) | undefined;
  readonly children?: ComponentChildren;
}) {
  const { t } = useTexts();
  return (
    <nav class="ways-out">
      <Button icon="back" onPress={onBack}>
        {t('page.back')}
      </Button>
      {pages && pages.count > 1 && onPage && <PageTurner pages={pages} onPage={onPage} />}
      {children}
      {onHome && (
        <Button icon="home" class="to-start" onPress={onHome}>
          {t('page.home')}
        </Button>
      )}
    </nav>
  );
}

function PageTurner({
  pages: { page, count },
  onPage,
}: {
  readonly pages: Pages;
  readonly onPage: (page: number) => void;
}) {
  const { t } = useTexts();
  return (
    <span class="page-turner">
      <Button label={t('page.previous')} icon="back" disabled={page === 0} onPress={() => onPage(page - 1)} />
      <span class="page-number" aria-live="polite">
        {t('page.of', { n: page + 1, all: count })}
      </span>
      <Button label={t('page.next')} icon="forward" disabled={page === count - 1} onPress={() => onPage(page + 1)} />
    </span>
  );
}
