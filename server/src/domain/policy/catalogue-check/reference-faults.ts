import type { Catalogue } from '@toiluot/shared/contract';
import { type Finding, listedTwice } from './finding.ts';

const unknown = (at: string, owner: string, what: string, id: string): Finding => ({
  at,
  code: 'unknown-reference',
  with: id,
  words: `${owner}: unknown ${what} ${id}`,
});

/** Every id that something names exists. */
export function referenceFaults(file: Catalogue): Finding[] {
  const agencies = new Set<string>(file.agencies.map((a) => a.id));
  const services = new Set<string>(file.services.map((s) => s.id));
  const zones = new Set<string>(file.centre.zones.map((z) => z.id));
  return [
    ...file.agencies.flatMap(({ id, mergedInto }) =>
      mergedInto && (!agencies.has(mergedInto) || mergedInto === id)
        ? [unknown(`/agencies/${id}/mergedInto`, `agency ${id}`, 'agency', mergedInto)]
        : [],
    ),
    ...file.services.flatMap(({ id, agency }) =>
      agencies.has(agency) ? [] : [unknown(`/services/${id}/agency`, `service ${id}`, 'agency', agency)],
    ),
    ...file.desks.flatMap((desk) => deskFaults(desk, zones, services)),
    ...file.procedures.flatMap(({ id, agency, service }) => [
      ...(agencies.has(agency) ? [] : [unknown(`/procedures/${id}/agency`, `procedure ${id}`, 'agency', agency)]),
      ...(!service || services.has(service)
        ? []
        : [unknown(`/procedures/${id}/service`, `procedure ${id}`, 'service', service)]),
    ]),
    ...kioskClassFaults(file),
  ];
}

function deskFaults(
  desk: Catalogue['desks'][number],
  zones: ReadonlySet<string>,
  services: ReadonlySet<string>,
): Finding[] {
  const at = `/desks/${desk.id}`;
  const named = desk.services.map(({ service }) => service);
  return [
    ...(zones.has(desk.zone) ? [] : [unknown(`${at}/zone`, `desk ${desk.id}`, 'zone', desk.zone)]),
    ...named
      .filter((service) => !services.has(service))
      .map((service) => unknown(`${at}/services`, `desk ${desk.id}`, 'service', service)),
    ...listedTwice(
      `desk ${desk.id}: service`,
      '/desks',
      'services',
      named.map((service) => [desk.id, service]),
    ),
  ];
}

function kioskClassFaults({ settings, priorityClasses }: Catalogue): Finding[] {
  const id = settings.kioskPriorityClass;
  const found = priorityClasses.find((cls) => cls.id === id);
  if (!id || (found && !found.archived)) return [];
  const at = '/settings/kioskPriorityClass';
  if (!found) return [unknown(at, 'settings', 'priority class', id)];
  return [{ at, code: 'still-named', with: id, words: `priority class ${id}: archived, but kiosks offer it` }];
}
