import type { ComplaintRecord, ReportCell } from '@toiluot/shared/contract';
import { reportText } from '../report-text.ts';
import { isMet, listedComplaints } from './listed-complaints.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

const DAY_MS = 86_400_000;

const share = (kept: number, late: number): ReportCell => (kept + late === 0 ? null : kept / (kept + late));

/** Deadlines not yet reached count neither as kept nor as missed. */
function figures(complaints: readonly ComplaintRecord[], now: number): ReportCell[] {
  const answers = complaints.map(({ answerBy, answeredAt }) => isMet(answerBy, answeredAt, now));
  const closings = complaints.map(({ closeBy, closedAt }) => isMet(closeBy, closedAt, now));
  const of = (list: readonly (boolean | undefined)[], met: boolean) => list.filter((value) => value === met).length;
  const ages = complaints.filter(({ state }) => state !== 'closed').map(({ openedAt }) => now - openedAt);
  return [
    complaints.length,
    of(answers, true),
    of(answers, false),
    share(of(answers, true), of(answers, false)),
    of(closings, true),
    of(closings, false),
    share(of(closings, true), of(closings, false)),
    ages.length,
    ages.filter((age) => age <= DAY_MS).length,
    ages.filter((age) => age > DAY_MS && age <= 3 * DAY_MS).length,
    ages.filter((age) => age > 3 * DAY_MS).length,
    ages.length > 0 ? Math.max(...ages) : null,
  ];
}

/** By owner, by name; those that nobody answers for stand first. */
export async function complaintCountsReport(context: ReportContext): Promise<ReportBody> {
  const { scene } = context;
  const complaints = await listedComplaints(context);
  const people = new Map<string, string>(scene.staff.map(({ id, name }) => [id, name]));
  const nameOf = (owner: string): string => people.get(owner) ?? owner;
  const owners = [...new Set(complaints.map(({ owner }) => owner ?? ''))].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'vi'),
  );
  return {
    columns: [
      titled('owner', 'name'),
      titled('complaints', 'count'),
      titled('answer-kept', 'count'),
      titled('answers-late', 'count'),
      titled('answer-share', 'share'),
      titled('close-kept', 'count'),
      titled('closings-late', 'count'),
      titled('close-share', 'share'),
      titled('still-open', 'count'),
      titled('open-1', 'count'),
      titled('open-3', 'count'),
      titled('open-more', 'count'),
      titled('oldest', 'duration'),
    ],
    rows: owners.map((owner) => [
      owner === '' ? reportText('complaint.nobody') : nameOf(owner),
      ...figures(
        complaints.filter((complaint) => (complaint.owner ?? '') === owner),
        scene.now,
      ),
    ]),
    total: complaints.length > 0 ? [reportText('total'), ...figures(complaints, scene.now)] : null,
  };
}
