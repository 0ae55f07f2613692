// What the server would have answered.
import type {
  PrintJobId,
  RefusalCode,
  RefusalDetails,
  Reply,
  ResultOf,
  ServiceId,
  TicketId,
} from '@toiluot/shared/contract';
import { FIXTURE_NOW } from '@toiluot/shared/fixtures';

export type IssueReply = Reply<ResultOf<'ticket.issue'>>;

export function ticketReply(hasPrinter = true, hasEstimate = true, hasPhonePage = false): IssueReply {
  return {
    ok: true,
    seq: 813,
    result: {
      ticket: '2026-11-25.143' as TicketId,
      label: 'C058',
      service: 'stnmt-dat-dai' as ServiceId,
      issuedAt: FIXTURE_NOW,
      ahead: 14,
      desks: [4, 5, 6],
      ...(hasPhonePage ? { statusUrl: 'http://hall.example.vn/t#dGhpcyBpcyBubyB0b2tlbiBvZiBhIHRpY2tldA' } : {}),
      ...(hasEstimate ? { wait: { fromMin: 25, toMin: 45 } } : {}),
      ...(hasPrinter ? { printJob: '2026-11-25.143/1' as PrintJobId } : {}),
    },
  };
}

export function refusal(code: RefusalCode, details?: RefusalDetails): IssueReply {
  return { ok: false, code, message: '', ...(details ? { details } : {}) };
}
