// The notifier with this browser's own messages and place in front.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { DeskStore } from './desk-store.ts';
import { createNotifier, type IdleNews, type Notifier } from './notifier.ts';

/** `undefined` where pages are not secure or the browser has no messages. */
export function browserNotifier(
  target: Window & typeof globalThis,
  storage: Storage | undefined,
  person: string,
  titleOf: (label: string) => string,
): Notifier | undefined {
  if (!target.isSecureContext || !('Notification' in target)) return undefined;
  return createNotifier({
    storage,
    person,
    permission: () => target.Notification.permission,
    askPermission: () => target.Notification.requestPermission(),
    isInFront: () => target.document.visibilityState === 'visible' && target.document.hasFocus(),
    show: (label) => {
      const message = new target.Notification(titleOf(label), { tag: 'toiluot-desk', silent: true });
      message.onclick = () => {
        target.focus();
        message.close();
      };
    },
  });
}

/** What the notifier needs of the desk. */
export const idleNews = (store: DeskStore): ReadonlySignal<IdleNews | undefined> =>
  computed(() => {
    const view = store.view.value;
    return view && { isIdle: store.mode.value === 'idle', next: view.next?.label };
  });
