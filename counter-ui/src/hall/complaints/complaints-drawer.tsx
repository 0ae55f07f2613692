import type { ComplaintId, QueryAnswer } from '@toiluot/shared/contract';
import { describeRefusal } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { Act } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { useAnswer } from '../use-answer.ts';
import { ComplaintCard } from './complaint-card.tsx';
import { NewComplaint } from './new-complaint.tsx';

const MINUTE_MS = 60_000;

/** Everything that somebody still has to answer for, what is due first on top. */
export function ComplaintsDrawer({ first }: { readonly first?: ComplaintId | undefined }) {
  const { i18n, view, clock } = useHall();
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((n) => n + 1);
  const { open, unowned, overdue } = view.complaints;
  const again = [open, unowned, overdue, changes, Math.floor(clock.value / MINUTE_MS)].join();
  const { asked } = useAnswer('hall.complaints', {}, again);
  return (
    <>
      <Act title={i18n.t('complaint.new')} icon="submit">
        {(fold) => (
          <NewComplaint
            onDone={() => {
              changed();
              fold();
            }}
          />
        )}
      </Act>
      {asked === undefined ? (
        <p class="note">{i18n.t('complaint.loading')}</p>
      ) : asked.ok ? (
        <Lists answer={asked.result} first={first} onChanged={changed} />
      ) : (
        <p class="refused">{describeRefusal(i18n, asked, view.centre.timezone)}</p>
      )}
    </>
  );
}

function Lists({
  answer: { complaints, owners, keepDays },
  first,
  onChanged,
}: {
  readonly answer: QueryAnswer<'hall.complaints'>;
  readonly first: ComplaintId | undefined;
  readonly onChanged: () => void;
}) {
  const { i18n } = useHall();
  const closed = complaints.filter(({ state }) => state === 'closed');
  const inHand = complaints.filter(({ state }) => state !== 'closed');
  const cards = (list: typeof complaints) => (
    <ul class="complaints">
      {list.map((complaint) => (
        <ComplaintCard
          key={complaint.id}
          complaint={complaint}
          owners={owners}
          isOpenAtFirst={complaint.id === first}
          onChanged={onChanged}
        />
      ))}
    </ul>
  );
  return (
    <>
      {inHand.length === 0 ? <p class="nothing">{i18n.t('complaint.none')}</p> : cards(inHand)}
      {closed.length > 0 && (
        <details class="complaints-closed">
          <summary>{i18n.t('complaint.closed-ones', { n: closed.length })}</summary>
          {cards(closed)}
        </details>
      )}
      <p class="note">{i18n.t('complaint.kept', { n: keepDays })}</p>
    </>
  );
}
