import { Icon } from '@toiluot/shared/ui';
import { type Device, useDevices } from '../devices-context.ts';

/** What a board last told of itself; a sound that is blocked stands out (F-B10). */
export function BoardHealthLines({ device: { health, board } }: { readonly device: Device }) {
  const {
    i18n: { t, lang },
  } = useDevices();
  if (!health) return null;
  const { layout, audio, widthPx, heightPx, readsToM, heapMb, upS } = health;
  const m = readsToM.toFixed(1).replace('.', lang.value === 'vi' ? ',' : '.');
  const facts = [
    t(`board.layout.${layout}`) + (board ? '' : ` (${t('board.health.unset')})`),
    t('board.health.screen', { width: widthPx, height: heightPx, m }),
    ...(heapMb === undefined ? [] : [t('board.health.memory', { mb: heapMb })]),
    ...(upS < 3600 ? [] : [t('board.health.up', { h: Math.floor(upS / 3600) })]),
  ];
  const isIll = audio === 'blocked' || audio === 'none';
  return (
    <>
      <span class={isIll ? 'board-audio is-ill' : 'board-audio'}>
        <Icon name={audio === 'running' ? 'speaker' : 'speaker-off'} />
        {t(`board.audio.${audio}`)}
      </span>
      <span class="device-kind">{facts.join(' · ')}</span>
    </>
  );
}
