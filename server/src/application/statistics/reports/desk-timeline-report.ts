// What each desk did through one day, span by span: the table behind the picture of the desks.
import type { ReportCell } from '@toiluot/shared/contract';
import { hasStood } from '../../../domain/measures.ts';
import { deskNames } from '../grouping.ts';
import { reportText } from '../report-text.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

type Kind = 'open' | 'calling' | 'serving' | 'paused';
type Span = {
  readonly desk: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly label?: string;
  readonly reason?: string | null;
};

export async function deskTimelineReport({ days, source, scene, query }: ReportContext): Promise<ReportBody> {
  const spans: Span[] = [];
  for (const day of days) {
    spans.push(...(await source.spans(day, scene)));
    for (const { label, visits } of await source.tickets(day)) {
      for (const { desk, calledAt, startedAt, endedAt } of visits.filter(hasStood)) {
        const end = endedAt ?? day.closedAt ?? scene.now;
        spans.push({ desk, kind: 'calling', from: calledAt, to: startedAt ?? end, label });
        if (startedAt !== null) spans.push({ desk, kind: 'serving', from: startedAt, to: end, label });
      }
    }
  }
  const numbers = new Map(scene.desks.map(({ id, number }) => [id, number]));
  const names = new Map(deskNames(scene).map(({ id, name }) => [id, name]));
  const pauses = new Map(scene.pauseReasons.map(({ id, name }) => [id, name]));
  const placeOf = ({ desk }: Span): number => numbers.get(desk) ?? Number.MAX_SAFE_INTEGER;
  const rowOf = ({ desk, kind, from, to, label, reason }: Span): ReportCell[] => [
    names.get(desk) ?? desk,
    reportText(`span.${kind}`),
    from,
    Math.max(from, to),
    Math.max(0, to - from),
    label ?? null,
    reason ? (pauses.get(reason) ?? reason) : null,
    kind,
  ];
  return {
    columns: [
      titled('desk', 'name'),
      titled('state', 'name'),
      titled('from', 'instant'),
      titled('to', 'instant'),
      titled('length', 'duration'),
      titled('label', 'text'),
      titled('pause', 'name'),
      // For pictures and machines: a word that no translation changes.
      titled('code', 'text', { isDetail: true }),
    ],
    rows: spans
      .filter(({ desk }) => query.desk === undefined || desk === query.desk)
      .sort((a, b) => placeOf(a) - placeOf(b) || a.desk.localeCompare(b.desk) || a.from - b.from)
      .map(rowOf),
    total: null,
  };
}
