import type { HallView } from '@toiluot/shared/contract';
import { formatClock, Icon } from '@toiluot/shared/ui';
import { Act, ActButton, Fact, Facts, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import { MuteForm } from './mute-form.tsx';
import { VoiceCheck } from './voice-check.tsx';

type Zone = NonNullable<HallView['voice']>['zones'][number];

/** The voice of one zone: its speaker, its figures, and what a supervisor may do about it. */
export function VoiceZone({ zone }: { readonly zone: Zone }) {
  const { i18n, view } = useHall();
  const { refusal, run } = useCommand();
  const found = view.zones.find(({ id }) => id === zone.zone);
  const name = found ? i18n.textOf(found.name) : zone.zone;
  const speaker = view.devices.find(({ id }) => id === zone.speaker)?.name;
  const seconds = (ms: number) => i18n.t('voice.seconds', { n: Math.round(ms / 1000) });
  const unmute = () =>
    run('voice.unmute', { zone: zone.zone }, () => ({ text: i18n.t('done.unmuted', { zone: name }), tone: 'done' }));
  return (
    <section class="voice-zone" aria-label={name}>
      <h3>
        <Icon name={speaker === undefined || zone.mute || zone.volume === 0 ? 'speaker-off' : 'speaker'} /> {name}
      </h3>
      <p class={speaker === undefined ? 'voice-ill' : 'lead'}>{speaker ?? i18n.t('voice.no-speaker')}</p>
      {zone.mute && (
        <p class="voice-ill">
          {i18n.t('voice.muted', { time: formatClock(zone.mute.until, view.centre.timezone), why: zone.mute.reason })}
        </p>
      )}
      <Facts>
        <Fact name={i18n.t('voice.now')}>
          {zone.playing
            ? [zone.playing.label || i18n.t('voice.text'), zone.playing.desk && deskName(i18n, zone.playing.desk)]
                .filter(Boolean)
                .join(' · ')
            : i18n.t('voice.silent')}
        </Fact>
        <Fact name={i18n.t('voice.queued')}>
          {zone.queued === 0 ? '0' : i18n.t('voice.queued.lag', { n: zone.queued, lag: seconds(zone.lagMs) })}
        </Fact>
        <Fact name={i18n.t('voice.level')}>{i18n.t(`voice.level.${zone.level}` as 'voice.level.0')}</Fact>
        <Fact name={i18n.t('voice.volume')}>
          {zone.volume === 0 ? i18n.t('voice.quiet') : i18n.t('voice.percent', { n: zone.volume })}
        </Fact>
        <Fact name={i18n.t('voice.load')}>{i18n.t('voice.percent', { n: zone.loadPercent })}</Fact>
        <Fact name={i18n.t('voice.full')}>
          {zone.fullPercent === undefined ? '–' : i18n.t('voice.percent', { n: zone.fullPercent })}
        </Fact>
      </Facts>
      <VoiceCheck zone={zone} name={name} />
      {zone.mute && (
        <ActButton needsDay={false} onPress={unmute}>
          {i18n.t('voice.unmute')}
        </ActButton>
      )}
      <Refused text={refusal} />
      {!zone.mute && (
        <Act title={i18n.t('voice.mute')} icon="speaker-off">
          {(fold) => <MuteForm zone={zone.zone} name={name} onDone={fold} />}
        </Act>
      )}
    </section>
  );
}
