import { type Decide, refuse } from '../decision.ts';
import { assignedEvent, assignmentChanged, assignmentProblem, reasonMissing } from '../policy/assignment.ts';
import { uncoveredServices } from '../policy/coverage.ts';

/** Several desks in one transaction: all of them, or none. */
export const assignDesks: Decide<'assignment.set'> = (state, input, { now }) => {
  const returning = input.desks.map(({ desk, afterwards }) => ({ desk, services: afterwards ?? [] }));
  const problem = assignmentProblem(state, [...input.desks, ...returning]);
  if (problem) return problem;
  if (input.desks.some(({ until }) => until !== undefined && until <= now)) return refuse('until-in-past');
  const changed = assignmentChanged(
    state,
    input.desks.map(({ desk, seen }) => ({ desk, services: seen })),
  );
  if (changed) return changed;
  const missing = reasonMissing(state, input.desks, input.reason);
  if (missing) return missing;
  return {
    events: input.desks.map((wish) => assignedEvent(state, { ...wish, reason: input.reason })),
    reply: (after) => ({ desks: input.desks.map(({ desk }) => desk), uncovered: uncoveredServices(after) }),
  };
};
