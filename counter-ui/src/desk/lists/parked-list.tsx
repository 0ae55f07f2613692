import type { DeskView } from '@toiluot/shared/contract';
import { Button } from '@toiluot/shared/ui';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { clockIn, minutesSince } from '../words.ts';
import { ListSection } from './list-section.tsx';
import { QueueRow } from './queue-row.tsx';
import { RowAction } from './row-action.tsx';

/** Set aside at this desk; each can go back to its place. */
export function ParkedList({ view, now }: { readonly view: DeskView; readonly now: number }) {
  const i18n = useTexts();
  const { store } = useDesk();
  return (
    <ListSection title={i18n.t('parked.title')} count={view.parked.length} empty={i18n.t('parked.none')}>
      <ul>
        {view.parked.map((ticket) => {
          const { id, label, serviceName, callableAt, queuedAt } = ticket;
          return (
            <QueueRow
              key={id}
              label={label}
              service={serviceName}
              time={i18n.t('waiting.for', { m: minutesSince(i18n, queuedAt, now) })}
              facts={[
                callableAt === undefined ? undefined : i18n.t('parked.until', { time: clockIn(view, callableAt) }),
              ]}
            >
              <RowAction
                action="resume-ticket"
                ticket={id}
                words={i18n.t('parked.resume-short')}
                label={i18n.t('parked.resume', { label })}
                onPress={() => void store.run('resume-ticket', { ticket: id })}
              />
              <Button
                kind="quiet"
                class="row-button"
                label={i18n.t('waiting.choose', { label })}
                onPress={() => {
                  store.dialog.value = { kind: 'ticket', ticket };
                }}
              >
                {i18n.t('waiting.choose-short')}
              </Button>
            </QueueRow>
          );
        })}
      </ul>
    </ListSection>
  );
}
