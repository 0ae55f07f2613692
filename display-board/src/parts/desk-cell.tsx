import type { BoardView } from '@toiluot/shared/contract';
import { DeskPlate, deskSign, formatClock, StateSign } from '@toiluot/shared/ui';
import { isMarkedNew } from '../calls.ts';
import { useBoard, Words } from '../context.tsx';
import { fitScale } from '../fit-scale.ts';
import { FadingCell } from './fading-cell.tsx';

type Desk = BoardView['desks'][number];

/** A desk as a stub of its own: desk and state above, number or state in words beneath. */
export function DeskCell({ desk }: { readonly desk: Desk }) {
  const { lines, feed, freshness } = useBoard();
  const line = lines.value.find((call) => call.desk === desk.number && call.isCalling);
  const isNew = line !== undefined && isMarkedNew(line, lines.value, feed.clock.value);
  const state = desk.state === 'calling' && freshness.value !== 'live' ? 'serving' : desk.state;
  return (
    <FadingCell key={line?.callId ?? 'still'} shape="cell" line={line} isNew={isNew} state={state}>
      <div class="cell-desk">
        <DeskPlate number={desk.number} tone={freshness.value === 'lost' ? 'quiet' : 'plain'} />
        {freshness.value === 'live' && <StateSign state={state} showWord={desk.label !== undefined} />}
      </div>
      {desk.label === undefined ? (
        <CellState state={desk.state} backAt={desk.backAt} />
      ) : (
        <span class="cell-label num" style={{ '--fit': fitScale(desk.label) }} data-label={desk.label}>
          {desk.label}
        </span>
      )}
    </FadingCell>
  );
}

function CellState({ state, backAt }: { readonly state: Desk['state']; readonly backAt: number | undefined }) {
  const zone = useBoard().feed.view.value?.centre.timezone ?? 'Asia/Ho_Chi_Minh';
  return (
    <span class={`cell-state ${backAt === undefined ? '' : 'is-back'}`}>
      <Words of={deskSign(state).key} />
      {backAt !== undefined && <Words of="desk.back-at" values={{ time: formatClock(backAt, zone) }} />}
    </span>
  );
}
