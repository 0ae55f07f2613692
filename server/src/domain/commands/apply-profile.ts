import { type Decide, refuse } from '../decision.ts';
import { assignedEvent, assignmentChanged, reasonMissing } from '../policy/assignment.ts';
import { uncoveredServices } from '../policy/coverage.ts';

/** Sets every desk of a profile; parts of it that the catalogue has lost meanwhile are left out. */
export const applyProfile: Decide<'assignment.apply-profile'> = (state, input, { now }) => {
  const profile = state.profiles.get(input.profile);
  if (!profile) return refuse('unknown-profile');
  if (input.until !== undefined && input.until <= now) return refuse('until-in-past');
  const known = profile.desks
    .filter(({ desk }) => state.catalogue?.desks.has(desk))
    .map(({ desk, services }) => ({
      desk,
      services: services.filter((a) => state.catalogue?.services.has(a.service)),
    }));
  const changed = assignmentChanged(state, input.seen ?? []);
  if (changed) return changed;
  const missing = reasonMissing(state, known, input.reason);
  if (missing) return missing;
  return {
    events: known.map((wish) =>
      assignedEvent(state, { ...wish, until: input.until, profile: profile.id, reason: input.reason }),
    ),
    reply: (after) => ({ desks: known.map(({ desk }) => desk), uncovered: uncoveredServices(after) }),
  };
};
