// F-R16: who was passed by a later number of the same service, how often, and by which right.
import type { ReportCell, ReportColumn } from '@toiluot/shared/contract';
import { PASSING_RIGHTS, type PassingRight } from '../../../domain/overtakes.ts';
import { shareOf } from '../percentile.ts';
import { groupedTickets } from './grouped-tickets.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

type Tally = {
  issued: number;
  headStarts: number;
  passed: number;
  overtakes: number;
  most: number;
  laterMs: number | null;
  readonly by: Record<PassingRight, number>;
};

const emptyTally = (): Tally => ({
  issued: 0,
  headStarts: 0,
  passed: 0,
  overtakes: 0,
  most: 0,
  laterMs: null,
  by: { 'head-start': 0, 'sent-to-desk': 0, 'came-back': 0, chosen: 0, accessible: 0, beyond: 0 },
});

const by = (right: PassingRight, isDetail = false) => ({
  column: titled(`passed.${right}`, 'count', { isDetail }),
  of: (tally: Tally) => tally.by[right],
});

const figures: readonly { readonly column: ReportColumn; readonly of: (tally: Tally) => ReportCell }[] = [
  { column: titled('issued', 'count'), of: ({ issued }) => issued },
  { column: titled('head-starts', 'count'), of: ({ headStarts }) => headStarts },
  { column: titled('passed', 'count'), of: ({ passed }) => passed },
  { column: titled('passed-share', 'share'), of: ({ passed, issued }) => shareOf(passed, issued) },
  { column: titled('most-passed', 'count'), of: ({ most }) => most },
  { column: titled('overtakes', 'count'), of: ({ overtakes }) => overtakes },
  by('head-start'),
  { column: titled('latest-passing', 'duration'), of: ({ laterMs }) => laterMs },
  by('chosen'),
  by('came-back'),
  by('sent-to-desk'),
  by('accessible', true),
  by('beyond'),
];

export function fairnessReport(context: ReportContext): ReportBody {
  return groupedTickets(context, figures, emptyTally, (tally, { tickets }, row) => {
    tally.issued += 1;
    tally.headStarts += tickets.headStart[row] ?? 0;
    let overtakes = 0;
    for (const right of PASSING_RIGHTS) {
      const count = tickets.passed[right][row] ?? 0;
      tally.by[right] += count;
      overtakes += count;
    }
    if (overtakes === 0) return;
    tally.passed += 1;
    tally.overtakes += overtakes;
    tally.most = Math.max(tally.most, overtakes);
    const later = tickets.passedLater[row] ?? -1;
    if (later >= 0) tally.laterMs = Math.max(tally.laterMs ?? 0, later);
  });
}
