// The table of queries: questions whose answer takes work (a simulation, the journal) and changes nothing.
// The name is the path POST /api/queries/<name>.
import type { Static, TSchema } from 'typebox';
import { assignedService } from './catalogue.ts';
import { id } from './ids.ts';
import type { RefusalCode } from './reply.ts';
import { closed, count, flag, instant, listOf, optional } from './schema.ts';
import type { Role } from './vocabulary.ts';

type Row<I extends TSchema, O extends TSchema> = {
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly RefusalCode[];
  /** Larger than the usual 16 KiB. */
  readonly maxBytes?: number;
};
const row = <I extends TSchema, O extends TSchema>(r: Row<I, O>): Row<I, O> => r;

const SUPERVISORS = ['supervisor', 'administrator'] as const;

/** A change of the hall as it could be: assignments of single desks or a whole profile, desks opened or left. */
const hallChange = closed({
  desks: optional(listOf(closed({ desk: id.desk, services: listOf(assignedService, 200) }), 200)),
  profile: optional(id.profile),
  open: optional(listOf(id.desk, 200)),
  /** Closed or paused: nobody calls there any more. */
  leave: optional(listOf(id.desk, 200)),
});
export type HallChange = Static<typeof hallChange>;

/**
 * Further wait from now on, ms. Half of those asked about are called within `p50Ms`, nine of ten within `p90Ms`;
 * absent = not called any more today. `unserved` = how many are likely not called before the session ends.
 */
const waitSpread = closed({ p50Ms: optional(count), p90Ms: optional(count), unserved: count });
export type WaitSpread = Static<typeof waitSpread>;

/** Of those who wait and of one who takes a number now. */
const serviceEffect = closed({
  service: id.service,
  waiting: count,
  before: waitSpread,
  after: waitSpread,
  /** Manned desks that take it. */
  desksBefore: count,
  desksAfter: count,
  /** Fewer visits were finished today than times can be learned from: the figures rest on the catalogue. */
  littleData: flag,
});
export type ServiceEffect = Static<typeof serviceEffect>;

export const QUERIES = {
  'hall.what-if': row({
    summary: 'What waits would become if this were changed, simulated with the same chances before and after (WT).',
    roles: SUPERVISORS,
    input: hallChange,
    output: closed({
      at: instant,
      /** Simulated courses of the day behind each figure. */
      runs: count,
      /** Of everybody who waits now; absent when nobody waits. */
      total: optional(closed({ waiting: count, before: waitSpread, after: waitSpread })),
      /** Services with people waiting, and those whose desks change. */
      services: listOf(serviceEffect, 500),
      /** DK5: services that lose their last desk. */
      leftAlone: listOf(id.service, 500),
    }),
    refusals: ['unknown-desk', 'unknown-service', 'unknown-profile', 'day-not-open', 'too-many-requests'],
    maxBytes: 64 * 1024,
  }),
} as const satisfies Record<string, Row<TSchema, TSchema>>;

export type QueryName = keyof typeof QUERIES;
type Inputs = { readonly [N in QueryName]: Static<(typeof QUERIES)[N]['input']> };
type Answers = { readonly [N in QueryName]: Static<(typeof QUERIES)[N]['output']> };
export type QueryInput<N extends QueryName> = Inputs[N];
export type QueryAnswer<N extends QueryName> = Answers[N];
