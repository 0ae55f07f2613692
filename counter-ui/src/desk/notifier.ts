// A message of the browser when somebody waits at an idle desk and the page is not in front. Off unless the officer asks
// for it; only where the page is secure, which is where browsers have it.
import { effect, type ReadonlySignal, signal } from '@preact/signals';

/** What the desk shows of it, in short. */
export type IdleNews = { readonly isIdle: boolean; readonly next: string | undefined };

type Deps = {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;
  /** Whose choice it is. */
  readonly person: string;
  readonly permission: () => NotificationPermission;
  readonly askPermission: () => Promise<NotificationPermission>;
  readonly isInFront: () => boolean;
  readonly show: (label: string) => void;
};

export function createNotifier({ storage, person, permission, askPermission, isInFront, show }: Deps) {
  const place = `toiluot.desk-notify.${person}`;
  const isOn = signal(storage?.getItem(place) === 'on' && permission() === 'granted');
  const isDenied = signal(permission() === 'denied');
  return {
    isOn: isOn as ReadonlySignal<boolean>,
    /** The browser was told no; only its own settings can change that. */
    isDenied: isDenied as ReadonlySignal<boolean>,
    async toggle(): Promise<void> {
      if (isOn.peek()) {
        isOn.value = false;
        storage?.removeItem(place);
        return;
      }
      const answer = permission() === 'granted' ? 'granted' : await askPermission();
      isDenied.value = answer === 'denied';
      isOn.value = answer === 'granted';
      if (isOn.peek()) storage?.setItem(place, 'on');
    },
    /** Watches until the returned function is called; one message for each wait that begins at an idle desk. */
    watch(news: ReadonlySignal<IdleNews | undefined>): () => void {
      let hadSomebody = true;
      return effect(() => {
        const { isIdle, next } = news.value ?? { isIdle: false, next: undefined };
        const begins = isIdle && next !== undefined && !hadSomebody;
        hadSomebody = !isIdle || next !== undefined;
        if (begins && isOn.peek() && !isInFront()) show(next);
      });
    },
  };
}
export type Notifier = ReturnType<typeof createNotifier>;
