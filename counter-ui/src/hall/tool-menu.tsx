import { Icon } from '@toiluot/shared/ui';
import type { IconName } from '@toiluot/shared/ui/components/icon-shapes.ts';
import { useRef, useState } from 'preact/hooks';
import type { DrawerTarget } from './drawer-target.ts';
import { useHall } from './hall-context.ts';

const MORE = [
  { kind: 'messages', icon: 'information' },
  { kind: 'voice', icon: 'speaker' },
  { kind: 'profiles', icon: 'people' },
] as const satisfies readonly { kind: DrawerTarget['kind']; icon: IconName }[];

/** Tools used less often, folded under one button so that the strip stays one line. Escape and leaving it close it. */
export function ToolMenu({ chosen }: { readonly chosen: DrawerTarget | undefined }) {
  const { i18n, drawer } = useHall();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  const current = MORE.find(({ kind }) => kind === chosen?.kind);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the buttons inside bubble to here
    <div
      class="tool-menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        head.current?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget as Node | null)) setOpen(false);
      }}
    >
      <button
        type="button"
        class={current ? 'tool tool-current' : 'tool'}
        ref={head}
        aria-expanded={isOpen ? 'true' : 'false'}
        aria-controls="hall-more-tools"
        onClick={() => setOpen(!isOpen)}
      >
        <span>{i18n.t('tool.more')}</span>
        <Icon name="down" />
      </button>
      <div class="tool-list" id="hall-more-tools" hidden={!isOpen}>
        {MORE.map(({ kind, icon }) => (
          <button
            key={kind}
            type="button"
            class="tool"
            aria-pressed={chosen?.kind === kind ? 'true' : 'false'}
            onClick={() => {
              // Closing the drawer gives the focus back to what had it: the button that stays.
              head.current?.focus();
              setOpen(false);
              drawer.open({ kind });
            }}
          >
            <Icon name={icon} />
            <span>{i18n.t(`tool.${kind}`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
