// Words of the rating pad; levels, reasons and thanks come from shared/ui.
export const messages = {
  'pad.idle': { vi: 'Phục vụ xong, mời đánh giá tại đây', en: 'After your service, please rate it here' },
  'pad.why': { vi: 'Điều gì chưa tốt?', en: 'What was not good?' },
  'pad.better': { vi: 'Điều gì có thể tốt hơn?', en: 'What could be better?' },
  'pad.nothing': { vi: 'Không góp ý thêm', en: 'Nothing to add' },
  'pad.reconnecting': { vi: 'Đang kết nối lại', en: 'Reconnecting' },
  'pad.stopped': { vi: 'Bàn đánh giá đang tạm ngừng', en: 'This rating pad is paused' },
  'pad.no-desk': { vi: 'Bàn đánh giá chưa có quầy', en: 'This rating pad has no desk yet' },
  'pad.no-desk.hint': {
    vi: 'Quản trị viên chọn quầy ở trang Thiết bị',
    en: 'An administrator chooses its desk on the page of devices',
  },
} as const;
