import { DeskPlate } from '@toiluot/shared/ui';
import { Act, ActButton, Fact, Facts, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { handicapWords, serviceName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import type { HallQueue } from '../zone-plan.ts';
import { AssignElsewhere } from './assign-elsewhere.tsx';
import { SetQuota } from './set-quota.tsx';
import { SuspendService } from './suspend-service.tsx';
import { TicketLines } from './ticket-lines.tsx';

/** One queue: its numbers, the desks that serve it, its waiting tickets; suspend or resume. */
export function ServiceDrawer({ queue }: { readonly queue: HallQueue }) {
  const { i18n, view } = useHall();
  const tickets = view.tickets.filter(
    ({ service, state }) => service === queue.service && (state === 'waiting' || state === 'parked'),
  );
  return (
    <>
      <p class="note">{i18n.textOf(queue.agencyName)}</p>
      <Facts>
        <Fact name={i18n.t('ticket.state')}>{i18n.t(`queue.state.${queue.state}`)}</Fact>
        <Fact name={i18n.t('queue.waiting')}>
          <span class="num">{queue.waiting}</span>
        </Fact>
        <Fact name={i18n.t('service.issued')}>
          <span class="num">{queue.issued}</span>
        </Fact>
        <Fact name={i18n.t('service.remaining')}>
          <span class="num">{queue.remaining}</span>
        </Fact>
        <Fact name={i18n.t('service.quota.now')}>
          <span class="num">{queue.quotaPerSession ?? i18n.t('service.quota.unlimited')}</span>
        </Fact>
      </Facts>
      {queue.state === 'suspended' ? (
        <ResumeService queue={queue} />
      ) : (
        <Act title={i18n.t('service.suspend')} icon="pause">
          {(fold) => <SuspendService queue={queue} onDone={fold} />}
        </Act>
      )}
      <Act title={i18n.t('service.give')} icon="plus">
        {() => <AssignElsewhere queue={queue} />}
      </Act>
      <Act title={i18n.t('service.quota')} icon="lower">
        {(fold) => <SetQuota queue={queue} onDone={fold} />}
      </Act>
      <h3>{i18n.t('service.desks')}</h3>
      <ServingDesks queue={queue} />
      <h3>{i18n.t('service.tickets')}</h3>
      {tickets.length === 0 ? <p class="nothing">{i18n.t('service.no-tickets')}</p> : <TicketLines tickets={tickets} />}
    </>
  );
}

function ResumeService({ queue }: { readonly queue: HallQueue }) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const service = serviceName(i18n, queue);
  const resume = () =>
    run('service.resume', { service: queue.service }, () => ({
      text: i18n.t('done.service-resumed', { service }),
      tone: 'done',
    }));
  return (
    <div class="act">
      {queue.message && (
        <p class="note">
          <strong>{i18n.t('service.message')}:</strong> {i18n.textOf(queue.message)}
        </p>
      )}
      <ActButton kind="primary" icon="play" needsDay={false} onPress={resume}>
        {i18n.t('service.resume')}
      </ActButton>
      <Refused text={refusal} />
    </div>
  );
}

function ServingDesks({ queue }: { readonly queue: HallQueue }) {
  const { i18n, view, drawer } = useHall();
  const desks = view.desks.flatMap((desk) =>
    desk.services.filter(({ service }) => service === queue.service).map((line) => ({ desk, line })),
  );
  if (desks.length === 0) return <p class="nothing">{i18n.t('service.no-desks')}</p>;
  return (
    <ul class="serving">
      {desks.map(({ desk, line }) => (
        <li key={desk.id}>
          <button type="button" class="serving-desk" onClick={() => drawer.deeper({ kind: 'desk', id: desk.id })}>
            <DeskPlate number={desk.number} size={18} />
            <span>
              {i18n.t(`desk.state.${desk.state === 'open' ? 'free' : desk.state}`)}
              <small>{handicapWords(i18n, line.handicapMinutes)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
