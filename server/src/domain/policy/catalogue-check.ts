import type { Catalogue, CatalogueFault } from '@toiluot/shared/contract';
import { calendarFaults } from './catalogue-check/calendar-faults.ts';
import { type Finding, listedTwice } from './catalogue-check/finding.ts';
import { referenceFaults } from './catalogue-check/reference-faults.ts';
import { seriesFaults } from './catalogue-check/series-faults.ts';
import { settingsFaults } from './catalogue-check/settings-faults.ts';
import { textFaults } from './catalogue-check/text-faults.ts';

const MOST_TOLD = 20;

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => [id, id] as const);

function doubles(file: Catalogue): Finding[] {
  return [
    ...listedTwice('agency', '/agencies', 'id', idsOf(file.agencies)),
    ...listedTwice('service', '/services', 'id', idsOf(file.services)),
    ...listedTwice(
      'service code',
      '/services',
      'code',
      file.services.map((s) => [s.id, s.code]),
    ),
    ...listedTwice('desk', '/desks', 'id', idsOf(file.desks)),
    ...listedTwice(
      'desk number',
      '/desks',
      'number',
      file.desks.filter((d) => !d.archived).map((d) => [d.id, String(d.number)]),
    ),
    ...listedTwice('zone', '/zones', 'id', idsOf(file.centre.zones)),
    ...listedTwice('priority class', '/priorityClasses', 'id', idsOf(file.priorityClasses)),
    ...(['pauseReasons', 'noShowReasons', 'outOfOrderReasons'] as const).flatMap((list) =>
      listedTwice('reason', `/${list}`, 'id', idsOf(file[list])),
    ),
    ...listedTwice('procedure', '/procedures', 'id', idsOf(file.procedures)),
    ...listedTwice('printer', '/printers', 'id', idsOf(file.printers)),
  ];
}

/** What contradicts itself in a catalogue, each with its place and in words with ids; empty = sound. At most 20. */
export function catalogueFindings(file: Catalogue): readonly Finding[] {
  return [
    ...doubles(file),
    ...seriesFaults(file),
    ...referenceFaults(file),
    ...calendarFaults(file),
    ...textFaults(file),
    ...settingsFaults(file),
  ].slice(0, MOST_TOLD);
}

/** The same in words alone. */
export const catalogueProblems = (file: Catalogue): readonly string[] =>
  catalogueFindings(file).map(({ words }) => words);

/** Details of `catalogue-invalid`: words for whoever calls the interface, codes with places for screens. */
export const invalidDetails = (
  findings: readonly Finding[],
): { readonly problems: readonly string[]; readonly faults: readonly CatalogueFault[] } => ({
  problems: findings.map(({ words }) => words),
  faults: findings.map(({ words: _, ...fault }) => fault),
});
