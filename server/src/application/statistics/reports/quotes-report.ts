// F-R11: what was told with each number beside what came.
import type { ReportCell, ReportColumn } from '@toiluot/shared/contract';
import { HOLDS_AT_LEAST } from '../../../domain/policy/quote-held.ts';
import { percentile, shareOf } from '../percentile.ts';
import { reportText } from '../report-text.ts';
import { Samples } from '../samples.ts';
import { groupedTickets } from './grouped-tickets.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

const MINUTE_MS = 60_000;
/** Fewer quotes than this say nothing about how honest they are. */
const ENOUGH_QUOTES = 15;

type Tally = {
  told: number;
  untold: number;
  before: number;
  after: number;
  width: number;
  late: number;
  missed: Samples;
};

const emptyTally = (): Tally => ({ told: 0, untold: 0, before: 0, after: 0, width: 0, late: 0, missed: new Samples() });

const heldOf = ({ told, after }: Tally): number | null => shareOf(told - after, told);

const figures: readonly { readonly column: ReportColumn; readonly of: (tally: Tally) => ReportCell }[] = [
  { column: titled('told', 'count'), of: ({ told }) => told },
  { column: titled('upper-held', 'share'), of: heldOf },
  { column: titled('within', 'share'), of: ({ told, before, after }) => shareOf(told - before - after, told) },
  { column: titled('before-lower', 'share'), of: ({ told, before }) => shareOf(before, told) },
  { column: titled('after-upper', 'share'), of: ({ told, after }) => shareOf(after, told) },
  { column: titled('told-width', 'duration'), of: ({ told, width }) => shareOf(width, told) },
  { column: titled('told-bias', 'decimal'), of: ({ told, late }) => shareOf(late / MINUTE_MS, told) },
  { column: titled('missed-by', 'duration'), of: ({ missed }) => percentile(missed.sorted(), 0.5) },
  { column: titled('untold', 'count', { isDetail: true }), of: ({ untold }) => untold },
  {
    column: titled('remark', 'name'),
    of: (tally) =>
      tally.told >= ENOUGH_QUOTES && (heldOf(tally) ?? 1) < HOLDS_AT_LEAST
        ? reportText('remark.held-too-rarely')
        : null,
  },
];

/** Only numbers that were called: what was told to the others met no fact. */
export function quotesReport(context: ReportContext): ReportBody {
  return groupedTickets(context, figures, emptyTally, (tally, { tickets }, row) => {
    const [wait, from, to] = [tickets.wait[row] ?? -1, tickets.toldFrom[row] ?? -1, tickets.toldTo[row] ?? -1];
    if (wait < 0) return;
    if (to < 0) {
      tally.untold += 1;
      return;
    }
    const [lower, upper] = [from * MINUTE_MS, to * MINUTE_MS];
    tally.told += 1;
    tally.before += wait < lower ? 1 : 0;
    tally.after += wait > upper ? 1 : 0;
    tally.width += upper - lower;
    tally.late += wait - (lower + upper) / 2;
    if (wait > upper) tally.missed.add(wait - upper);
  });
}
