import type { ReportQuery } from '@toiluot/shared/contract';
import type { Codes } from './codes.ts';
import type { DayColumns } from './day-columns.ts';
import type { ReportScene } from './scene.ts';

/** Whether a row of a day's columns belongs to the question. */
export type Filter = {
  readonly ticket: (day: DayColumns, row: number) => boolean;
  readonly visit: (day: DayColumns, row: number) => boolean;
  readonly queue: (day: DayColumns, row: number) => boolean;
};

/** Codes of the services asked for; undefined = all. */
function serviceCodes({ agency, service }: ReportQuery, scene: ReportScene, codes: Codes): Set<number> | undefined {
  if (agency === undefined && service === undefined) return undefined;
  const asked = scene.services.filter(
    ({ id, agency: own }) => (service === undefined || id === service) && (agency === undefined || own === agency),
  );
  return new Set(asked.map(({ id }) => codes.codeOf(id)));
}

/**
 * A ticket belongs to the service its number was taken for and to the desk and officer that called it first; a visit
 * to the service, desk and officer it was made at.
 */
export function filterOf(query: ReportQuery, scene: ReportScene, codes: Codes): Filter {
  const services = serviceCodes(query, scene, codes);
  const desk = query.desk === undefined ? undefined : codes.codeOf(query.desk);
  const officer = query.officer === undefined ? undefined : codes.codeOf(query.officer);
  const isAsked = (service: number | undefined, at?: number, by?: number): boolean =>
    (services === undefined || services.has(service ?? 0)) &&
    (desk === undefined || at === desk) &&
    (officer === undefined || by === officer);
  return {
    ticket: ({ tickets }, row) => isAsked(tickets.service[row], tickets.desk[row], tickets.officer[row]),
    visit: ({ visits }, row) => isAsked(visits.service[row], visits.desk[row], visits.officer[row]),
    queue: ({ queues }, row) => services === undefined || services.has(queues.service[row] ?? 0),
  };
}
