import type { ReportCell, Text } from '@toiluot/shared/contract';
import { deskNames } from '../grouping.ts';
import { commandWords, hoursWords } from '../override-words.ts';
import { OVERRIDE_KINDS, type Override, type OverrideFacts, overridesIn } from '../overrides.ts';
import { reportText } from '../report-text.ts';
import type { ReportScene } from '../scene.ts';
import type { ReportContext } from './report-context.ts';
import { column, type ReportBody, titled } from './table-parts.ts';

/** `<day>.<order of issue>` → its label. */
function labelIn(labels: readonly string[], ticket: string | null): string | null {
  return ticket === null ? null : labels[Number(ticket.slice(ticket.lastIndexOf('.') + 1)) - 1] || null;
}

type Listed = Override & { readonly label: string | null };

async function listed({ columns, source, query }: ReportContext): Promise<Listed[]> {
  const all: Listed[] = [];
  for (const day of columns) {
    const overrides = overridesIn(await source.decisions(day.day));
    const labels = overrides.length > 0 ? day.labels.split(' ') : [];
    for (const override of overrides) all.push({ ...override, label: labelIn(labels, override.ticket) });
  }
  return all.filter(
    ({ desk, actor }) =>
      (query.desk === undefined || desk === query.desk) &&
      (query.officer === undefined || actor === `staff:${query.officer}`),
  );
}

function personNames({ staff }: ReportScene): (actor: string) => string {
  const names = new Map(staff.map(({ id, name }) => [`staff:${id}`, name]));
  return (actor) => names.get(actor) ?? actor;
}

export async function overridesReport(context: ReportContext): Promise<ReportBody> {
  const { scene } = context;
  const personOf = personNames(scene);
  const desks = new Map<string, Text>(deskNames(scene).map(({ id, name }) => [id, name]));
  const words = new Map<string, Text>(scene.otherNames.map(({ id, name }) => [id, name]));
  const wordFor = (id: string | null): ReportCell => (id === null ? null : (words.get(id) ?? id));
  const noteFor = (facts: OverrideFacts | null): ReportCell => {
    if (facts === null) return null;
    if ('note' in facts) return facts.note;
    if ('named' in facts) return facts.named === null ? reportText('priority.none') : wordFor(facts.named);
    return 'command' in facts ? commandWords(facts.command) : hoursWords(facts, scene.timezone);
  };
  return {
    columns: [
      titled('at', 'instant'),
      titled('person', 'text'),
      titled('step', 'name'),
      titled('label', 'text'),
      titled('desk', 'name'),
      titled('reason', 'name'),
      titled('note', 'name'),
      titled('undone', 'name'),
    ],
    rows: (await listed(context)).map((o) => [
      o.at,
      personOf(o.actor),
      reportText(`step.${o.kind}`),
      o.label,
      o.desk === null ? null : (desks.get(o.desk) ?? o.desk),
      wordFor(o.reason),
      noteFor(o.facts),
      o.wasUndone ? reportText('yes') : null,
    ]),
    total: null,
  };
}

/** Steps taken back are not counted. */
export async function overrideCountsReport(context: ReportContext): Promise<ReportBody> {
  const personOf = personNames(context.scene);
  const counts = new Map<string, number[]>();
  const total = OVERRIDE_KINDS.map(() => 0);
  for (const { actor, kind, wasUndone } of await listed(context)) {
    if (wasUndone) continue;
    const own = counts.get(actor) ?? OVERRIDE_KINDS.map(() => 0);
    counts.set(actor, own);
    for (const list of [own, total]) list[OVERRIDE_KINDS.indexOf(kind)] = (list[OVERRIDE_KINDS.indexOf(kind)] ?? 0) + 1;
  }
  const people = [...counts.keys()].sort((a, b) => personOf(a).localeCompare(personOf(b), 'vi'));
  return {
    columns: [
      titled('person', 'text'),
      ...OVERRIDE_KINDS.map((kind) => column(kind, reportText(`step.${kind}`), 'count')),
    ],
    rows: people.map((actor) => [personOf(actor), ...(counts.get(actor) ?? [])]),
    total: people.length > 0 ? [reportText('total'), ...total] : null,
  };
}
