import type { Text } from '@toiluot/shared/contract';
import { deskNames } from '../grouping.ts';
import { joinedText, reportText } from '../report-text.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

/** Ratings "not satisfied", oldest first. Who rated is not known to anybody. */
export function lowRatingsReport({ columns, scene, query }: ReportContext): ReportBody {
  const services = new Map(scene.services.map((service) => [service.id, service]));
  const desks = new Map<string, Text>(deskNames(scene).map(({ id, name }) => [id, name]));
  const asked = columns
    .flatMap(({ lowRatings }) => lowRatings)
    .filter(
      ({ service, desk }) =>
        (query.service === undefined || service === query.service) &&
        (query.agency === undefined || services.get(service)?.agency === query.agency) &&
        (query.desk === undefined || desk === query.desk),
    )
    .sort((a, b) => a.rating.at - b.rating.at);
  return {
    columns: [
      titled('at', 'instant'),
      titled('label', 'text'),
      titled('service', 'name'),
      titled('desk', 'name'),
      titled('reasons', 'name'),
      titled('comment', 'text'),
    ],
    rows: asked.map(({ label, service, desk, rating }) => [
      rating.at,
      label,
      services.get(service)?.name ?? service,
      desks.get(desk) ?? desk,
      joinedText(rating.reasons.map((reason) => reportText(`rating.${reason}`))),
      rating.comment,
    ]),
    total: null,
  };
}
