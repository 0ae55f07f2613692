import type { BoardView, PublicInfo, SessionInfo } from '@toiluot/shared/contract';
import { Button, type Connection } from '@toiluot/shared/ui';
import { useMemo, useState } from 'preact/hooks';
import { lineOf } from '../desk/line.ts';
import { DeskPicker } from '../forms/desk-picker.tsx';
import { useTexts } from '../texts.tsx';
import { PlainPage } from './plain-page.tsx';

/** Accounts are people, desks are places: the officer says where they sit today. */
export function ChooseDeskScreen({
  session,
  info,
  board,
  wished,
  connection,
  onChoose,
  onSignOut,
}: {
  readonly session: SessionInfo;
  /** Absent until it has come. */
  readonly info: PublicInfo | undefined;
  readonly board: BoardView | undefined;
  readonly wished: string | undefined;
  /** A lost line is shown as at the desk itself, and no desk can be entered. */
  readonly connection: Pick<Connection, 'status' | 'lostAt' | 'lastHeardAt' | 'clock' | 'serverTimeOf'>;
  readonly onChoose: (desk: string) => void;
  readonly onSignOut: () => void;
}) {
  const i18n = useTexts();
  const [chosen, setChosen] = useState(wished ?? '');
  const desk = info?.desks.find(({ id }) => id === chosen);
  const line = useMemo(() => lineOf(connection), [connection]).value;
  const isLost = line !== 'online' && line !== 'connecting';
  // An old picture claims nothing about the desks.
  const stateOf = (id: string) => (isLost ? undefined : board)?.desks.find((shown) => shown.id === id)?.state;
  return (
    <PlainPage title={i18n.t('choose.title')} centreName={info?.centre.name} connection={connection} line={line} wide>
      <p class="form-lead">{i18n.t('choose.lead', { name: session.staff.displayName })}</p>
      {isLost && (
        <p class="form-refusal" role="alert">
          {i18n.t('choose.lost')}
        </p>
      )}
      {info === undefined && <p role="status">{i18n.t('common.loading')}</p>}
      {info?.desks.length === 0 && <p role="status">{i18n.t('choose.none')}</p>}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (desk && !isLost) onChoose(desk.id);
        }}
      >
        {info?.zones.map((zone) => {
          const desks = info.desks.filter((one) => one.zone === zone.id);
          return (
            desks.length > 0 && (
              <DeskPicker
                key={zone.id}
                word={i18n.textOf(zone.name)}
                desks={desks}
                value={chosen}
                onValue={setChosen}
                stateOf={stateOf}
              />
            )
          );
        })}
        <button type="submit" hidden tabIndex={-1} />
        <div class="form-buttons">
          <Button kind="quiet" icon="sign-out" onPress={onSignOut}>
            {i18n.t('head.sign-out')}
          </Button>
          <Button
            kind="primary"
            disabled={!desk || isLost}
            disabledReason={i18n.t(isLost ? `why.${line}` : 'choose.nothing')}
            onPress={() => desk && onChoose(desk.id)}
          >
            {desk ? i18n.t('choose.confirm', { number: desk.number }) : i18n.t('choose.title')}
          </Button>
        </div>
      </form>
    </PlainPage>
  );
}
