import type { Catalogue } from '@toiluot/shared/contract';

type Problems = string[];

function unique(problems: Problems, what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) problems.push(`${what} ${id}: listed twice`);
    seen.add(id);
  }
}

function checkSeries(problems: Problems, { services }: Catalogue): void {
  for (const service of services)
    if (service.series.from > service.series.to) problems.push(`service ${service.id}: series ends before it begins`);
  const sorted = [...services].sort(
    (a, b) => a.series.prefix.localeCompare(b.series.prefix) || a.series.from - b.series.from,
  );
  for (const [index, service] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.series.prefix === service.series.prefix && before.series.to >= service.series.from)
      problems.push(`services ${before.id} and ${service.id}: number ranges overlap`);
  }
}

function checkReferences(problems: Problems, file: Catalogue): void {
  const agencies = new Set<string>(file.agencies.map((a) => a.id));
  const services = new Set<string>(file.services.map((s) => s.id));
  const zones = new Set<string>(file.centre.zones.map((z) => z.id));
  for (const service of file.services)
    if (!agencies.has(service.agency)) problems.push(`service ${service.id}: unknown agency ${service.agency}`);
  for (const desk of file.desks) {
    if (!zones.has(desk.zone)) problems.push(`desk ${desk.id}: unknown zone ${desk.zone}`);
    for (const a of desk.services)
      if (!services.has(a.service)) problems.push(`desk ${desk.id}: unknown service ${a.service}`);
    unique(
      problems,
      `desk ${desk.id}: service`,
      desk.services.map((a) => a.service),
    );
  }
  for (const procedure of file.procedures) {
    if (!agencies.has(procedure.agency)) problems.push(`procedure ${procedure.id}: unknown agency ${procedure.agency}`);
    if (procedure.service && !services.has(procedure.service))
      problems.push(`procedure ${procedure.id}: unknown service ${procedure.service}`);
  }
  const kioskClass = file.settings.kioskPriorityClass;
  if (kioskClass && !file.priorityClasses.some((c) => c.id === kioskClass))
    problems.push(`settings: unknown priority class ${kioskClass}`);
}

function checkHours(problems: Problems, { centre }: Catalogue): void {
  for (const session of centre.sessions)
    if (session.opensAt >= session.closesAt) problems.push(`session ${session.id}: closes before it opens`);
  try {
    new Intl.DateTimeFormat('en', { timeZone: centre.timezone });
  } catch {
    problems.push(`centre: unknown time zone ${centre.timezone}`);
  }
}

/** What contradicts itself in a catalogue, in words with ids; empty = sound. At most 20 are told. */
export function catalogueProblems(file: Catalogue): readonly string[] {
  const problems: Problems = [];
  unique(
    problems,
    'agency',
    file.agencies.map((a) => a.id),
  );
  unique(
    problems,
    'service',
    file.services.map((s) => s.id),
  );
  unique(
    problems,
    'service code',
    file.services.map((s) => s.code),
  );
  unique(
    problems,
    'desk',
    file.desks.map((d) => d.id),
  );
  unique(
    problems,
    'desk number',
    file.desks.map((d) => String(d.number)),
  );
  unique(
    problems,
    'priority class',
    file.priorityClasses.map((c) => c.id),
  );
  unique(
    problems,
    'procedure',
    file.procedures.map((p) => p.id),
  );
  unique(
    problems,
    'printer',
    file.printers.map((p) => p.id),
  );
  checkSeries(problems, file);
  checkReferences(problems, file);
  checkHours(problems, file);
  return problems.slice(0, 20);
}
