import { deskSign, formatClock, Stub } from '@toiluot/shared/ui';
import { Fact, Facts } from '../acts.tsx';
import type { DrawerTarget } from '../drawer-target.ts';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { Timer } from '../timer.tsx';
import type { HallDesk } from '../zone-plan.ts';
import { AssignmentEditor } from './assignment-editor.tsx';
import { DeskActs } from './desk-acts.tsx';

/** One desk: who sits there, what is in hand, what may be done, which services it serves. */
export function DeskDrawer({
  desk,
  target,
}: {
  readonly desk: HallDesk;
  readonly target: Extract<DrawerTarget, { kind: 'desk' }>;
}) {
  const { i18n, view, drawer } = useHall();
  const clock = (at: number) => formatClock(at, view.centre.timezone);
  return (
    <>
      <Facts>
        <Fact name={i18n.t('desk.officer')}>{desk.officer?.name ?? i18n.t('plan.nobody')}</Fact>
        <Fact name={i18n.t('desk.served-today')}>
          <span class="num">{desk.servedToday}</span>
        </Fact>
        <Fact name={i18n.t('ticket.state')}>
          {desk.pause
            ? i18n.t('desk.pause-reason', { reason: i18n.textOf(desk.pause.reason) })
            : i18n.t(deskSign(desk.state).key)}{' '}
          {i18n.t('desk.since', { time: clock(desk.since) })}
          {desk.pause?.until !== undefined && ` · ${i18n.t('plan.back-at', { time: clock(desk.pause.until) })}`}
        </Fact>
      </Facts>
      <h3>{i18n.t('desk.in-hand')}</h3>
      <InHand desk={desk} />
      <h3>{i18n.t('desk.actions')}</h3>
      <DeskActs desk={desk} unfold={target.unfold} />
      <h3>{i18n.t('assign.title')}</h3>
      <AssignmentEditor desk={desk} add={target.add} why={target.reason} />
      <button type="button" class="link" onClick={() => drawer.deeper({ kind: 'history', desk: desk.id })}>
        {i18n.t('history.title')}
      </button>
    </>
  );
}

function InHand({ desk: { ticket } }: { readonly desk: HallDesk }) {
  const { i18n, view, age, drawer } = useHall();
  if (!ticket) return <p class="nothing">{i18n.t('desk.no-ticket')}</p>;
  const queue = view.queues.find(({ service }) => service === ticket.service);
  const since = ticket.startedAt ?? ticket.calledAt;
  const time = formatClock(since, view.centre.timezone);
  return (
    <div class="in-hand">
      <Stub label={ticket.label} size={28} tone={ticket.startedAt === undefined && age === 'fresh' ? 'now' : 'plain'} />
      <p>
        <strong>{queue && serviceName(i18n, queue)}</strong>
        <span>
          {i18n.t(ticket.startedAt === undefined ? 'desk.called-at' : 'desk.started-at', { time })} ·{' '}
          <Timer since={since} />
        </span>
      </p>
      <button type="button" class="link" onClick={() => drawer.deeper({ kind: 'ticket', id: ticket.id })}>
        {i18n.t('desk.ticket-actions', { label: ticket.label })}
      </button>
    </div>
  );
}
