import type { ComplaintEntry, QueryAnswer } from '@toiluot/shared/contract';
import { formatClock, formatDay, Icon, Stub } from '@toiluot/shared/ui';
import { Fact, Facts } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { deskName, serviceName } from '../hall-texts.ts';
import { ComplaintActs } from './complaint-acts.tsx';
import { causeWords, deadlineWords } from './complaint-words.ts';

/** One complaint: folded, what it is about and what is due; unfolded, all that is known and the way to answer. */
export function ComplaintCard({
  complaint,
  owners,
  isOpenAtFirst,
  onChanged,
}: {
  readonly complaint: ComplaintEntry;
  readonly owners: QueryAnswer<'hall.complaints'>['owners'];
  readonly isOpenAtFirst: boolean;
  readonly onChanged: () => void;
}) {
  const { i18n, view, clock } = useHall();
  const { words, isLate } = deadlineWords(i18n, complaint, clock.value, view.centre.timezone);
  const owner = complaint.owner?.name ?? i18n.t('complaint.owner.choose');
  return (
    <li class={isLate ? 'complaint complaint-late' : 'complaint'}>
      <details open={isOpenAtFirst}>
        <summary>
          {complaint.label === undefined ? <Icon name="information" /> : <Stub label={complaint.label} size={20} />}
          <span class="complaint-head">
            <strong>{causeWords(i18n, complaint)}</strong>
            <small class={isLate ? 'complaint-due-late' : undefined}>
              {isLate && <Icon name="warning" />}
              {words}
            </small>
            <small>
              {i18n.t('complaint.owner')}: {owner}
            </small>
          </span>
          <span class="complaint-state">{i18n.t(`complaint.state.${complaint.state}`)}</span>
        </summary>
        <div class="complaint-body">
          <Known complaint={complaint} />
          {complaint.state !== 'closed' && (
            <ComplaintActs complaint={complaint} owners={owners} onChanged={onChanged} />
          )}
        </div>
      </details>
    </li>
  );
}

function Known({ complaint }: { readonly complaint: ComplaintEntry }) {
  const { i18n, view, clock } = useHall();
  const zone = view.centre.timezone;
  const { service, desk: deskId, happenedAt, account, contact, answer, origin } = complaint;
  const queue = view.queues.find((found) => found.service === service);
  const desk = view.desks.find(({ id }) => id === deskId);
  return (
    <>
      <Facts>
        {queue && <Fact name={i18n.t('complaint.service')}>{serviceName(i18n, queue)}</Fact>}
        {desk && <Fact name={i18n.t('complaint.desk')}>{deskName(i18n, desk.number)}</Fact>}
        <Fact name={i18n.t('complaint.happened')}>
          {i18n.t('complaint.moment', {
            time: formatClock(happenedAt, zone),
            day: formatDay(i18n, happenedAt, clock.value, zone),
          })}
        </Fact>
        <Fact name={i18n.t('complaint.origin')}>{i18n.t(`complaint.origin.${origin}`)}</Fact>
        {contact !== undefined && <Fact name={i18n.t('complaint.contact')}>{contact}</Fact>}
      </Facts>
      {account !== undefined && (
        <p class="complaint-text">
          <small>{i18n.t('complaint.account')}</small>
          {account}
        </p>
      )}
      {answer !== undefined && (
        <p class="complaint-text">
          <small>{i18n.t('complaint.answer-given')}</small>
          {answer}
        </p>
      )}
    </>
  );
}
