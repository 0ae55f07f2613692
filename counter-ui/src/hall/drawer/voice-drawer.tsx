import { ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { useCommand } from '../use-command.ts';
import { SayText } from './say-text.tsx';
import { engineName, engineState } from './voice-words.ts';
import { VoiceZone } from './voice-zone.tsx';

/** Who speaks, how far behind, by which engine; a test, a text, silence. */
export function VoiceDrawer() {
  const { i18n, view } = useHall();
  const { voice } = view;
  const { refusal, run } = useCommand();
  if (!voice) return <p class="nothing">{i18n.t('drawer.gone')}</p>;
  const tryOut = (engine: string) =>
    run('announcement.say', { engine }, () => ({ text: i18n.t('done.voice-test'), tone: 'done' }));
  return (
    <>
      {voice.zones.map((zone) => (
        <VoiceZone key={zone.zone} zone={zone} />
      ))}
      <h3>{i18n.t('voice.say')}</h3>
      <SayText />
      <h3>{i18n.t('voice.engines')}</h3>
      <ul class="lines">
        {voice.engines.map((engine) => (
          <li key={engine.engine} class="line voice-engine">
            <span class="voice-engine-name">{engineName(i18n, engine.engine)}</span>
            <span class={engine.ok ? 'note' : 'voice-ill'}>{engineState(i18n, engine)}</span>
            <ActButton
              needsDay={false}
              label={i18n.t('voice.try.this', { name: engineName(i18n, engine.engine) })}
              onPress={() => tryOut(engine.engine)}
            >
              {i18n.t('voice.try')}
            </ActButton>
          </li>
        ))}
      </ul>
      <Refused text={refusal} />
    </>
  );
}
