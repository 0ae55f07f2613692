// Text size, contrast, language and lowered buttons act on the page itself, before anything is drawn or measured again.
import { effect } from '@preact/signals';
import { applySizes, sizesOf } from './millimetres.ts';
import type { Visit } from './model/visit.ts';
import type { KioskSettings } from './settings.ts';

/** @returns stops following */
export function followModes({ diagonalInches, edgeMm }: KioskSettings, { lang, textSize, highContrast, lowered }: Visit): () => void {
  const html = document.documentElement;
  const fit = () => applySizes(sizesOf({ widthPx: innerWidth, heightPx: innerHeight, diagonalInches, edgeMm }, textSize.peek()));
  const stop = effect(() => {
    html.lang = lang.value;
    html.classList.toggle('high-contrast', highContrast.value);
    html.classList.toggle('larger', textSize.value !== 'A');
    html.classList.toggle('largest', textSize.value === 'A++');
    html.classList.toggle('lowered', lowered.value);
    fit();
  });
  addEventListener('resize', fit);
  return () => {
    stop();
    removeEventListener('resize', fit);
  };
}
