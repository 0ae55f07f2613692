// Twelve tickets whose every dot is kept.
import type { TicketDocument } from '@toiluot/shared/contract';
import { aTicketDocument } from './printer-documents.ts';

export interface GoldenTicket {
  readonly name: string;
  readonly dots: 576 | 384;
  readonly document: TicketDocument;
}

const statusUrl = 'https://hcc.quangbinh.gov.vn/t/AbCdEfGhIjKlMnOpQrStUv';
/** The longest names of the default centre, and a procedure name of 203 letters. */
const longest = {
  service: { vi: 'Công chứng, luật sư, bổ trợ tư pháp khác', en: 'Notaries, lawyers, other legal services' },
  agency: { vi: 'Sở Nông nghiệp và Phát triển nông thôn', en: 'Department of Agriculture and Rural Development' },
  procedure:
    'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp giải quyết tranh chấp, khiếu nại, tố cáo về đất đai; xử lý hợp đồng thế chấp, góp vốn; kê biên, đấu giá quyền sử dụng đất',
  label: 'M888',
  desks: [3, 4, 5, 6, 7, 12, 13, 14, 15],
};
const bilingual = { languages: ['vi', 'en'] } satisfies Partial<TicketDocument>;

export const goldenTickets: readonly GoldenTicket[] = [
  { name: '80-vi', dots: 576, document: aTicketDocument() },
  { name: '80-vi-en', dots: 576, document: aTicketDocument(bilingual) },
  { name: '80-en', dots: 576, document: aTicketDocument({ languages: ['en'] }) },
  { name: '80-vi-en-qr', dots: 576, document: aTicketDocument({ ...bilingual, statusUrl }) },
  { name: '80-priority', dots: 576, document: aTicketDocument({ priority: true, label: 'E405', desks: [12] }) },
  { name: '80-reprint-trial', dots: 576, document: aTicketDocument({ copyNo: 2, trial: true }) },
  {
    name: '80-longest',
    dots: 576,
    document: aTicketDocument({ ...longest, ...bilingual, priority: true, trial: true }),
  },
  { name: '80-nobody-ahead', dots: 576, document: aTicketDocument({ ahead: 0, wait: { fromMin: 0, toMin: 5 } }) },
  { name: '58-vi', dots: 384, document: aTicketDocument() },
  { name: '58-vi-en-qr', dots: 384, document: aTicketDocument({ ...bilingual, statusUrl }) },
  { name: '58-longest', dots: 384, document: aTicketDocument({ ...longest, priority: true, copyNo: 3 }) },
  { name: '58-test', dots: 384, document: aTicketDocument({ kind: 'test', label: 'K007', desks: [] }) },
];
