import {
  DeskPlate,
  deskSign,
  formatClock,
  Icon,
  type ShownDeskState,
  StateSign,
  Stub,
  type StubTone,
} from '@toiluot/shared/ui';
import { helpLine } from './assignment-draft.ts';
import { dropTarget } from './drag-service.ts';
import { type Hall, useHall } from './hall-context.ts';
import { shortName } from './hall-texts.ts';
import { Timer } from './timer.tsx';
import type { HallDesk } from './zone-plan.ts';

/** One desk on the plan: plate, state, ticket with its timer, officer. Enter or click opens the drawer. */
export function DeskTile({ desk, isChosen }: { readonly desk: HallDesk; readonly isChosen: boolean }) {
  const { i18n, age, drawer } = useHall();
  const state = shownState(desk, age);
  return (
    <button
      type="button"
      class={`tile state-${deskSign(state).colour}`}
      data-state={state}
      data-desk={desk.number}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => drawer.open({ kind: 'desk', id: desk.id })}
      {...dropTarget((service) => drawer.open({ kind: 'desk', id: desk.id, add: helpLine(desk.services, service) }))}
    >
      <span class="tile-pattern" aria-hidden="true" />
      <span class="tile-head">
        <DeskPlate number={desk.number} size="var(--plate-size)" />
        <StateSign state={state} />
      </span>
      <span class="tile-now">
        <TileNow desk={desk} state={state} />
      </span>
      <span class="tile-foot">
        <span class="tile-officer" title={desk.officer?.name}>
          {desk.officer ? shortName(desk.officer.name) : i18n.t('plan.nobody')}
        </span>
        <span class="tile-served">
          <Icon name="check" />
          <span class="num">{desk.servedToday}</span>
          <span class="for-readers"> {i18n.t('plan.served')}</span>
        </span>
      </span>
      {desk.accessible && (
        <span class="tile-accessible">
          <Icon name="accessible" />
          <span class="for-readers">{i18n.t('desk.accessible')}</span>
        </span>
      )}
    </button>
  );
}

function TileNow({ desk, state }: { readonly desk: HallDesk; readonly state: ShownDeskState }) {
  const { i18n, view, age } = useHall();
  if (desk.ticket) {
    return (
      <>
        <Stub label={desk.ticket.label} size="var(--stub-size)" tone={stubTone(desk.ticket, age)} />
        {state !== 'offline' && <Timer since={desk.ticket.startedAt ?? desk.ticket.calledAt} />}
      </>
    );
  }
  if (state === 'closed' || state === 'offline') return null;
  const backAt = desk.pause?.until;
  return (
    <>
      {backAt === undefined ? (
        <span class="tile-word tile-why">{desk.pause && i18n.textOf(desk.pause.reason)}</span>
      ) : (
        <span class="tile-word">{i18n.t('plan.back-at', { time: formatClock(backAt, view.centre.timezone) })}</span>
      )}
      <Timer since={desk.since} />
    </>
  );
}

function shownState({ state }: HallDesk, age: Hall['age']): ShownDeskState {
  return age === 'lost' ? 'offline' : state;
}

/** Yellow means "now"; an old picture knows no now. */
function stubTone(ticket: NonNullable<HallDesk['ticket']>, age: Hall['age']): StubTone {
  if (age !== 'fresh') return 'quiet';
  return ticket.startedAt === undefined ? 'now' : 'plain';
}
