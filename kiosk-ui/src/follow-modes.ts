// Text size, contrast, language and lowered buttons act on the page itself, before anything is drawn or measured again.
import { effect } from '@preact/signals';
import { applySizes, roomOf, sizesOf } from './millimetres.ts';
import type { Visit } from './model/visit.ts';
import type { KioskSettings } from './settings.ts';

/** @returns stops following */
export function followModes(
  { diagonalInches, edgeMm }: KioskSettings,
  { lang, textSize, highContrast, lowered }: Visit,
): () => void {
  const html = document.documentElement;
  const fit = () => {
    const sizes = sizesOf({ widthPx: innerWidth, heightPx: innerHeight, diagonalInches, edgeMm }, textSize.peek());
    applySizes(sizes);
    const room = roomOf(innerWidth, innerHeight, sizes.bodyPx);
    html.classList.toggle('larger', room !== 'wide');
    html.classList.toggle('largest', room === 'scant' || room === 'least');
    html.classList.toggle('least', room === 'least');
  };
  const stop = effect(() => {
    html.lang = lang.value;
    html.classList.toggle('high-contrast', highContrast.value);
    html.classList.toggle('lowered', lowered.value);
    if (textSize.value) fit();
  });
  addEventListener('resize', fit);
  return () => {
    stop();
    removeEventListener('resize', fit);
  };
}
