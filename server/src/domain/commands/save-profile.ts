import type { Decide } from '../decision.ts';
import { assignmentProblem } from '../policy/assignment.ts';
import { deskOf } from '../records.ts';

/** Keeps a named set of assignments; without desks, the present one. */
export const saveProfile: Decide<'assignment.save-profile'> = (state, input) => {
  const present = [...(state.catalogue?.desks.values() ?? [])].map(({ id }) => ({
    desk: id,
    services: deskOf(state, id).services,
  }));
  const desks = input.desks ?? present;
  const problem = assignmentProblem(state, desks);
  if (problem) return problem;
  return {
    events: [{ type: 'profile.saved', data: { profile: { id: input.profile, name: input.name, desks } } }],
    reply: () => ({ profile: input.profile }),
  };
};
