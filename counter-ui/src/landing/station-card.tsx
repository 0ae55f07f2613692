import type { TrialInfo } from '@toiluot/shared/contract';
import { Icon } from '@toiluot/shared/ui';
import type { IconName } from '@toiluot/shared/ui/components/icon-shapes.ts';
import { useState } from 'preact/hooks';
import { EnterButton } from './enter-button.tsx';
import { i18n } from './landing-texts.ts';
import { firstOfferedDesk, officersByDesk, otherAccounts } from './sample-accounts.ts';
import { StationFact } from './station-fact.tsx';
import type { TrialStatus } from './trial-client.ts';
import type { Station, StationKind } from './visit-path.ts';

const ICONS: Readonly<Record<StationKind, IconName>> = {
  kiosk: 'submit',
  printer: 'printer',
  board: 'speaker',
  desk: 'desk',
  pad: 'star',
  hall: 'building',
  phone: 'phone',
};

/** One station: its number on the way, what is true there now, and the way in. */
export function StationCard({
  station: { kind, number, screens },
  status,
  staff,
  kioskPin,
}: {
  readonly station: Station;
  readonly status: TrialStatus | undefined;
  readonly staff: TrialInfo['staff'];
  readonly kioskPin: string | undefined;
}) {
  return (
    <article class={`station station-${kind}`}>
      <h3>
        <span class="station-number num">{number}</span>
        <Icon name={ICONS[kind]} />
        <span>{i18n.t(`station.${kind}`)}</span>
      </h3>
      <StationFact kind={kind} status={status} />
      <div class="station-way">
        {kind === 'desk' ? (
          <DeskWay staff={staff} />
        ) : kind === 'hall' ? (
          <EnterButton username={otherAccounts(staff).find(({ role }) => role === 'supervisor')?.username}>
            {i18n.t('open.hall')}
          </EnterButton>
        ) : (
          screens.map(({ name, url }) => (
            <a key={url} class="way" href={url} target="_blank" rel="noopener">
              <Icon name="forward" />
              <span>{screens.length > 1 ? name : i18n.t(`open.${kind}`)}</span>
              <span class="for-readers"> ({i18n.t('open.new-tab')})</span>
            </a>
          ))
        )}
      </div>
      {kind === 'kiosk' && kioskPin !== undefined && <p class="hint">{i18n.t('fact.kiosk-pin', { pin: kioskPin })}</p>}
      {kind === 'board' && <p class="hint">{i18n.t('fact.sound')}</p>}
    </article>
  );
}

function DeskWay({ staff }: { readonly staff: TrialInfo['staff'] }) {
  const officers = officersByDesk(staff);
  const [number, setNumber] = useState(firstOfferedDesk(officers));
  return (
    <>
      <label class="desk-choice">
        <span>{i18n.t('desk.choose')}</span>
        <select class="num" value={number} onChange={(event) => setNumber(Number(event.currentTarget.value))}>
          {officers.map(({ deskNumber }) => (
            <option key={deskNumber} value={deskNumber}>
              {deskNumber}
            </option>
          ))}
        </select>
      </label>
      <EnterButton username={officers.find(({ deskNumber }) => deskNumber === number)?.username}>
        {i18n.t('open.desk', { n: number })}
      </EnterButton>
    </>
  );
}
