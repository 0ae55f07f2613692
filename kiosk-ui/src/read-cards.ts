import { type CardReader, createCardReader } from './model/card-reader.ts';
import type { Kiosk } from './model/kiosk.ts';

/** Takes what a card reader types before any control gets it. @returns stops listening */
export function readCards({ line, visit, nowMs }: Kiosk): () => void {
  const today = () => {
    const timeZone = line.view.peek()?.centre.timezone ?? 'Asia/Ho_Chi_Minh';
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      line.now(),
    );
  };
  const reader: CardReader = createCardReader(today, () => {
    visit.mayHavePriority.value = true;
  });
  const act = (event: KeyboardEvent) => {
    if (event.isComposing || !reader.key(event.key, nowMs())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', act, true);
  return () => window.removeEventListener('keydown', act, true);
}
