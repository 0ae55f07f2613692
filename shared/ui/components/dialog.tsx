import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * A question over the page. Focus starts on the element marked `data-autofocus` (`<Button autofocus>`), stays inside,
 * and goes back to where it was; Escape calls `onClose`.
 */
export function Dialog({
  title,
  onClose,
  children,
  class: extra,
}: {
  readonly title: string;
  /** Absent where the question must be answered. */
  readonly onClose?: (() => void) | undefined;
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useFocusInside(box);
  useKeptFocus(box);
  return (
    <div class="dialog-ground">
      <div
        class={`dialog${extra ? ` ${extra}` : ''}`}
        ref={box}
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && onClose) {
            event.stopPropagation();
            onClose();
          }
          if (event.key === 'Tab' && box.current) keepInside(event, box.current);
        }}
      >
        <h2 class="dialog-title" id={titleId}>
          {title}
        </h2>
        {children}
      </div>
    </div>
  );
}

function useFocusInside(box: { readonly current: HTMLDivElement | null }): void {
  // After the paint, not before: the Enter that opened this must not press what now has the focus.
  useEffect(() => {
    const before = document.activeElement;
    const first = box.current?.querySelector<HTMLElement>('[data-autofocus]') ?? box.current;
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && document.contains(before)) before.focus();
    };
  }, []);
}

/** A button that vanishes or turns off under the finger drops the focus on the page: keys would be lost. */
function useKeptFocus(box: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      const inner = box.current;
      if (event.target !== document.body || !inner || event.defaultPrevented) return;
      event.stopPropagation();
      inner.focus();
      inner.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, shiftKey: event.shiftKey, bubbles: true }));
    };
    document.addEventListener('keydown', back, true);
    return () => document.removeEventListener('keydown', back, true);
  }, []);
}

function keepInside(event: KeyboardEvent, box: HTMLElement): void {
  const stops = Array.from(box.querySelectorAll<HTMLElement>(focusable));
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (!first || !last) return event.preventDefault();
  const from = document.activeElement;
  if (event.shiftKey && (from === first || from === box)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && from === last) {
    event.preventDefault();
    first.focus();
  }
}
