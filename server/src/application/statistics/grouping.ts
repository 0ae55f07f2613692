// What a row of a report stands for: which group a ticket or a visit falls into, the order of groups, and their names.
import type { Breakdown, ReportCell, ReportColumn } from '@toiluot/shared/contract';
import { addDays } from '../../domain/policy/local-time.ts';
import type { Codes } from './codes.ts';
import type { DayColumns } from './day-columns.ts';
import { reportText } from './report-text.ts';
import type { ReportScene } from './scene.ts';

export type GroupKey = string | number;

export type Grouping = {
  /** Whether groups own visits (desk, officer) and so know nothing of tickets that were never called. */
  readonly ownsVisits: boolean;
  readonly ofTicket: (day: DayColumns, row: number) => GroupKey;
  readonly ofVisit: (day: DayColumns, row: number) => GroupKey;
  readonly nameOf: (key: GroupKey) => ReportCell;
  /** Smaller first; equal places go by name. */
  readonly placeOf: (key: GroupKey) => GroupKey;
  readonly kind: ReportColumn['kind'];
};

type Rule = Omit<Grouping, 'ownsVisits'> & { readonly ownsVisits?: boolean };

const itself = (key: GroupKey): GroupKey => key;

const byDay = (keyOf: (day: DayColumns) => GroupKey, rest: Pick<Rule, 'nameOf' | 'kind'>): Rule => ({
  ofTicket: keyOf,
  ofVisit: keyOf,
  placeOf: itself,
  ...rest,
});

export const mondayOf = (date: string, weekday: number): string => addDays(date, 1 - weekday);

/** The place of an id in a list of the catalogue; what has left the catalogue comes last. */
function placeIn(list: readonly { readonly id: string }[]): (key: GroupKey) => number {
  const places = new Map(list.map(({ id }, index) => [id, index]));
  return (key) => places.get(String(key)) ?? list.length;
}

const nameIn = (
  list: readonly { readonly id: string; readonly name: ReportCell }[],
): ((key: GroupKey) => ReportCell) => {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (key) => names.get(String(key)) ?? String(key);
};

export const deskNames = ({ desks }: ReportScene) =>
  desks.map(({ id, number }) => ({ id, name: reportText('desk.numbered', { n: number }) }));

const dayRules: Partial<Record<Breakdown, Rule>> = {
  total: byDay(() => 'total', { nameOf: () => reportText('total'), kind: 'name' }),
  day: byDay(({ day }) => day.date, { nameOf: String, kind: 'date' }),
  week: byDay(({ day, weekday }) => mondayOf(day.date, weekday), { nameOf: String, kind: 'date' }),
  month: byDay(({ day }) => day.date.slice(0, 7), {
    nameOf: (key) => {
      const [year = '', month = ''] = String(key).split('-');
      return reportText('month.numbered', { month: Number(month), year });
    },
    kind: 'name',
  }),
  weekday: byDay(({ weekday }) => weekday, {
    nameOf: (key) => reportText(`weekday.${key as 1}`),
    kind: 'name',
  }),
  hour: {
    ofTicket: ({ tickets }, row) => tickets.hour[row] ?? 0,
    ofVisit: ({ visits }, row) => visits.hour[row] ?? 0,
    nameOf: (key) => reportText('hour.range', { from: Number(key), to: Number(key) + 1 }),
    placeOf: itself,
    kind: 'name',
  },
};

function placeRule(by: Breakdown, scene: ReportScene, codes: Codes): Rule | undefined {
  const agencies = new Map(scene.services.map(({ id, agency }) => [codes.codeOf(id), agency]));
  const devices = new Set(scene.devices.map(({ id }) => id));
  const ticketService = ({ tickets }: DayColumns, row: number) => tickets.service[row] ?? 0;
  const visitService = ({ visits }: DayColumns, row: number) => visits.service[row] ?? 0;
  const agencyOf = (service: number) => agencies.get(service) ?? codes.idOf(service);
  const originOf = ({ tickets }: DayColumns, row: number) => {
    const id = codes.idOf(tickets.origin[row] ?? 0).replace(/^device:/, '');
    return devices.has(id) ? id : 'staff';
  };
  switch (by) {
    case 'service':
      return {
        ofTicket: (day, row) => codes.idOf(ticketService(day, row)),
        ofVisit: (day, row) => codes.idOf(visitService(day, row)),
        nameOf: nameIn(scene.services),
        placeOf: placeIn(scene.services),
        kind: 'name',
      };
    case 'agency':
      return {
        ofTicket: (day, row) => agencyOf(ticketService(day, row)),
        ofVisit: (day, row) => agencyOf(visitService(day, row)),
        nameOf: nameIn(scene.agencies),
        placeOf: placeIn(scene.agencies),
        kind: 'name',
      };
    case 'desk':
      return {
        ownsVisits: true,
        ofTicket: ({ tickets }, row) => codes.idOf(tickets.desk[row] ?? 0),
        ofVisit: ({ visits }, row) => codes.idOf(visits.desk[row] ?? 0),
        nameOf: nameIn(deskNames(scene)),
        placeOf: placeIn([...scene.desks].sort((a, b) => a.number - b.number)),
        kind: 'name',
      };
    case 'officer':
      return {
        ownsVisits: true,
        ofTicket: ({ tickets }, row) => codes.idOf(tickets.officer[row] ?? 0),
        ofVisit: ({ visits }, row) => codes.idOf(visits.officer[row] ?? 0),
        nameOf: nameIn(scene.staff),
        // By name, never by performance: no ranking (F-R07).
        placeOf: () => 0,
        kind: 'text',
      };
    case 'origin':
      return {
        ofTicket: originOf,
        ofVisit: (day, row) => originOf(day, day.visits.ticket[row] ?? 0),
        nameOf: nameIn([...scene.devices, { id: 'staff', name: reportText('origin.staff') }]),
        placeOf: placeIn(scene.devices),
        kind: 'name',
      };
    default:
      return undefined;
  }
}

export function groupingOf(by: Breakdown, scene: ReportScene, codes: Codes): Grouping {
  const rule = dayRules[by] ?? placeRule(by, scene, codes);
  if (!rule) throw new Error(`no grouping by ${by}`);
  return { ownsVisits: false, ...rule };
}

const wordsOf = (cell: ReportCell): string => (typeof cell === 'object' && cell !== null ? cell.vi : String(cell));

/** Keys in the order in which their rows stand. */
export function orderedKeys(keys: Iterable<GroupKey>, { placeOf, nameOf }: Grouping): GroupKey[] {
  const compare = (a: GroupKey, b: GroupKey): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...keys].sort(
    (a, b) => compare(placeOf(a), placeOf(b)) || wordsOf(nameOf(a)).localeCompare(wordsOf(nameOf(b)), 'vi'),
  );
}
