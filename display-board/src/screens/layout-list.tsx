import { useBoard, Words } from '../context.tsx';
import { LAYOUTS, withLayout } from '../settings.ts';

/** The address names no layout there is: here they are. */
export function LayoutList() {
  const { address } = useBoard().settings;
  return (
    <main class="plain is-list">
      <Words of="setup.layouts" as="h1" />
      <ul class="layouts">
        {LAYOUTS.map((layout) => (
          <li key={layout}>
            <a class="layout-link" href={withLayout(address, layout)}>
              <Words of={`layout.${layout}`} />
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
