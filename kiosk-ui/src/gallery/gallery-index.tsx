import { pairingStages } from './pairing-stages.ts';

const VARIANTS = [
  '',
  '&lang=en',
  '&mode=large',
  '&mode=largest',
  '&mode=contrast',
  '&mode=lower',
  '&lang=en&mode=largest,contrast,lower',
];

/** Links to every screen × state × language and mode; tests walk the same links. */
export function GalleryIndex({
  scenes,
}: {
  readonly scenes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}) {
  const all = { ...scenes, pairing: pairingStages };
  return (
    <main class="gallery">
      <h1>Máy lấy số · Kiosk</h1>
      {Object.entries(all).map(([screen, states]) => (
        <section key={screen}>
          <h2>{screen}</h2>
          {Object.keys(states).map((state) => (
            <p key={state}>
              {VARIANTS.map((variant) => (
                <a key={variant} href={`?screen=${screen}&state=${state}${variant}`} data-scene={`${screen}/${state}`}>
                  {variant === '' ? state : variant.replace(/&\w+=/g, ' ').trim()}
                </a>
              ))}
            </p>
          ))}
        </section>
      ))}
    </main>
  );
}
