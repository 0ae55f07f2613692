// Who may ask what: roles, own figures only for officers, officer figures only for supervisors, a range that makes sense.
import {
  LONGEST_RANGE_DAYS,
  REPORTS,
  type RefusalCode,
  type RefusalDetails,
  type ReportName,
  type ReportQuery,
  type Role,
} from '@toiluot/shared/contract';
import { reportQueryChecker } from '@toiluot/shared/contract/validate';
import { type Actor, roleOf } from '../../domain/actor.ts';
import type { HallState } from '../../domain/state.ts';

export type CheckedReport =
  | { readonly report: ReportName; readonly query: ReportQuery }
  | { readonly refused: RefusalCode; readonly details?: RefusalDetails };

const DAY_MS = 86_400_000;

const isReport = (name: string): name is ReportName => Object.hasOwn(REPORTS, name);
const isRealDate = (date: string): boolean =>
  !Number.isNaN(Date.parse(date)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
const invalid = (...problems: string[]): CheckedReport => ({ refused: 'invalid-input', details: { problems } });

function rangeRefusal(report: ReportName, { from, to }: ReportQuery): CheckedReport | undefined {
  for (const [name, date] of Object.entries({ from, to }))
    if (!isRealDate(date)) return invalid(`/${name}: ${date} is no date of the calendar`);
  if (to < from) return { refused: 'range-backwards' };
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days > LONGEST_RANGE_DAYS) return { refused: 'range-too-long', details: { days: LONGEST_RANGE_DAYS } };
  if ('oneDay' in REPORTS[report] && from !== to) return { refused: 'one-day-only' };
  return undefined;
}

function placeRefusal(state: HallState, { agency, service, desk, officer }: ReportQuery): CheckedReport | undefined {
  const file = state.catalogue?.file;
  if (agency !== undefined && !file?.agencies.some(({ id }) => id === agency))
    return invalid(`/agency: no agency has the id ${agency}`);
  if (service !== undefined && !file?.services.some(({ id }) => id === service)) return { refused: 'unknown-service' };
  if (desk !== undefined && !file?.desks.some(({ id }) => id === desk)) return { refused: 'unknown-desk' };
  if (officer !== undefined && !state.staff.has(officer as never)) return { refused: 'unknown-staff' };
  return undefined;
}

/** An officer gets the own row of the present day, whatever else the question says. */
function ownDay(state: HallState, report: ReportName, query: ReportQuery, officer: string): CheckedReport {
  const today = state.day?.date;
  const isOwn = (query.officer ?? officer) === officer && query.from === today && query.to === today;
  return isOwn ? { report, query: { ...query, by: 'officer', officer } } : { refused: 'not-allowed' };
}

/** @param input  the query of the address, unchecked */
export function checkReport(state: HallState, actor: Actor, name: string, input: unknown): CheckedReport {
  if (!isReport(name)) return { refused: 'unknown-report' };
  const role: Role = roleOf(actor);
  if (!(REPORTS[name].roles as readonly Role[]).includes(role)) return { refused: 'not-allowed' };
  if (!reportQueryChecker.check(input))
    return invalid(...reportQueryChecker.problems(input).map(({ at, expected }) => `${at}: ${expected}`));
  const query = input as ReportQuery;
  if (query.by !== undefined && !(REPORTS[name].by as readonly string[]).includes(query.by))
    return invalid(`/by: this report knows ${REPORTS[name].by.join(', ')}`);
  const refusal = rangeRefusal(name, query) ?? placeRefusal(state, query);
  if (refusal) return refusal;
  if (role === 'officer' && actor.kind === 'staff') return ownDay(state, name, query, actor.id);
  const asksOfficers = query.by === 'officer' || query.officer !== undefined;
  return asksOfficers && role !== 'supervisor' ? { refused: 'not-allowed' } : { report: name, query };
}
