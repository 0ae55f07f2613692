import { Act, ActButton, Refused } from '../acts.tsx';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { useCommand } from '../use-command.ts';
import type { HallDesk } from '../zone-plan.ts';
import { CloseDesk } from './close-desk.tsx';
import { MoveOfficer } from './move-officer.tsx';
import { OpenDesk } from './open-desk.tsx';
import { PauseDesk } from './pause-desk.tsx';

/** What a supervisor may do with the desk for somebody else; the revision seen goes along, so nothing acts on an old picture. */
export function DeskActs({ desk, unfold }: { readonly desk: HallDesk; readonly unfold?: 'open' | undefined }) {
  const { i18n } = useHall();
  if (desk.state === 'closed') {
    return (
      <Act title={i18n.t('desk.open')} icon="play" isOpenAtFirst={unfold === 'open'}>
        {(fold) => <OpenDesk desk={desk} onDone={fold} />}
      </Act>
    );
  }
  return (
    <div class="acts">
      {desk.state === 'paused' ? (
        <ResumeDesk desk={desk} />
      ) : (
        <Act title={i18n.t('desk.pause')} icon="pause">
          {(fold) => <PauseDesk desk={desk} onDone={fold} />}
        </Act>
      )}
      <Act title={i18n.t('desk.close')} icon="closed">
        {(fold) => <CloseDesk desk={desk} onDone={fold} />}
      </Act>
      <Act title={i18n.t('desk.replace')} icon="person">
        {(fold) => <OpenDesk desk={desk} onDone={fold} />}
      </Act>
      <Act title={i18n.t('desk.move')} icon="transfer">
        {(fold) => <MoveOfficer desk={desk} onDone={fold} />}
      </Act>
    </div>
  );
}

function ResumeDesk({ desk }: { readonly desk: HallDesk }) {
  const { i18n } = useHall();
  const { refusal, run } = useCommand();
  const resume = () =>
    run('desk.resume', { desk: desk.id, rev: desk.rev }, () => ({
      text: i18n.t('done.resumed', { desk: deskName(i18n, desk.number) }),
      tone: 'done',
    }));
  return (
    <div class="act">
      <ActButton kind="primary" icon="play" onPress={resume}>
        {i18n.t('desk.resume')}
      </ActButton>
      <Refused text={refusal} />
    </div>
  );
}
