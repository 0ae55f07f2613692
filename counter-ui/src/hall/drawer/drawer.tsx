// The sheet beside the plan: one errand at a time, Escape closes it and the focus goes back to where it came from.
import { Button, Icon } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useHall } from '../hall-context.ts';

/**
 * @param errand  changes when the drawer shows something else; the focus then moves to its title
 * @param onBack  absent on the first errand
 */
export function Drawer({
  errand,
  title,
  onClose,
  onBack,
  children,
}: {
  readonly errand: string;
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly onBack?: (() => void) | undefined;
  readonly children: ComponentChildren;
}) {
  const { i18n, block } = useHall();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const find = (selector: string) => sheet.current?.querySelector<HTMLElement>(selector);
    (find('.drawer-body [data-first]') ?? find('h2'))?.focus();
  }, [errand]);
  return (
    <aside
      class="drawer"
      aria-labelledby="hall-drawer-title"
      ref={sheet}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="drawer-head">
        {onBack && (
          <Button kind="quiet" icon="back" onPress={onBack}>
            {i18n.t('drawer.back')}
          </Button>
        )}
        <h2 id="hall-drawer-title" tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" icon="cancel" onPress={onClose}>
          {i18n.t('drawer.close')}
        </Button>
      </div>
      {block !== undefined && (
        <p class="drawer-block">
          <Icon name="information" />
          {i18n.t(`block.${block}`)}
        </p>
      )}
      <div class="drawer-body" key={errand}>
        {children}
      </div>
    </aside>
  );
}
