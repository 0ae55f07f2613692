import type { HallView } from '@toiluot/shared/contract';
import { formatClock } from '@toiluot/shared/ui';
import { ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';
import { NewMessage } from './new-message.tsx';

/** What stands on the boards now, and a new text for them. */
export function MessagesDrawer() {
  const { i18n, view } = useHall();
  return (
    <>
      <h3>{i18n.t('board.shown')}</h3>
      {view.messages.length === 0 ? (
        <p class="nothing">{i18n.t('board.none')}</p>
      ) : (
        <ul class="board-messages">
          {view.messages.map((message) => (
            <Shown key={message.id} message={message} />
          ))}
        </ul>
      )}
      <h3>{i18n.t('board.new')}</h3>
      <NewMessage />
    </>
  );
}

function Shown({ message }: { readonly message: HallView['messages'][number] }) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const zone = view.zones.find(({ id }) => id === message.zone);
  const where = zone ? i18n.textOf(zone.name) : i18n.t('board.zone.all');
  const text = i18n.textOf(message.text);
  const clear = () =>
    run('board.clear-message', { message: message.id }, () => ({ text: i18n.t('done.cleared'), tone: 'done' }));
  return (
    <li class="board-message">
      <p>
        {message.urgent && <strong class="urgent">{i18n.t('board.urgent.mark')} </strong>}
        {text}
      </p>
      <p class="note">
        {i18n.t('board.until-line', { zone: where, time: formatClock(message.until, view.centre.timezone) })}
      </p>
      <ActButton needsDay={false} label={i18n.t('board.clear.this', { text })} onPress={clear}>
        {i18n.t('board.clear')}
      </ActButton>
      <Refused text={refusal} />
    </li>
  );
}
