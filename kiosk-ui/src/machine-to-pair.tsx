import { type ReadonlySignal, signal } from '@preact/signals';
import { I18nProvider, PairingPanel, type PairingStage } from '@toiluot/shared/ui';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { applySizes, sizesOf } from './millimetres.ts';
import type { KioskSettings } from './settings.ts';

/** A machine without a token: it shows a code for the administrator and opens nothing. */
export function MachineToPair({
  settings: { language, diagonalInches, edgeMm },
  stage,
}: {
  readonly settings: KioskSettings;
  readonly stage: ReadonlySignal<PairingStage>;
}) {
  const lang = useMemo(() => signal(language), []);
  useLayoutEffect(() => {
    applySizes(sizesOf({ widthPx: innerWidth, heightPx: innerHeight, diagonalInches, edgeMm }, 'A'));
  }, []);
  return (
    <I18nProvider i18n={{ lang }}>
      <div class="kiosk kiosk-alone">
        <PairingPanel kind="kiosk" stage={stage.value} lang={lang} />
      </div>
    </I18nProvider>
  );
}
