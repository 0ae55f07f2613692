// Every word that stands on a ticket; screens.md section 11, printing.md section 2.
export const messages = {
  trainingMark: { vi: 'BẢN TẬP HUẤN', en: 'TRAINING COPY' },
  trialMark: { vi: 'BẢN DÙNG THỬ', en: 'TRIAL COPY' },
  testMark: { vi: 'PHIẾU THỬ', en: 'TEST TICKET' },
  previewMark: { vi: 'BẢN XEM TRƯỚC', en: 'PREVIEW' },
  reprintMark: { vi: 'IN LẠI, lần {n}', en: 'REPRINT {n}' },
  heading: { vi: 'SỐ THỨ TỰ', en: 'YOUR NUMBER' },
  priority: { vi: 'ƯU TIÊN', en: 'PRIORITY' },
  desk: { vi: 'Quầy', en: 'Desk' },
  deskList: { vi: 'Quầy {desks}', en: 'Desk {desks}' },
  nobodyAhead: { vi: 'Không có ai chờ trước', en: 'Nobody ahead of you' },
  ahead: { vi: 'Còn {n} người trước', en: '{n} ahead' },
  wait: { vi: 'khoảng {from}–{to} phút', en: 'about {from}–{to} min' },
  waitAtMost: { vi: 'dưới {to} phút', en: 'under {to} min' },
  estimatedAt: { vi: 'Ước tính lúc {time}', en: 'Estimated at {time}' },
  issuedAt: { vi: '{weekday} {date}, {time}', en: '{weekday} {date}, {time}' },
  waitForCall: { vi: 'Vui lòng chờ gọi số.', en: 'Please wait for your number.' },
  validToday: { vi: 'Số chỉ có giá trị trong ngày.', en: 'Valid today only.' },
  lateReturn: {
    vi: 'Lỡ lượt: báo cán bộ tại quầy trong {m} phút, được gọi sau {k} số.',
    en: 'Missed? Tell the desk within {m} min; you come after {k} numbers.',
  },
  scan: { vi: 'Quét để theo dõi lượt', en: 'Scan to follow your turn' },
  sunday: { vi: 'Chủ Nhật', en: 'Sunday' },
  monday: { vi: 'Thứ Hai', en: 'Monday' },
  tuesday: { vi: 'Thứ Ba', en: 'Tuesday' },
  wednesday: { vi: 'Thứ Tư', en: 'Wednesday' },
  thursday: { vi: 'Thứ Năm', en: 'Thursday' },
  friday: { vi: 'Thứ Sáu', en: 'Friday' },
  saturday: { vi: 'Thứ Bảy', en: 'Saturday' },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

export type MessageKey = keyof typeof messages;
/** Languages our drawing can set; Lao needs mark placement and falls back (printing.md section 2). */
export type TicketLanguage = 'vi' | 'en';

/** A message with its blanks filled. */
export function say(
  key: MessageKey,
  language: TicketLanguage,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
