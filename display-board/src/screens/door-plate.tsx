import type { BoardView } from '@toiluot/shared/contract';
import { DeskPlate, deskSign, formatClock, Icon, StateSign } from '@toiluot/shared/ui';
import { isMarkedNew } from '../calls.ts';
import { useBoard, Words } from '../context.tsx';
import { fitScale } from '../fit-scale.ts';
import { CallMark } from '../parts/call-mark.tsx';
import { FadingCell } from '../parts/fading-cell.tsx';
import { deskOf } from '../store.ts';
import { PlainScreen } from './plain-screen.tsx';

type Desk = BoardView['desks'][number];

/** Layout 5: the plate at one desk. */
export function DoorPlate() {
  const { feed, settings } = useBoard();
  const desk = feed.view.value && deskOf(feed.view.value, settings.desk);
  return desk ? <Plate desk={desk} /> : <PlainScreen icon="desk" title="plate.unknown" />;
}

function Plate({ desk }: { readonly desk: Desk }) {
  const { lines, feed, freshness } = useBoard();
  const line = lines.value.find((call) => call.desk === desk.number && call.isCalling);
  const isNew = line !== undefined && isMarkedNew(line, [line], feed.clock.value);
  const tone = freshness.value === 'lost' ? 'quiet' : 'plain';
  return (
    <FadingCell key={line?.callId ?? 'still'} shape="door" line={line} isNew={isNew} state={desk.state}>
      <div class="door-desk">
        <DeskPlate number={desk.number} tone={tone} />
        {desk.accessible && (
          <span class="door-accessible">
            <Icon name="accessible" />
            <Words of="desk.accessible" />
          </span>
        )}
        {line && <CallMark line={line} isNew={isNew} />}
      </div>
      {desk.label === undefined ? (
        <div class="door-state">
          <Icon name={deskSign(desk.state).icon} />
          <Words of={deskSign(desk.state).key} />
        </div>
      ) : (
        <p class="door-label num" style={{ '--fit': fitScale(desk.label) }} data-label={desk.label}>
          {desk.label}
        </p>
      )}
      <DoorFoot desk={desk} isCalling={line !== undefined} />
    </FadingCell>
  );
}

function DoorFoot({ desk, isCalling }: { readonly desk: Desk; readonly isCalling: boolean }) {
  const { feed, freshness } = useBoard();
  const zone = feed.view.value?.centre.timezone ?? 'Asia/Ho_Chi_Minh';
  if (freshness.value !== 'live') {
    const time = formatClock(feed.heardAt.value ?? feed.clock.value, zone, true);
    return (
      <p class="door-foot is-old">
        <Icon name="connection-lost" />
        <Words of="board.updated" values={{ time }} />
      </p>
    );
  }
  if (isCalling)
    return (
      <p class="door-foot">
        <Words of="plate.please" />
      </p>
    );
  if (desk.backAt !== undefined)
    return (
      <p class="door-foot">
        <Words of="desk.back-at" values={{ time: formatClock(desk.backAt, zone) }} />
      </p>
    );
  return <p class="door-foot">{desk.label !== undefined && <StateSign state={desk.state} />}</p>;
}
