import { Button, Dialog } from '@toiluot/shared/ui';
import { useState } from 'preact/hooks';
import { ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';

/** Asks first: what expires, which desks still serve; then waits for them, or cuts them off on a word of its own (DY4). */
export function CloseDay() {
  const { i18n } = useHall();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p class="note">{i18n.t('day.close.note')}</p>
      <ActButton kind="danger" onPress={() => setAsking(true)}>
        {i18n.t('day.close')}…
      </ActButton>
      {isAsking && <Question onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ onClose }: { readonly onClose: () => void }) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const serving = view.desks.filter(({ ticket }) => ticket !== undefined);

  async function close(force: boolean) {
    const isDone = await run('day.close', force ? { force } : {}, ({ closed, expired }) => ({
      text: closed ? i18n.t('done.day-closed', { n: expired }) : i18n.t('done.day-closing'),
      tone: 'done',
    }));
    if (isDone) onClose();
  }
  return (
    <Dialog title={i18n.t('day.close.ask')} onClose={onClose}>
      <p>{i18n.t('day.close.waiting', { n: view.today.waiting })}</p>
      {serving.length > 0 && (
        <>
          <p class="still">
            <strong>{i18n.t('day.close.serving')}</strong>
          </p>
          <ul class="still-desks">
            {serving.map(({ id, number, ticket }) => (
              <li key={id}>{i18n.t('day.close.desk', { desk: deskName(i18n, number), label: ticket?.label ?? '' })}</li>
            ))}
          </ul>
        </>
      )}
      <Refused text={refusal} />
      <div class="dialog-row">
        <Button autofocus onPress={onClose}>
          {i18n.t('day.close.keep')}
        </Button>
        <ActButton kind="primary" onPress={() => close(false)}>
          {i18n.t(serving.length > 0 ? 'day.close.soft' : 'day.close.now')}
        </ActButton>
        {serving.length > 0 && (
          <ActButton kind="danger" onPress={() => close(true)}>
            {i18n.t('day.close.force')}
          </ActButton>
        )}
      </div>
    </Dialog>
  );
}
