import type { DeskView } from '@toiluot/shared/contract';
import { useTexts } from '../../texts.tsx';
import { useDesk } from '../desk-context.tsx';
import { clockIn } from '../words.ts';
import { ListSection } from './list-section.tsx';
import { QueueRow } from './queue-row.tsx';
import { RowAction } from './row-action.tsx';

/** Called and not seen; who comes back in time goes behind the next few (NX5), later the server decides. */
export function MissedList({ view, now }: { readonly view: DeskView; readonly now: number }) {
  const i18n = useTexts();
  const { store } = useDesk();
  return (
    <ListSection title={i18n.t('missed.title')} count={view.missed.length} empty={i18n.t('missed.none')}>
      <ul>
        {view.missed.map(({ id, label, serviceName, returnUntil }) => (
          <QueueRow
            key={id}
            label={label}
            service={serviceName}
            time={i18n.t(returnUntil > now ? 'missed.until' : 'missed.over', { time: clockIn(view, returnUntil) })}
          >
            <RowAction
              action="reinstate"
              ticket={id}
              words={i18n.t('act.reinstate')}
              label={i18n.t('missed.reinstate', { label })}
              onPress={() => void store.run('reinstate', { ticket: id })}
            />
          </QueueRow>
        ))}
      </ul>
    </ListSection>
  );
}
