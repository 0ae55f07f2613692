import type { BoardView } from '@toiluot/shared/contract';
import { PAD_STATES } from './gallery-pad.tsx';
import { LAYOUTS } from './settings.ts';

const MEDIA = ['text', 'long', 'list', 'picture', 'all'];
const OTHER_STATES = ['loading', 'not-set-up'];

/** Links to every picture × layout × language, and to the states of the line. */
export function GalleryIndex({
  pictures,
  links,
}: {
  readonly pictures: Readonly<Record<string, BoardView>>;
  readonly links: readonly string[];
}) {
  const states = [...Object.keys(pictures), ...OTHER_STATES];
  return (
    <main class="gallery night">
      <section class="gallery-state">
        <h2>pad</h2>
        {['lang=vi', 'lang=en', ...links.map((link) => `link=${link}`)].map((extra) => (
          <p key={extra}>
            {PAD_STATES.map((state) => (
              <a key={state} class="gallery-link" href={`?pad=${state}&${extra}`}>
                {state} {extra}
              </a>
            ))}
          </p>
        ))}
      </section>
      {states.map((state) => (
        <section key={state} class="gallery-state">
          <h2>{state}</h2>
          <p>
            {MEDIA.map((media) => (
              <a key={media} class="gallery-link" href={`?state=${state}&layout=media&media=${media}`}>
                media={media}
              </a>
            ))}
          </p>
          {LAYOUTS.map((layout) => (
            <p key={layout}>
              {['lang=vi', 'lang=en', ...links.map((link) => `link=${link}`), 'sound=blocked'].map((extra) => (
                <a key={extra} class="gallery-link" href={`?state=${state}&layout=${layout}&desk=desk-05&${extra}`}>
                  {layout} {extra}
                </a>
              ))}
            </p>
          ))}
        </section>
      ))}
    </main>
  );
}
