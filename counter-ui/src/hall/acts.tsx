// The way a supervisor acts: a row that unfolds its form, a button that says why it is off, a refusal in words.
import { Button, type ButtonProps, Icon } from '@toiluot/shared/ui';
import type { IconName } from '@toiluot/shared/ui/components/icon-shapes.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayActionBlock } from './action-block.ts';
import { useHall } from './hall-context.ts';

/** A folded form; `children` get the way to fold it again. */
export function Act({
  title,
  icon,
  isOpenAtFirst = false,
  children,
}: {
  readonly title: string;
  readonly icon?: IconName;
  readonly isOpenAtFirst?: boolean;
  readonly children: (fold: () => void) => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const box = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  const fold = () => {
    head.current?.focus();
    setOpen(false);
  };
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('[data-first], select, input, textarea, button')?.focus();
  }, [isOpen]);
  return (
    <div class="act">
      <button
        type="button"
        class="act-title"
        ref={head}
        aria-expanded={isOpen ? 'true' : 'false'}
        onClick={() => setOpen(!isOpen)}
      >
        {icon && <Icon name={icon} />}
        <span>{title}</span>
        <span class="act-fold" aria-hidden="true">
          {isOpen ? '–' : '+'}
        </span>
      </button>
      {isOpen && (
        <div class="act-form" ref={box}>
          {children(fold)}
        </div>
      )}
    </div>
  );
}

/** @param problem why the form cannot be sent yet; the cause of the whole page goes before it */
export function ActButton({
  problem,
  needsDay = true,
  ...button
}: ButtonProps & {
  readonly problem?: string | undefined;
  readonly needsDay?: boolean;
}) {
  const { i18n, block, view } = useHall();
  const cause = needsDay ? dayActionBlock(block, view.day) : block;
  const reason = cause === undefined ? problem : i18n.t(`block.${cause}`);
  return <Button {...button} disabled={reason !== undefined} disabledReason={reason} />;
}

export function Refused({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p class="refused" role="alert">
      <Icon name="warning" />
      <span>{text}</span>
    </p>
  );
}

/** "Còn thiếu: …" for the first empty field; `undefined` when all are filled. */
export function useMissing(...fields: readonly (readonly [label: string, value: string])[]): string | undefined {
  const { i18n } = useHall();
  const missing = fields.find(([, value]) => value.trim() === '');
  return missing && i18n.t('field.missing', { field: missing[0] });
}

export function Facts({ children }: { readonly children: ComponentChildren }) {
  return <dl class="hall-facts">{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="hall-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
