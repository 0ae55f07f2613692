import type { HallView } from '@toiluot/shared/contract';
import { formatClock, Icon } from '@toiluot/shared/ui';
import { ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';

type Zone = NonNullable<HallView['voice']>['zones'][number];

/** "Say this now", and what a person in the hall answers: only an ear knows (AN16). */
export function VoiceCheck({ zone, name }: { readonly zone: Zone; readonly name: string }) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const tryOut = () =>
    run('announcement.say', { zone: zone.zone }, () => ({ text: i18n.t('done.voice-test'), tone: 'done' }));
  const answer = (heard: boolean) =>
    run('voice.confirm', { zone: zone.zone, heard }, () => ({
      text: i18n.t(heard ? 'done.voice-heard' : 'done.voice-unheard', { zone: name }),
      tone: 'done',
    }));
  return (
    <>
      <CheckLine zone={zone} />
      <div class="voice-acts">
        <ActButton needsDay={false} label={i18n.t('voice.try.this', { name })} onPress={tryOut}>
          {i18n.t('voice.try')}
        </ActButton>
        <ActButton needsDay={false} label={i18n.t('voice.heard.this', { name })} onPress={() => answer(true)}>
          {i18n.t('voice.heard')}
        </ActButton>
        <ActButton needsDay={false} label={i18n.t('voice.unheard.this', { name })} onPress={() => answer(false)}>
          {i18n.t('voice.unheard')}
        </ActButton>
      </div>
      <Refused text={refusal} />
    </>
  );
}

/** Who answered last today, and when; on an open day it also says quietly that nobody has. */
function CheckLine({ zone: { check } }: { readonly zone: Zone }) {
  const { i18n, view } = useHall();
  if (!check) return view.day?.state === 'open' ? <p class="note">{i18n.t('voice.check.none')}</p> : null;
  const { heard, by, at } = check;
  const time = formatClock(at, view.centre.timezone);
  return (
    <p class={heard ? 'voice-well' : 'voice-ill'}>
      <Icon name={heard ? 'check' : 'warning'} />{' '}
      {i18n.t(heard ? 'voice.check.heard' : 'voice.check.unheard', { time, by })}
    </p>
  );
}
