import type { ComplaintRecord } from '@toiluot/shared/contract';
import type { ReportContext } from './report-context.ts';

/** Complaints opened in the range, where the question asks; oldest first. */
export async function listedComplaints({ days, source, scene, query }: ReportContext): Promise<ComplaintRecord[]> {
  const found: ComplaintRecord[] = [];
  for (const day of days) found.push(...(await source.complaints(day)));
  const agencies = new Map(scene.services.map(({ id, agency }) => [id, agency]));
  return found.filter(
    ({ service, desk }) =>
      (query.service === undefined || service === query.service) &&
      (query.agency === undefined || (service !== null && agencies.get(service) === query.agency)) &&
      (query.desk === undefined || desk === query.desk),
  );
}

/** Whether a deadline was met; undefined while there is still time. Epoch ms. */
export const isMet = (by: number, doneAt: number | null, now: number): boolean | undefined =>
  doneAt !== null ? doneAt <= by : now > by ? false : undefined;
