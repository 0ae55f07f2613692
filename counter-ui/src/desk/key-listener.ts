// Reads the page's key events for keys.ts and carries out what they mean.
import { primaryAction } from './actions.ts';
import { press } from './desk-commands.ts';
import type { DeskStore } from './desk-store.ts';
import type { KeyStore } from './key-store.ts';
import { type Focus, INTENTS, type Intent, intentOf } from './keys.ts';

const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
const CONTROLS = 'button, a[href], summary, input, [role=button], [role=tab], [tabindex="0"]';

/** Where the keyboard is in this document. */
export function focusIn(document: Document): Focus {
  if (document.querySelector('[role=dialog]')) return { on: 'dialog' };
  const active = document.activeElement;
  if (!active || active === document.body) return { on: 'nothing' };
  if (active.matches(FIELDS)) return { on: 'field' };
  if (!active.matches(CONTROLS)) return { on: 'nothing' };
  const own = active.closest('[data-intent]')?.getAttribute('data-intent');
  const intent = INTENTS.find((name) => name === own);
  return intent === undefined ? { on: 'control' } : { on: 'control', own: intent };
}

/** Listens in `target` (the page's window or the compact one); gives back how to stop. */
export function listenForKeys(target: Window, store: DeskStore, keys: KeyStore): () => void {
  const onKey = (event: KeyboardEvent) => {
    const intent = intentOf(event, focusIn(target.document), keys.map.peek());
    if (intent === undefined) return;
    // F7 would switch on Chromium's caret browsing, Space would scroll, Ctrl+K belongs to the address line.
    event.preventDefault();
    carryOut(store, intent);
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

export function carryOut(store: DeskStore, intent: Intent): void {
  const mode = store.mode.peek();
  if (intent === 'palette') store.dialog.value = { kind: 'palette' };
  else if (intent === 'sheet') store.dialog.value = { kind: 'keys' };
  else if (intent !== 'primary') press(store, intent);
  else if (mode !== undefined) press(store, primaryAction(mode));
}
