// The desk in a small window that stays in front: picture-in-picture where the browser has it (secure pages), else a pop-up.
import { render } from 'preact';
import { type DeskI18n, TextsProvider } from '../texts.tsx';
import { type DeskEnvironment, DeskProvider } from './desk-context.tsx';
import { DeskScreen } from './desk-screen.tsx';
import type { DeskStore } from './desk-store.ts';
import { listenForKeys } from './key-listener.ts';

const SIZE = { width: 360, height: 520 };

type PictureInPicture = { requestWindow(size: typeof SIZE): Promise<Window> };
type Options = {
  readonly environment: DeskEnvironment;
  readonly i18n: DeskI18n;
  readonly createStore: () => DeskStore;
};

export function createCompactWindow(options: Options): () => void {
  return () => void open(options);
}

async function open(options: Options): Promise<void> {
  const { documentPictureInPicture: pictures } = window as { documentPictureInPicture?: PictureInPicture };
  // Refused without a press, or where the page is framed: the pop-up does the same work.
  const target = await pictures?.requestWindow(SIZE).catch(() => undefined);
  if (target) drawInto(target, options);
  else openPopup();
}

/** The same page once more, on its own line; the server counts it as the same person. */
function openPopup(): void {
  const address = new URL(location.href);
  address.searchParams.set('compact', '1');
  window.open(address, 'toiluot-compact', `popup,width=${SIZE.width},height=${SIZE.height}`);
}

function drawInto(target: Window, { environment, i18n, createStore }: Options): void {
  const { document: page } = target;
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) page.head.append(sheet.cloneNode(true));
  page.documentElement.className = document.documentElement.className;
  page.documentElement.lang = document.documentElement.lang;
  const store = createStore();
  const stopKeys = listenForKeys(target, store, environment.keys);
  const close = () => target.close();
  render(
    <TextsProvider i18n={i18n}>
      <DeskProvider value={{ ...environment, store, isCompact: true, onSignOut: close, onLeaveDesk: close }}>
        <CompactDesk store={store} />
      </DeskProvider>
    </TextsProvider>,
    page.body,
  );
  target.addEventListener('pagehide', () => {
    stopKeys();
    store.stop();
    render(null, page.body);
  });
}

function CompactDesk({ store }: { readonly store: DeskStore }) {
  const [view, mode] = [store.view.value, store.mode.value];
  return view && mode ? <DeskScreen view={view} mode={mode} onSignedOut={() => {}} /> : null;
}
