/** Speaks a text to screen readers when it changes; never seen. */
export function LiveRegion({ text, isUrgent = false }: { readonly text: string; readonly isUrgent?: boolean }) {
  return (
    <div
      class="for-readers"
      role={isUrgent ? 'alert' : 'status'}
      aria-live={isUrgent ? 'assertive' : 'polite'}
      aria-atomic="true"
    >
      {text}
    </div>
  );
}
