import { useState } from 'preact/hooks';
import { ActButton, Refused, useMissing } from '../acts.tsx';
import { TextField } from '../fields.tsx';
import { useHall } from '../hall-context.ts';
import { serviceName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import type { HallQueue } from '../zone-plan.ts';

/** Both languages are asked for: kiosks speak both. */
export function SuspendService({ queue, onDone }: { readonly queue: HallQueue; readonly onDone: () => void }) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const missing = useMissing([i18n.t('service.suspend.vi'), vi], [i18n.t('service.suspend.en'), en]);

  async function suspend() {
    const input = { service: queue.service, message: { vi: vi.trim(), en: en.trim() } };
    const isDone = await run('service.suspend', input, () => ({
      text: i18n.t('done.suspended', { service: serviceName(i18n, queue) }),
      tone: 'done',
    }));
    if (isDone) onDone();
  }
  return (
    <>
      <p class="note">{i18n.t('service.suspend.note')}</p>
      <TextField
        label={i18n.t('service.suspend.vi')}
        value={vi}
        onChange={setVi}
        lines={2}
        lang="vi"
        maxLength={500}
        isFirst
      />
      <TextField label={i18n.t('service.suspend.en')} value={en} onChange={setEn} lines={2} lang="en" maxLength={500} />
      <ActButton kind="danger" needsDay={false} problem={missing} onPress={suspend}>
        {i18n.t('service.suspend.submit')}
      </ActButton>
      <Refused text={refusal} />
    </>
  );
}
