import { type Decide, refuse } from '../decision.ts';

export const removeProfile: Decide<'assignment.remove-profile'> = (state, input) =>
  state.profiles.has(input.profile)
    ? { events: [{ type: 'profile.removed', data: { profile: input.profile } }], reply: () => ({}) }
    : refuse('unknown-profile');
