// Screens that stand while nobody can take a number: closed, away, loading, not set up. Calm, with what to do instead.
import type { KioskView } from '@toiluot/shared/contract';
import { Button, formatClock, Icon, type IconName } from '@toiluot/shared/ui';
import type { ComponentChildren } from 'preact';
import { sessionText } from '../model/session-text.ts';
import { type Pair, pairOf, Two, useTexts } from '../texts.tsx';

function Standing({ icon, title, hint, children }: {
  readonly icon: IconName;
  readonly title: Pair;
  readonly hint?: Pair | undefined;
  readonly children?: ComponentChildren;
}) {
  return (
    <main class="page message standing">
      <Icon name={icon} />
      <h1 class="message-title"><Two of={title} /></h1>
      {hint && <p class="message-hint"><Two of={hint} /></p>}
      {children}
    </main>
  );
}

const icons: Readonly<Record<KioskView['session']['state'], IconName>> = {
  open: 'clock', closing: 'clock', break: 'clock', 'before-opening': 'clock', closed: 'closed', holiday: 'calendar',
};

/** Before opening, break, closing, closed, holiday: when numbers are given out again; looking things up goes on. */
export function Shut({ view, now, onLook }: { readonly view: KioskView; readonly now: number; readonly onLook: () => void }) {
  const texts = useTexts();
  const { session, centre } = view;
  return (
    <Standing icon={icons[session.state]} title={pairOf(texts, (each) => sessionText(each, session, now, centre.timezone))} hint={resumes(view)}>
      <p class="standing-now num">{formatClock(now, centre.timezone)}</p>
      <div class="message-acts">
        <Button icon="search" onPress={onLook}><Two of={texts.bilingual('closed.look')} /></Button>
      </div>
    </Standing>
  );

  function resumes({ session: { state, resumesAt } }: KioskView): Pair | undefined {
    if (state !== 'closing' || resumesAt === undefined) return undefined;
    return texts.bilingual('confirm.again-at', { time: formatClock(resumesAt, centre.timezone) });
  }
}

/** The server is away: no numbers, the people who help, and looking things up still works. */
export function Away({ onLook }: { readonly onLook: (() => void) | undefined }) {
  const { bilingual } = useTexts();
  return (
    <Standing icon="connection-lost" title={bilingual('away.title')} hint={bilingual('away.hint')}>
      {onLook && (
        <div class="message-acts">
          <Button icon="search" onPress={onLook}><Two of={bilingual('closed.look')} /></Button>
        </div>
      )}
    </Standing>
  );
}

export function NothingOffered() {
  const { bilingual } = useTexts();
  return <Standing icon="information" title={bilingual('closed.empty')} hint={bilingual('help.desk')} />;
}

export function Loading() {
  const { bilingual } = useTexts();
  return <Standing icon="clock" title={bilingual('common.loading')} />;
}

/** No token, or one that is no longer valid: a neutral page that opens nothing. */
export function NotSetUp() {
  const { bilingual } = useTexts();
  return (
    <Standing icon="settings" title={bilingual('setup.title')} hint={bilingual('setup.hint')}>
      <p class="standing-staff"><Two of={bilingual('setup.staff')} /></p>
    </Standing>
  );
}
