// The whole picture: header, banners, strip, plan, lists, drawer. Knows no socket; the gallery feeds it too.
import type { ReadonlySignal } from '@preact/signals';
import type { HallView } from '@toiluot/shared/contract';
import { Button, type Connection, HeaderBand, StaleBanner, TrialBanner } from '@toiluot/shared/ui';
import { useRef, useState } from 'preact/hooks';
import { actionBlock } from './action-block.ts';
import { AlertList } from './alert-list.tsx';
import type { Ask } from './ask.ts';
import { DeviceList } from './device-list.tsx';
import { Drawer } from './drawer/drawer.tsx';
import { DrawerContent, DrawerTitle } from './drawer/drawer-content.tsx';
import type { DrawerTarget } from './drawer-target.ts';
import { type Hall, HallContext, type Notice } from './hall-context.ts';
import { HallPlan } from './hall-plan.tsx';
import type { HallI18n } from './hall-texts.ts';
import { NoticeBar } from './notice-bar.tsx';
import { QueueTable } from './queue-table.tsx';
import { SkipLinks } from './skip-links.tsx';
import { SummaryStrip } from './summary-strip.tsx';

export type HallLine = Pick<Connection, 'status' | 'lastHeardAt' | 'send' | 'pending'> &
  Partial<Pick<Connection, 'serverTimeOf'>>;

export interface HallPageProps {
  readonly i18n: HallI18n;
  readonly view: HallView;
  readonly clock: ReadonlySignal<number>;
  readonly line: HallLine;
  readonly person: { readonly id: string; readonly displayName: string; readonly role: string };
  readonly ask: Ask;
  /** To the catalogue and the journal. */
  readonly onAdmin: () => unknown;
  readonly onSignOut: () => unknown;
  readonly onReports?: (() => void) | undefined;
  /** The drawer open at first; galleries use it. */
  readonly firstTarget?: DrawerTarget | undefined;
}

export function HallPage(props: HallPageProps) {
  const { i18n, view, clock, line, person, ask, onAdmin, onSignOut, onReports, firstTarget } = props;
  const drawer = useDrawer(firstTarget);
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  const status = line.status.value;
  const block = actionBlock(status, person.role);
  const hall: Hall = {
    i18n,
    view,
    clock,
    block,
    send: line.send,
    me: person.id,
    ask,
    tell: setNotice,
    drawer,
    age: status === 'offline' || status === 'refused' ? 'lost' : status === 'stale' ? 'stale' : 'fresh',
  };
  return (
    <HallContext.Provider value={hall}>
      <div class="hall" data-age={hall.age}>
        <SkipLinks />
        <HeaderBand
          centreName={view.centre.name}
          clock={clock}
          timezone={view.centre.timezone}
          lang={i18n.lang}
          connection={line}
          onLang={(lang) => {
            i18n.lang.value = lang;
          }}
        >
          {onReports && (
            <Button kind="quiet" icon="chart" onPress={onReports}>
              {i18n.t('hall.reports')}
            </Button>
          )}
          <span class="person">{person.displayName}</span>
          <Button kind="quiet" icon="settings" onPress={onAdmin}>
            {i18n.t(person.role === 'administrator' ? 'hall.admin' : 'hall.journal')}
          </Button>
          <Button kind="quiet" icon="sign-out" onPress={onSignOut}>
            {i18n.t('hall.sign-out')}
          </Button>
        </HeaderBand>
        <main class="hall-main">
          <h1 class="for-readers">{i18n.t('hall.title')}</h1>
          <TrialBanner shown={view.trial} training={view.training} />
          <Banners line={line} block={block} i18n={i18n} timezone={view.centre.timezone} />
          <div class="floor">
            <SummaryStrip chosen={drawer.target} />
            <HallPlan chosen={drawer.target} />
            <AlertList />
            <QueueTable />
            <DeviceList />
            {drawer.target && (
              <Drawer
                errand={JSON.stringify(drawer.target)}
                title={<DrawerTitle target={drawer.target} />}
                onClose={drawer.close}
                onBack={drawer.back}
              >
                <DrawerContent target={drawer.target} />
              </Drawer>
            )}
          </div>
        </main>
        <NoticeBar notice={notice} onGone={() => setNotice(undefined)} />
      </div>
    </HallContext.Provider>
  );
}

function Banners({
  line,
  block,
  i18n,
  timezone,
}: {
  readonly line: HallLine;
  readonly block: Hall['block'];
  readonly i18n: HallI18n;
  readonly timezone: string;
}) {
  const heardAt = line.lastHeardAt.value;
  return (
    <div class="banners">
      <StaleBanner
        status={line.status}
        timezone={timezone}
        pending={line.pending}
        lastHeardAt={heardAt === undefined ? undefined : (line.serverTimeOf?.(heardAt) ?? heardAt)}
      />
      {block !== undefined && (
        <p class="block-line" role="status">
          {i18n.t(`block.${block}`)}
        </p>
      )}
    </div>
  );
}

/** The trail of errands; closing gives the focus back to where the first one began. */
function useDrawer(first: DrawerTarget | undefined) {
  const [trail, setTrail] = useState<readonly DrawerTarget[]>(first ? [first] : []);
  const opener = useRef<Element | null>(null);
  return {
    target: trail.at(-1),
    open: (target: DrawerTarget) => {
      opener.current = document.activeElement;
      setTrail([target]);
    },
    deeper: (target: DrawerTarget) => setTrail([...trail, target]),
    back: trail.length > 1 ? () => setTrail(trail.slice(0, -1)) : undefined,
    close: () => {
      setTrail([]);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}
