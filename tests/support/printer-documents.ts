// Ticket documents with believable values.
import type { TicketDocument } from '@toiluot/shared/contract';

/** 08:15 on Monday 23 November 2026 in Vietnam. */
export const MONDAY_0815 = Date.UTC(2026, 10, 23, 1, 15);

export const provincialCentre = {
  vi: 'Trung tâm Hành chính công tỉnh Quảng Bình',
  en: 'Quảng Bình Provincial Public Administration Centre',
};

/** An ordinary Vietnamese ticket; what a test is about is given, the rest is filled in. */
export function aTicketDocument(given: Partial<TicketDocument> = {}): TicketDocument {
  return {
    v: 1,
    kind: 'ticket',
    copyNo: 1,
    centre: provincialCentre,
    label: 'A012',
    priority: false,
    service: { vi: 'Đăng ký doanh nghiệp', en: 'Business registration' },
    agency: { vi: 'Sở Kế hoạch và Đầu tư', en: 'Department of Planning and Investment' },
    desks: [1, 2],
    place: { vi: 'Khu A', en: 'Zone A' },
    ahead: 5,
    wait: { fromMin: 10, toMin: 20 },
    issuedAt: MONDAY_0815,
    timezone: 'Asia/Ho_Chi_Minh',
    lateReturn: { withinMin: 60, behind: 3 },
    trial: false,
    languages: ['vi'],
    ...given,
  };
}
