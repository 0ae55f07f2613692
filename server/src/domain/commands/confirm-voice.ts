import { type Decide, refuse } from '../decision.ts';

/** AN16: only an ear in the hall knows; the engines' own word that all is well is worth less. */
export const confirmVoice: Decide<'voice.confirm'> = (state, { zone, heard }, { actor }) => {
  if (!state.catalogue?.file.centre.zones.some(({ id }) => id === zone)) return refuse('unknown-zone');
  if (actor.kind !== 'staff') return refuse('not-allowed');
  return { events: [{ type: 'voice.checked', data: { zone, heard, by: actor.id } }], reply: () => ({ zone }) };
};
