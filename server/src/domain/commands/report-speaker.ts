import type { Decide } from '../decision.ts';

/** Changes nothing that is kept: who could speak is a matter of this moment, like who is connected (AN10). */
export const reportSpeaker: Decide<'speaker.report'> = () => ({ events: [], reply: () => ({}) });
