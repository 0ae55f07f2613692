import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** One press, one effect: locked until what it started has ended. Smaller than the family's, with its looks. */
export function PressButton({
  kind = 'secondary',
  onPress,
  busyWords,
  pressed,
  disabled = false,
  autofocus = false,
  children,
}: {
  readonly kind?: 'primary' | 'secondary' | 'danger' | undefined;
  readonly onPress: () => unknown;
  readonly busyWords?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Gets the first focus inside a `Dialog`. */
  readonly autofocus?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  const [isBusy, setBusy] = useState(false);
  const isHeld = useRef(false);
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );
  const press = () => {
    if (isHeld.current || disabled) return;
    const answer: unknown = onPress();
    if (!(answer instanceof Promise)) return;
    isHeld.current = true;
    setBusy(true);
    const free = () => {
      isHeld.current = false;
      if (isThere.current) setBusy(false);
    };
    answer.then(free, free);
  };
  return (
    <button
      type="button"
      class={`button button-${kind} wide-button`}
      aria-pressed={pressed === undefined ? undefined : pressed ? 'true' : 'false'}
      aria-disabled={isBusy || disabled ? 'true' : undefined}
      data-off={disabled ? 'true' : undefined}
      data-autofocus={autofocus ? 'true' : undefined}
      onClick={press}
    >
      {isBusy && busyWords ? busyWords : children}
    </button>
  );
}
