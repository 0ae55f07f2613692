import type { HallView } from '@toiluot/shared/contract';
import { assignmentDifference, isUnchanged } from '../assignment-draft.ts';
import { useHall } from '../hall-context.ts';
import { deskName } from '../hall-texts.ts';
import { AssignmentPreview } from './assignment-preview.tsx';

/** What a profile would change, desk by desk; desks that stay as they are are left out. */
export function ProfileChanges({ profile }: { readonly profile: HallView['profiles'][number] }) {
  const { i18n, view } = useHall();
  const changes = profile.desks.flatMap(({ desk: id, services }) => {
    const desk = view.desks.find((found) => found.id === id);
    const difference = desk && assignmentDifference(desk.services, services);
    return desk && difference && !isUnchanged(difference) ? [{ desk, difference }] : [];
  });
  if (changes.length === 0) return <p class="note">{i18n.t('profile.no-change')}</p>;
  return (
    <div class="profile-changes">
      {changes.map(({ desk, difference }) => (
        <AssignmentPreview key={desk.id} title={deskName(i18n, desk.number)} difference={difference} />
      ))}
    </div>
  );
}
