import type { ReportCell, Text } from '@toiluot/shared/contract';
import { deskNames } from '../grouping.ts';
import { joinedText, reportText } from '../report-text.ts';
import { isMet, listedComplaints } from './listed-complaints.ts';
import type { ReportContext } from './report-context.ts';
import { type ReportBody, titled } from './table-parts.ts';

const yesOrNo = (value: boolean | undefined): ReportCell =>
  value === undefined ? null : reportText(value ? 'yes' : 'no');

/** One line a complaint. What people wrote stays in the hall and is in no file (CP3). */
export async function complaintsReport(context: ReportContext): Promise<ReportBody> {
  const { scene } = context;
  const services = new Map<string, Text>(scene.services.map(({ id, name }) => [id, name]));
  const desks = new Map<string, Text>(deskNames(scene).map(({ id, name }) => [id, name]));
  const people = new Map(scene.staff.map(({ id, name }) => [id, name]));
  return {
    columns: [
      titled('opened-at', 'instant'),
      titled('label', 'text'),
      titled('service', 'name'),
      titled('desk', 'name'),
      titled('reasons', 'name'),
      titled('origin', 'name'),
      titled('state', 'name'),
      titled('owner', 'name'),
      titled('answer-by', 'instant'),
      titled('answered-at', 'instant'),
      titled('answer-kept', 'name'),
      titled('close-by', 'instant'),
      titled('closed-at', 'instant'),
      titled('close-kept', 'name'),
    ],
    rows: (await listedComplaints(context)).map((c) => [
      c.openedAt,
      c.label,
      c.service && (services.get(c.service) ?? c.service),
      c.desk && (desks.get(c.desk) ?? c.desk),
      joinedText(c.causes.map((cause) => reportText(`rating.${cause}`))),
      reportText(`complaint.from.${c.origin}`),
      reportText(`complaint.${c.state}`),
      c.owner ? (people.get(c.owner) ?? c.owner) : reportText('complaint.nobody'),
      c.answerBy,
      c.answeredAt,
      yesOrNo(isMet(c.answerBy, c.answeredAt, scene.now)),
      c.closeBy,
      c.closedAt,
      yesOrNo(isMet(c.closeBy, c.closedAt, scene.now)),
    ]),
    total: null,
  };
}
