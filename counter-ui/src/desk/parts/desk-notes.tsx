// What stands in the place of the number while there is none: closed, empty, paused, in other hands.
import type { DeskView } from '@toiluot/shared/contract';
import { StateSign, Stub } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import type { DeskMode } from '../desk-mode.ts';
import { clockIn, joined } from '../words.ts';

type NoteProps = { readonly view: DeskView; readonly now: number };

export function DeskNote({ mode, view, now }: NoteProps & { readonly mode: DeskMode }) {
  if (mode === 'closed') return <ClosedNote view={view} now={now} />;
  if (mode === 'taken') return <TakenNote view={view} now={now} />;
  return mode === 'paused' ? <PausedNote view={view} now={now} /> : <IdleNote view={view} now={now} />;
}

function Note({
  state,
  title,
  children,
  label,
}: {
  readonly state: DeskView['desk']['state'];
  readonly title: string;
  readonly children?: preact.ComponentChildren;
  readonly label?: string | undefined;
}) {
  const { isCompact } = useDesk();
  return (
    <div class="ticket-head">
      <div class="ticket-state">
        <StateSign state={state} />
      </div>
      <div class="ticket-main">
        {label !== undefined && <Stub label={label} size={isCompact ? 40 : 56} tone="quiet" />}
        <div class="ticket-what">
          <h2 class="ticket-service">{title}</h2>
          {children}
        </div>
      </div>
    </div>
  );
}

function IdleNote({ view }: NoteProps) {
  const { t, textOf } = useTexts();
  if (!view.next) {
    const isSomebodyLater = view.waitingCount > 0;
    return (
      <Note state="open" title={isSomebodyLater ? t('why.nobody-here') : t('idle.nobody')}>
        <p class="ticket-agency">
          {isSomebodyLater ? t('idle.waiting-lead', { n: view.waitingCount }) : t('idle.nobody-lead')}
        </p>
      </Note>
    );
  }
  return (
    <Note state="open" title={t('idle.waiting', { label: view.next.label })} label={view.next.label}>
      <p class="ticket-agency">{textOf(view.next.serviceName)}</p>
      <p class="ticket-cause">{t('idle.waiting-lead', { n: view.waitingCount })}</p>
    </Note>
  );
}

function ClosedNote({ view }: NoteProps) {
  const { t } = useTexts();
  const isDayOpen = view.allowed.includes('desk.open');
  return (
    <Note state="closed" title={isDayOpen ? t('closed.title', { number: view.desk.number }) : t('closed.day')}>
      <p class="ticket-agency">{t(isDayOpen ? 'closed.lead' : 'closed.day-lead')}</p>
    </Note>
  );
}

function PausedNote({ view, now }: NoteProps) {
  const i18n = useTexts();
  const { pause, since } = view.desk;
  const until = pause?.until;
  const back =
    until === undefined
      ? undefined
      : i18n.t(until > now ? 'paused.until' : 'paused.over', { time: clockIn(view, until) });
  return (
    <Note state="paused" title={back ?? i18n.t('paused.title')}>
      {pause && (
        <p class="ticket-agency">
          {joined(i18n.t('paused.reason', { reason: i18n.textOf(pause.reason) }), pause.note)}
        </p>
      )}
      <p class="ticket-cause">{i18n.t('paused.since', { time: clockIn(view, since) })}</p>
    </Note>
  );
}

function TakenNote({ view }: NoteProps) {
  const { t } = useTexts();
  const name = view.desk.officer?.name ?? '';
  return (
    <Note state={view.desk.state} title={t('taken.title', { number: view.desk.number, name })}>
      <p class="ticket-agency">{t('taken.lead')}</p>
      {view.ticket && <p class="ticket-cause">{t('taken.with-ticket', { label: view.ticket.label })}</p>}
    </Note>
  );
}
