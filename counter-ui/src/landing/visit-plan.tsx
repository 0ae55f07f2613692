import type { TrialInfo } from '@toiluot/shared/contract';
import { i18n } from './landing-texts.ts';
import { StationCard } from './station-card.tsx';
import type { TrialStatus } from './trial-client.ts';
import { type StationKind, visitPath } from './visit-path.ts';

const ROOMS = [
  { room: 'entrance', stations: ['kiosk', 'printer'] },
  { room: 'hall', stations: ['board', 'phone'] },
  { room: 'desks', stations: ['desk', 'pad'] },
  { room: 'office', stations: ['hall'] },
] as const satisfies readonly { room: string; stations: readonly StationKind[] }[];

/** The floor plan: rooms in the order of a visit, each with its stations. */
export function VisitPlan({ info, status }: { readonly info: TrialInfo; readonly status: TrialStatus | undefined }) {
  const path = visitPath(info);
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title" class="for-readers">
        {i18n.t('plan.title')}
      </h2>
      <div class="building">
        {ROOMS.map(({ room, stations }) => (
          <div key={room} class={`room room-${room}`}>
            <p class="room-name">{i18n.t(`room.${room}`)}</p>
            {path
              .filter(({ kind }) => stations.some((station) => station === kind))
              .map((station) => (
                <StationCard
                  key={station.kind}
                  station={station}
                  status={status}
                  staff={info.staff}
                  kioskPin={info.kioskPin}
                />
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}
