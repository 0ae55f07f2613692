import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { applySizes, sizesOf } from './millimetres.ts';
import { NotSetUp } from './screens/standing.tsx';
import type { KioskSettings } from './settings.ts';
import { createTexts, TextsProvider } from './texts.tsx';

/** A machine without a token: neutral, and it opens nothing. */
export function UnknownMachine({
  settings: { language, diagonalInches, edgeMm },
}: {
  readonly settings: KioskSettings;
}) {
  useLayoutEffect(() => {
    applySizes(sizesOf({ widthPx: innerWidth, heightPx: innerHeight, diagonalInches, edgeMm }, 'A'));
  }, []);
  return (
    <TextsProvider texts={createTexts(signal(language))}>
      <div class="kiosk kiosk-alone">
        <NotSetUp />
      </div>
    </TextsProvider>
  );
}
