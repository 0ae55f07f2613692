import type { DeskView } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { type DeskI18n, useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import type { Queued } from '../dialogs.ts';
import { clockIn, minutesSince } from '../words.ts';
import { ListSection } from './list-section.tsx';
import { QueueRow } from './queue-row.tsx';

/** Rows before "show all": what fits beside the number at 1366 x 768. */
const SHORT_LIST = 5;

/** Waiting for this desk, in the order in which it would call them. */
export function WaitingList({ view, now }: { readonly view: DeskView; readonly now: number }) {
  const i18n = useTexts();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? view.waiting : view.waiting.slice(0, SHORT_LIST);
  const beyond = view.waitingCount - view.waiting.length;
  const oldest =
    view.oldestQueuedAt === undefined
      ? undefined
      : i18n.t('waiting.oldest', { m: minutesSince(i18n, view.oldestQueuedAt, now) });
  return (
    <ListSection
      title={i18n.t('waiting.title')}
      count={view.waitingCount}
      aside={oldest}
      empty={i18n.t('waiting.none')}
    >
      <ul>
        {shown.map((ticket) => (
          <WaitingRow key={ticket.id} view={view} ticket={ticket} now={now} />
        ))}
      </ul>
      {isLong && beyond > 0 && <p class="list-empty">{i18n.t('waiting.more', { n: beyond })}</p>}
      {view.waiting.length > SHORT_LIST && (
        <Button kind="quiet" class="list-more" onPress={() => setLong(!isLong)}>
          {isLong ? i18n.t('waiting.fewer') : i18n.t('waiting.all', { n: view.waitingCount })}
        </Button>
      )}
    </ListSection>
  );
}

function WaitingRow({ view, ticket, now }: { readonly view: DeskView; readonly ticket: Queued; readonly now: number }) {
  const i18n = useTexts();
  const { store } = useDesk();
  const open = () => {
    store.dialog.value = { kind: 'ticket', ticket };
  };
  return (
    <QueueRow
      label={ticket.label}
      service={ticket.serviceName}
      facts={waitingFacts(i18n, view, ticket, now)}
      time={i18n.t('waiting.for', { m: minutesSince(i18n, ticket.queuedAt, now) })}
    >
      {store.mode.value !== 'closed' && store.mode.value !== 'taken' && (
        <Button
          kind="quiet"
          class="row-button"
          label={i18n.t('waiting.choose', { label: ticket.label })}
          onPress={open}
        >
          {i18n.t('waiting.choose-short')}
        </Button>
      )}
    </QueueRow>
  );
}

/** Why this one may be called earlier or later than its neighbours. */
export function waitingFacts({ t }: DeskI18n, view: DeskView, ticket: Queued, now: number): (string | undefined)[] {
  return [
    ticket.priority ? t('ticket.priority') : undefined,
    ticket.cameBack ? t('waiting.came-back') : undefined,
    ticket.directed ? t('waiting.directed') : undefined,
    ticket.callableAt !== undefined && ticket.callableAt > now
      ? t('waiting.from', { time: clockIn(view, ticket.callableAt) })
      : undefined,
    ticket.note ? t('waiting.has-note') : undefined,
  ];
}
