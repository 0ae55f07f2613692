// F-R01 to F-R06: how many came, how they ended, how long it took, what they thought of it.
import { ENOUGH_RATINGS, type ReportCell, type ReportColumn } from '@toiluot/shared/contract';
import { FATE_CODE } from '../day-columns.ts';
import { type GroupKey, groupingOf, orderedKeys } from '../grouping.ts';
import { percentile, shareOf } from '../percentile.ts';
import { reportText } from '../report-text.ts';
import { addTicket, addVisit, addVisitEnd, addWait, emptyTally, type Tally, type TimeName } from '../tally.ts';
import type { ReportContext } from './report-context.ts';
import { column, type ReportBody, type TitledColumn, titled } from './table-parts.ts';

type Figure = { readonly column: ReportColumn; readonly of: (tally: Tally) => ReportCell };

const detail = { isDetail: true } as const;
const count = (key: TitledColumn, of: (tally: Tally) => number, options?: typeof detail): Figure => ({
  column: titled(key, 'count', options),
  of,
});
const fate = (name: keyof typeof FATE_CODE & TitledColumn, options?: typeof detail): Figure =>
  count(name, (tally) => tally.fates[FATE_CODE[name]] ?? 0, options);

const SHARES = [
  [50, 0.5],
  [90, 0.9],
  [95, 0.95],
] as const;

/** Median, P90 and P95 of one time; sorted once. */
const times = (name: TimeName, which: 'raw' | 'inSession'): Figure[] => {
  let last: { readonly tally: Tally; readonly sorted: Int32Array } | undefined;
  const sortedOf = (tally: Tally): Int32Array => {
    if (last?.tally !== tally) last = { tally, sorted: tally[which][name].sorted() };
    return last.sorted;
  };
  const prefix = which === 'raw' ? '' : 'in.';
  return SHARES.map(([label, share]) => ({
    column: titled(`${prefix}${name}-${label}` as TitledColumn, 'duration', {
      isDetail: which !== 'raw' || label === 95,
    }),
    of: (tally) => percentile(sortedOf(tally), share),
  }));
};

const ratedOf = ({ ratings }: Tally): number => ratings[0] + ratings[1] + ratings[2];
/** Sums only from five ratings on: fewer say nothing and could be traced (F-R13, F-R14). */
const ifEnough = (of: (tally: Tally) => number | null) => (tally: Tally) =>
  ratedOf(tally) < ENOUGH_RATINGS ? null : of(tally);

const figures = (): Figure[] => [
  count('issued', (tally) => tally.issued),
  fate('waiting', detail),
  fate('in-hand', detail),
  fate('served'),
  fate('no-show'),
  fate('cancelled'),
  fate('expired'),
  {
    column: titled('satisfied-share', 'share'),
    of: ifEnough((tally) => shareOf(tally.ratings[0] + tally.ratings[1], ratedOf(tally))),
  },
  { column: titled('response', 'share'), of: (tally) => shareOf(ratedOf(tally), tally.ratable) },
  ...times('wait', 'raw'),
  { column: titled('in-target', 'share'), of: (tally) => shareOf(tally.inTarget, tally.raw.wait.count) },
  ...times('way', 'raw'),
  ...times('serviceTime', 'raw'),
  ...times('stay', 'raw'),
  {
    column: titled('no-show-share', 'share', detail),
    of: ({ fates }) => {
      const [served = 0, missed = 0] = [fates[FATE_CODE.served], fates[FATE_CODE['no-show']]];
      return shareOf(missed, served + missed);
    },
  },
  { column: titled('calls-per-visit', 'decimal', detail), of: (tally) => shareOf(tally.calls, tally.visits) },
  count('recalls', (tally) => tally.calls - tally.visits, detail),
  count('parked', (tally) => tally.parked.count, detail),
  { column: titled('parked-50', 'duration', detail), of: (tally) => percentile(tally.parked.sorted(), 0.5) },
  ...times('wait', 'inSession'),
  ...times('way', 'inSession'),
  ...times('serviceTime', 'inSession'),
  ...times('stay', 'inSession'),
  count('rated', ratedOf, detail),
  { column: titled('very-satisfied', 'count', detail), of: ifEnough((tally) => tally.ratings[0]) },
  { column: titled('satisfied', 'count', detail), of: ifEnough((tally) => tally.ratings[1]) },
  { column: titled('not-satisfied', 'count', detail), of: ifEnough((tally) => tally.ratings[2]) },
];

/** A desk knows nothing of tickets that were never called. */
const NOT_OF_DESKS: ReadonlySet<string> = new Set([
  'issued',
  'waiting',
  'in-hand',
  'cancelled',
  'expired',
  'stay-50',
  'stay-90',
  'stay-95',
  'in.stay-50',
  'in.stay-90',
  'in.stay-95',
  'parked',
  'parked-50',
]);

type Tallies = { readonly groups: Map<GroupKey, Tally>; readonly ownsVisits: boolean };

function tally({ by, columns, filter, scene, source }: ReportContext): Tallies {
  const grouping = groupingOf(by, scene, source.codes);
  const groups = new Map<GroupKey, Tally>();
  const tallyOf = (key: GroupKey): Tally => {
    let found = groups.get(key);
    if (!found) {
      found = emptyTally();
      groups.set(key, found);
    }
    return found;
  };
  for (const day of columns) {
    for (let row = 0; row < day.tickets.count; row += 1) {
      if (!filter.ticket(day, row)) continue;
      if (!grouping.ownsVisits) addTicket(tallyOf(grouping.ofTicket(day, row)), day.tickets, row, scene.waitTargetMs);
      else if (day.tickets.desk[row])
        addWait(tallyOf(grouping.ofTicket(day, row)), day.tickets, row, scene.waitTargetMs);
    }
    for (let row = 0; row < day.visits.count; row += 1) {
      if (!filter.visit(day, row)) continue;
      const group = tallyOf(grouping.ofVisit(day, row));
      addVisit(group, day.visits, row);
      if (grouping.ownsVisits) addVisitEnd(group, day, row);
    }
  }
  return { groups, ownsVisits: grouping.ownsVisits };
}

export function measuresReport(context: ReportContext): ReportBody {
  const grouping = groupingOf(context.by, context.scene, context.source.codes);
  const all = figures();
  const { groups } = tally(context);
  const shown = grouping.ownsVisits ? all.filter((figure) => !NOT_OF_DESKS.has(figure.column.key)) : all;
  const valuesOf = (group: Tally): ReportCell[] => shown.map((figure) => figure.of(group));
  const whole = context.by === 'total' ? groups : tally({ ...context, by: 'total' }).groups;
  const total = whole.get('total');
  return {
    columns: [column('group', reportText(`by.${context.by}`), grouping.kind), ...shown.map((figure) => figure.column)],
    rows:
      context.by === 'total'
        ? []
        : orderedKeys(groups.keys(), grouping).map((key) => [
            grouping.nameOf(key),
            ...valuesOf(groups.get(key) ?? emptyTally()),
          ]),
    total: total ? [reportText('total'), ...valuesOf(total)] : null,
  };
}
