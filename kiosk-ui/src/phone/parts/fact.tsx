import type { ComponentChildren } from 'preact';

/** A name and what is true of it. */
export function Fact({
  name,
  hint,
  children,
}: {
  readonly name: string;
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd class="num">{children}</dd>
      {hint !== undefined && <dd class="fact-hint">{hint}</dd>}
    </div>
  );
}
