// How the time of desks and officers passed: open, calling, serving, paused by reason, idle (JR3, F-R07).
import type { ReportCell } from '@toiluot/shared/contract';
import { END_CODE } from '../day-columns.ts';
import type { DeskSpan } from '../desk-spans.ts';
import { type GroupKey, groupingOf, mondayOf, orderedKeys } from '../grouping.ts';
import { reportText } from '../report-text.ts';
import type { ReportContext } from './report-context.ts';
import { column, type ReportBody, titled } from './table-parts.ts';

type DeskTime = {
  open: number;
  calling: number;
  serving: number;
  paused: number;
  served: number;
  readonly pauses: Map<string, number>;
};

const emptyTime = (): DeskTime => ({ open: 0, calling: 0, serving: 0, paused: 0, served: 0, pauses: new Map() });

function addSpan(time: DeskTime, { kind, from, to, reason }: DeskSpan): void {
  time[kind] += to - from;
  if (kind === 'paused') time.pauses.set(reason ?? '', (time.pauses.get(reason ?? '') ?? 0) + to - from);
}

/** @throws nothing; days without a desk at work add nothing */
export async function deskTimeReport(context: ReportContext): Promise<ReportBody> {
  const { by, scene, source, columns, filter, query } = context;
  const grouping = groupingOf(by, scene, source.codes);
  const groups = new Map<GroupKey, DeskTime>();
  const whole = emptyTime();
  const timesOf = (key: GroupKey): DeskTime[] => {
    const found = groups.get(key) ?? emptyTime();
    groups.set(key, found);
    return [found, whole];
  };
  for (const day of columns) {
    const keyOfSpan: Readonly<Record<string, (span: DeskSpan) => GroupKey>> = {
      desk: ({ desk }) => desk,
      officer: ({ officer }) => officer,
      day: () => day.day.date,
      week: () => mondayOf(day.day.date, day.weekday),
      month: () => day.day.date.slice(0, 7),
    };
    const keyOf = keyOfSpan[by] ?? (() => 'total');
    for (const span of await source.spans(day.day, scene)) {
      if ((query.desk ?? span.desk) !== span.desk || (query.officer ?? span.officer) !== span.officer) continue;
      for (const time of timesOf(keyOf(span))) addSpan(time, span);
    }
    for (let row = 0; row < day.visits.count; row += 1) {
      if (!filter.visit(day, row)) continue;
      for (const time of timesOf(grouping.ofVisit(day, row))) {
        time.calling += day.visits.calling[row] ?? 0;
        time.serving += day.visits.serving[row] ?? 0;
        if (day.visits.end[row] === END_CODE.served) time.served += 1;
      }
    }
  }
  const reasons = scene.pauseReasons.map(({ id }) => id);
  const isKnown = new Set(reasons);
  const cells = (time: DeskTime): ReportCell[] => [
    time.open,
    time.serving,
    time.calling,
    Math.max(0, time.open - time.paused - time.calling - time.serving),
    time.paused,
    time.served,
    ...reasons.map((reason) => time.pauses.get(reason) ?? 0),
    [...time.pauses].reduce((sum, [reason, ms]) => sum + (isKnown.has(reason) ? 0 : ms), 0),
  ];
  return {
    columns: [
      column('group', reportText(`by.${by}`), grouping.kind),
      titled('open', 'duration'),
      titled('serving', 'duration'),
      titled('calling', 'duration'),
      titled('idle', 'duration'),
      titled('paused', 'duration'),
      titled('served', 'count'),
      ...scene.pauseReasons.map(({ id, name }) =>
        column(`pause-${id}`, reportText('column.pause-reason', { reason: name }), 'duration', { isDetail: true }),
      ),
      titled('pause-other', 'duration', { isDetail: true }),
    ],
    rows:
      by === 'total'
        ? []
        : orderedKeys(groups.keys(), grouping).map((key) => [
            grouping.nameOf(key),
            ...cells(groups.get(key) ?? emptyTime()),
          ]),
    total: groups.size > 0 ? [reportText('total'), ...cells(whole)] : null,
  };
}
