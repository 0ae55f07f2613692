// Speech mode: the ordinary page, spoken. Every place that gets the focus is read; any key cuts the voice short.
import { effect } from '@preact/signals';
import type { Kiosk } from '../model/kiosk.ts';
import { describeFocus } from './describe.ts';
import { readText } from './spoken-text.ts';
import type { Voice } from './voice.ts';

/** The page has been drawn and measured by then. */
const SETTLE_MS = 120;
/** Keys of an accessible keypad besides the arrows, Enter and Escape. */
export const SPEECH_KEYS = { toggle: 'F2', repeat: '*', louder: '+', softer: '-' } as const;

/** @returns stops following */
export function followSpeech({ visit, texts, desk }: Kiosk, voice: Voice): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    last = text;
    if (text !== '') voice.say(text, visit.lang.peek(), visit.volume.peek());
  };
  const sayFocus = () => {
    const at = document.activeElement;
    if (visit.speaking.peek() && at) say(describeFocus(texts, at));
  };
  const later = (act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, SETTLE_MS);
  };

  const focus = (event: FocusEvent) => {
    if (event.target instanceof Element) later(sayFocus);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === SPEECH_KEYS.toggle && voice.speaks(visit.lang.peek()))
      visit.speaking.value = !visit.speaking.peek();
    if (!visit.speaking.peek()) return;
    voice.stop();
    if (event.key === SPEECH_KEYS.repeat) say(last);
    else if (event.key === SPEECH_KEYS.louder) visit.turnVolume(1);
    else if (event.key === SPEECH_KEYS.softer) visit.turnVolume(-1);
  };
  const touch = () => voice.stop();

  /** A page without a control that has the focus is read from its heading. */
  const openPage = () => {
    const heading = document.querySelector<HTMLElement>('[role="dialog"], main h1');
    if (!heading || document.activeElement?.closest('main, [role="dialog"]')) return sayFocus();
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const stopPages = effect(() => {
    // What is read when it changes: the page, its number, the language, and the mode itself.
    void [visit.step.value, desk.issuing.value.at, visit.lang.value];
    if (visit.speaking.value) later(openPage);
    else voice.stop();
  });
  const stopVolume = effect(() => {
    const volume = visit.volume.value;
    if (visit.speaking.peek() && last !== '') say(texts.t('speech.volume', { n: Math.round(volume * 100) }));
  });
  const news = new MutationObserver((changes) => {
    if (!visit.speaking.peek()) return;
    const changed = changes
      .map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[role="status"]'))
      .find((element) => element && !element.closest('.for-readers'));
    if (changed) say(readText(changed, 'button'));
  });
  news.observe(document.body, { subtree: true, characterData: true, childList: true });
  document.addEventListener('focusin', focus);
  window.addEventListener('keydown', key, true);
  document.addEventListener('pointerdown', touch, true);
  return () => {
    clearTimeout(timer);
    stopPages();
    stopVolume();
    news.disconnect();
    document.removeEventListener('focusin', focus);
    window.removeEventListener('keydown', key, true);
    document.removeEventListener('pointerdown', touch, true);
    voice.stop();
  };
}
