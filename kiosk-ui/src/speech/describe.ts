// What is said of a place that gets the focus: name, state, place among its neighbours, hint (EN 301 549, 5.1).
import type { Texts } from '../texts.tsx';
import { readText, sentences } from './spoken-text.ts';

/** Controls that stand together are counted together. */
const GROUP = '[role="dialog"], [role="group"], nav, footer, .doors, .help-ways, .ways-out, main';

export function describeFocus(texts: Texts, element: Element): string {
  return element instanceof HTMLButtonElement ? describeButton(texts, element) : describePage(element);
}

function describeButton({ t }: Texts, button: HTMLButtonElement): string {
  const isOff = button.getAttribute('aria-disabled') === 'true';
  const pressed = button.getAttribute('aria-pressed');
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  const group = button.closest(GROUP);
  const neighbours = Array.from(group?.querySelectorAll('button:not([disabled])') ?? [button]).filter(
    (other) => other.closest(GROUP) === group,
  );
  return sentences(
    button.getAttribute('aria-label') ?? readText(button, '.button-reason'),
    pressed === null ? undefined : t(pressed === 'true' ? 'speech.on' : 'speech.off'),
    neighbours.length > 1
      ? t('speech.position', { n: neighbours.indexOf(button) + 1, all: neighbours.length })
      : undefined,
    isOff ? sentences(t('speech.disabled'), reason ? readText(reason) : undefined) : t('speech.choose'),
  );
}

/** A heading opens its page: everything on it is read, but not its buttons. */
function describePage(element: Element): string {
  const page = element.closest('[role="dialog"], main') ?? element;
  return readText(page, 'button, .result-left');
}
