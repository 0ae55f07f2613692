// Words for technicians, printed in both languages: vi / en.
export const messages = {
  usage: {
    vi: 'npm run printer -- status|probe|test-page <địa chỉ>, ví dụ tcp://192.168.1.50:9100?profile=generic-80',
    en: 'npm run printer -- status|probe|test-page <address>, for example tcp://192.168.1.50:9100?profile=generic-80',
  },
  agentUsage: {
    vi: 'npm run print-agent -- --server <địa chỉ máy chủ> --printer <mã máy in>=tcp://192.168.1.50:9100?profile=epson-80',
    en: 'npm run print-agent -- --server <address of the server> --printer <printer id>=tcp://192.168.1.50:9100?profile=epson-80',
  },
  pairCode: {
    vi: 'Mã ghép: {code}. Quản trị viên nhập mã này ở trang Thiết bị trong 10 phút',
    en: 'Code: {code}. An administrator types it on the page of devices within 10 minutes',
  },
  pairDone: { vi: 'Đã ghép với máy chủ', en: 'Paired with the server' },
  pairAway: { vi: 'Chưa kết nối được {server}, sẽ tự thử lại', en: '{server} cannot be reached yet; trying again' },
  pairFull: {
    vi: 'Có quá nhiều thiết bị đang chờ ghép, sẽ tự thử lại',
    en: 'Too many devices are waiting to be paired; trying again',
  },
  letOut: {
    vi: 'Máy chủ không nhận trạm in này nữa. Để ghép lại: dừng trạm, xóa {file} rồi khởi động lại',
    en: 'The server no longer takes this print agent. To pair it again: stop it, delete {file} and start it',
  },
  connecting: { vi: 'Kết nối tới {address}', en: 'Connecting to {address}' },
  unreachable: { vi: 'Không kết nối được: {why}', en: 'Cannot connect: {why}' },
  noStatus: { vi: 'Máy in không trả lời câu hỏi tình trạng', en: 'The printer does not answer status questions' },
  health: { vi: 'Tình trạng: {health}', en: 'State: {health}' },
  ok: { vi: 'sẵn sàng', en: 'ready' },
  'near-end': { vi: 'giấy sắp hết', en: 'paper near end' },
  out: { vi: 'hết giấy', en: 'out of paper' },
  cover: { vi: 'nắp đang mở', en: 'cover open' },
  cutter: { vi: 'kẹt dao cắt', en: 'cutter stuck' },
  offline: { vi: 'ngoại tuyến', en: 'offline' },
  answers: { vi: '{question}: có trả lời', en: '{question}: answered' },
  silent: { vi: '{question}: không trả lời', en: '{question}: no answer' },
  suggestion: { vi: 'Nên ghi vào hồ sơ máy in: {fields}', en: 'Put into the printer profile: {fields}' },
  printed: { vi: 'Trang thử: {certainty}', en: 'Test page: {certainty}' },
  confirmed: { vi: 'máy in xác nhận đã in xong', en: 'the printer confirmed that it is printed' },
  probably: { vi: 'có lẽ đã in (tình trạng tốt trước và sau)', en: 'probably printed (state good before and after)' },
  sent: { vi: 'đã gửi, máy in không thể xác nhận', en: 'sent, the printer cannot confirm' },
  unknown: { vi: 'không rõ đã in hay chưa: {reason}', en: 'not known whether it was printed: {reason}' },
  pageTitle: { vi: 'TRANG THỬ MÁY IN', en: 'PRINTER TEST PAGE' },
  pageRuler: {
    vi: 'Thước phải dài đúng {mm} mm, không mất vạch nào',
    en: 'The ruler must be {mm} mm long, no mark missing',
  },
  pageLetters: { vi: 'Mọi chữ có dấu phải rõ', en: 'Every accent must be clear' },
  pageEven: { vi: 'Các ô phải đều, không vệt trắng', en: 'The fields must be even, without white lines' },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

export type TechnicianKey = keyof typeof messages;

type Bilingual = { readonly vi: string; readonly en: string };

/** One message in both languages; a value may differ between them. */
export function bothLanguages(
  key: TechnicianKey,
  values: Readonly<Record<string, string | number | Bilingual>> = {},
): string {
  const { vi, en } = filledMessage(key, values);
  return `${vi} / ${en}`;
}

/** A message with its blanks filled, to stand in another one. */
export function filledMessage(
  key: TechnicianKey,
  values: Readonly<Record<string, string | number | Bilingual>> = {},
): Bilingual {
  const fill = (language: 'vi' | 'en') =>
    messages[key][language].replace(/\{(\w+)\}/g, (blank, name: string) => {
      const value = values[name] ?? blank;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { vi: fill('vi'), en: fill('en') };
}
