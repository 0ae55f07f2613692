import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A titled list with its count; an empty one says so in words. */
export function ListSection({
  title,
  count,
  aside,
  empty,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly aside?: string | undefined;
  readonly empty: string;
  readonly children?: ComponentChildren;
}) {
  const titleId = useId();
  return (
    <section class="list-section" aria-labelledby={titleId}>
      <div class="list-head">
        <h3 id={titleId}>
          {title} <span class="list-count num">{count}</span>
        </h3>
        {aside && <span class="list-aside">{aside}</span>}
      </div>
      {count === 0 ? <p class="list-empty">{empty}</p> : children}
    </section>
  );
}
