import { type Decide, refuse } from '../decision.ts';
import { assignedEvent, assignmentChanged, assignmentProblem, reasonMissing } from '../policy/assignment.ts';
import { uncoveredServices } from '../policy/coverage.ts';
import { deskOf } from '../records.ts';

/** What a desk serves and with which handicap, for good or until a time; who is served now stays (DK5 warns). */
export const assignDesk: Decide<'desk.assign'> = (state, input, { now }) => {
  const problem = assignmentProblem(state, [input]);
  if (problem) return problem;
  if (input.until !== undefined && input.until <= now) return refuse('until-in-past');
  const changed = assignmentChanged(state, [{ desk: input.desk, services: input.seen }]);
  if (changed) return changed;
  const missing = reasonMissing(state, [input], input.reason);
  if (missing) return missing;
  return {
    events: [assignedEvent(state, input)],
    reply: (after) => ({ desk: input.desk, rev: deskOf(after, input.desk).rev, uncovered: uncoveredServices(after) }),
  };
};
