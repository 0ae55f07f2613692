import type { DeskView } from '@toiluot/shared/contract';
import { Button, HeaderBand, LiveRegion, StaleBanner, TrialBanner } from '@toiluot/shared/ui';
import { type DeskI18n, useTexts } from '../texts.tsx';
import { useDesk } from './desk-context.tsx';
import type { DeskMode } from './desk-mode.ts';
import { DialogHost } from './dialogs/dialog-host.tsx';
import { heardAt } from './line.ts';
import { MissedList } from './lists/missed-list.tsx';
import { NextCard } from './lists/next-card.tsx';
import { OwnDay } from './lists/own-day.tsx';
import { ParkedList } from './lists/parked-list.tsx';
import { WaitingList } from './lists/waiting-list.tsx';
import { ActionPanel } from './parts/action-panel.tsx';
import { AfterThisLine, HelpLines, UnfinishedLine } from './parts/banners.tsx';
import { DeskBar } from './parts/desk-bar.tsx';
import { DeskNote } from './parts/desk-notes.tsx';
import { NarrowTools } from './parts/desk-tools.tsx';
import { NewsLines, newsAt } from './parts/news-lines.tsx';
import { NoticeBar } from './parts/notice-bar.tsx';
import { TicketFacts } from './parts/ticket-facts.tsx';
import { TicketHead } from './parts/ticket-head.tsx';
import { causeWords, joined, sessionWords } from './words.ts';

/** The officer's desk: number in hand and its buttons on the left, the queue on the right. */
export function DeskScreen({
  view,
  mode,
  onSignedOut,
}: {
  readonly view: DeskView;
  readonly mode: DeskMode;
  readonly onSignedOut: () => void;
}) {
  const { store, isCompact, onSignOut } = useDesk();
  const i18n = useTexts();
  const { link } = store;
  const session = sessionWords(i18n, view, store.now.value);
  return (
    <div class={`desk${isCompact ? ' desk-compact' : ''}`}>
      <HeaderBand
        centreName={view.centre.name}
        clock={link.clock}
        timezone={view.centre.timezone}
        connection={link}
        lang={i18n.lang}
        onLang={(lang) => {
          i18n.lang.value = lang;
        }}
      >
        <Button kind="quiet" icon="sign-out" onPress={onSignOut}>
          {i18n.t('head.sign-out')}
        </Button>
      </HeaderBand>
      <section class="desk-top" aria-label={i18n.t('head.tools')}>
        <h1 class="for-readers">{i18n.textOf(view.desk.name)}</h1>
        {view.trial && <TrialBanner training={view.training} />}
        <StaleBanner
          status={store.line}
          timezone={view.centre.timezone}
          lastHeardAt={heardAt(link)}
          pending={store.pending.value ? 1 : 0}
        />
        <DeskBar view={view} mode={mode} />
      </section>
      <main class="desk-main">
        {mode !== 'taken' && <News view={view} mode={mode} />}
        <div class="desk-left">
          {session && <p class="session-line">{session}</p>}
          <Hand view={view} mode={mode} />
        </div>
        {!isCompact && <Queue view={view} />}
        <NarrowTools mode={mode} />
        <LiveRegion text={announcement(i18n, view, mode)} />
      </main>
      <DialogHost onSignOut={onSignedOut} />
    </div>
  );
}

/** What others say: news of this desk, help asked for. */
function News({ view, mode }: { readonly view: DeskView; readonly mode: DeskMode }) {
  const { store } = useDesk();
  const { t } = useTexts();
  const hasNews = newsAt(view) > store.seenNews.value;
  const hasHelp = mode !== 'closed' && (view.help !== undefined || view.helpWanted.length > 0);
  if (!hasNews && !hasHelp) return null;
  return (
    <section class="desk-news" aria-label={t('news.title')}>
      {hasNews && <NewsLines view={view} />}
      {hasHelp && <HelpLines view={view} />}
    </section>
  );
}

function Hand({ view, mode }: { readonly view: DeskView; readonly mode: DeskMode }) {
  const { store } = useDesk();
  const now = store.now.value;
  const ticket = mode === 'calling' || mode === 'serving' ? view.ticket : undefined;
  return (
    <>
      <UnfinishedLine view={view} />
      <AfterThisLine view={view} />
      <div class="hand">
        {ticket ? <TicketHead ticket={ticket} now={now} /> : <DeskNote mode={mode} view={view} now={now} />}
        <ActionPanel />
      </div>
      <NoticeBar />
      {ticket && <TicketFacts view={view} ticket={ticket} />}
    </>
  );
}

function Queue({ view }: { readonly view: DeskView }) {
  const { store } = useDesk();
  const { t } = useTexts();
  const now = store.now.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a number in it nothing else takes the focus
    <section class="desk-right" aria-label={t('waiting.title')} tabIndex={0}>
      <NextCard view={view} />
      <WaitingList view={view} now={now} />
      <ParkedList view={view} now={now} />
      <MissedList view={view} now={now} />
      <OwnDay view={view} now={now} />
    </section>
  );
}

/** What a screen reader hears when the number in hand changes. */
function announcement(i18n: DeskI18n, view: DeskView, mode: DeskMode): string {
  if (!view.ticket) return mode === 'idle' && !view.next ? i18n.t('idle.nobody') : '';
  const state = i18n.t(mode === 'calling' || view.ticket.byCall ? 'ticket.state.called' : 'ticket.state.serving');
  return joined(
    `${state} ${view.ticket.label}`,
    i18n.textOf(view.ticket.service.name),
    causeWords(i18n, view.ticket.cause),
  );
}
