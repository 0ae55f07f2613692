import { HeaderBand } from '@toiluot/shared/ui';
import { useBoard } from '../context.tsx';

/** Centre and zone left, clock right; words only while there is something to say. */
export function BoardHeader() {
  const { feed, words, scene } = useBoard();
  const view = feed.view.value;
  const isNeutral =
    view === undefined || scene.value === 'stopped' || scene.value === 'not-set-up' || scene.value === 'choose-layout';
  return (
    <HeaderBand
      centreName={isNeutral ? 'Tới Lượt' : view.centre.name}
      timezone={view?.centre.timezone}
      clock={isNeutral ? undefined : feed.clock}
      connection={isNeutral ? undefined : feed.shown}
    >
      {!isNeutral && view.trial && (
        <span class="band-tag">{words.t(view.training ? 'training.short' : 'trial.short')}</span>
      )}
      {!isNeutral && view.zone && <span class="band-zone">{words.textOf(view.zone.name)}</span>}
    </HeaderBand>
  );
}
