import { signal } from '@preact/signals';
import {
  deskColleagues,
  deskFixtures,
  deskFound,
  deskOwnDay,
  deskPlace,
  deskProcedures,
  deskReasonLists,
  deskSession,
  FIXTURE_NOW,
} from '@toiluot/shared/fixtures';
import { useMemo } from 'preact/hooks';
import { press } from '../desk/desk-commands.ts';
import { type DeskEnvironment, DeskProvider } from '../desk/desk-context.tsx';
import { DeskScreen } from '../desk/desk-screen.tsx';
import { createDeskStore } from '../desk/desk-store.ts';
import { createKeyStore } from '../desk/key-store.ts';
import { createNotifier } from '../desk/notifier.ts';
import { galleryInfo } from './gallery-info.ts';
import type { GalleryState } from './gallery-states.ts';
import { createStillLink } from './still-link.ts';

/** One state of the desk, standing still. */
export function GalleryDesk({
  name,
  state,
  isCompact,
}: {
  readonly name: string;
  readonly state: GalleryState;
  readonly isCompact: boolean;
}) {
  const environment = useMemo(() => environmentOf(name, state, isCompact), [name, state, isCompact]);
  const [view, mode] = [environment.store.view.value, environment.store.mode.value];
  if (!view || !mode) return null;
  return (
    <DeskProvider value={environment}>
      <DeskScreen view={view} mode={mode} onSignedOut={() => {}} />
    </DeskProvider>
  );
}

function environmentOf(name: string, state: GalleryState, isCompact: boolean): DeskEnvironment {
  const { link } = createStillLink(deskFixtures[state.picture], FIXTURE_NOW, state.line);
  const store = createDeskStore({ link, desk: 'desk-05', me: deskSession.staff.id });
  if (name !== 'unfinished') store.unfinished.value = undefined;
  if (state.pressed) press(store, state.pressed);
  store.notice.value = state.notice;
  store.dialog.value = state.dialog;
  return {
    store,
    keys: createKeyStore(undefined, deskSession.staff.id),
    colleagues: async () => ({ ok: true, value: deskColleagues }),
    unserved: async () => ({ ok: true, value: [] }),
    asks: {
      procedures: async () => ({ ok: true, value: deskProcedures }),
      place: async () => ({ ok: true, value: deskPlace }),
      find: async () => ({ ok: true, value: deskFound }),
    },
    ownDay: { figures: signal(deskOwnDay), ask: () => {} },
    notifier: createNotifier({
      storage: undefined,
      person: deskSession.staff.id,
      permission: () => 'default',
      askPermission: async () => 'granted',
      isInFront: () => true,
      show: () => {},
    }),
    officerName: deskSession.staff.displayName,
    isCompact,
    lists: { state: signal({ is: 'there', reasons: deskReasonLists, desks: galleryInfo.desks }), load: () => {} },
    mayLeaveAtWork: false,
    onLeaveDesk: () => {},
    onSignOut: () => {},
    ...(!isCompact && { onCompact: () => {} }),
  };
}
