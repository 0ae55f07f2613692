import { useState } from 'preact/hooks';
import { ActButton, Refused } from '../acts.tsx';
import { TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import type { HallQueue } from '../zone-plan.ts';

const MOST = 100_000;

/** Numbers of a session; an empty field lifts the limit (NB3). */
export function SetQuota({ queue, onDone }: { readonly queue: HallQueue; readonly onDone: () => void }) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const [typed, setTyped] = useState(String(queue.quotaPerSession ?? ''));
  const text = typed.trim();
  const isNumber = /^\d{1,6}$/.test(text) && Number(text) <= MOST;
  const problem = text === '' || isNumber ? undefined : i18n.t('service.quota.wrong');

  async function set() {
    const input = { service: queue.service, quotaPerSession: text === '' ? null : Number(text) };
    const isDone = await run('service.set-quota', input, () => ({
      text: i18n.t(text === '' ? 'done.quota-lifted' : 'done.quota', { service: serviceName(i18n, queue), n: text }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <TextField label={i18n.t('service.quota.label')} value={typed} onChange={setTyped} maxLength={6} isFirst />
      <ActButton kind="primary" needsDay={false} problem={problem} onPress={set}>
        {i18n.t('service.quota.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
