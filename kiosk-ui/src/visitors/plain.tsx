/** A page with one sentence, and what to do. */
export function Plain({ title, hint }: { readonly title: string; readonly hint?: string | undefined }) {
  return (
    <section class="plain">
      <h1>{title}</h1>
      {hint !== undefined && <p>{hint}</p>}
    </section>
  );
}
