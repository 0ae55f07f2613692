// Words of a device that waits to be let in, or that shows which one it is.
export const messages = {
  'pair.title': { vi: 'Mã ghép thiết bị', en: 'Device code' },
  'pair.how': {
    vi: 'Quản trị viên nhập mã này ở trang Thiết bị',
    en: 'An administrator types this code on the page of devices',
  },
  'pair.life': { vi: 'Mã có giá trị đến {time}', en: 'Valid until {time}' },
  'pair.asking': { vi: 'Đang lấy mã ghép…', en: 'Getting a code…' },
  'pair.full': {
    vi: 'Có quá nhiều thiết bị đang chờ ghép. Mã sẽ hiện khi có chỗ',
    en: 'Too many devices are waiting. A code will appear as soon as there is room',
  },
  'pair.away': {
    vi: 'Chưa kết nối được máy chủ. Thiết bị sẽ tự thử lại',
    en: 'The server cannot be reached yet. The device keeps trying',
  },
  'pair.done': { vi: 'Đã ghép: {name}', en: 'Paired: {name}' },
  'pair.kind.kiosk': { vi: 'Máy lấy số', en: 'Kiosk' },
  'pair.kind.board': { vi: 'Bảng gọi số', en: 'Board' },
  'pair.kind.pad': { vi: 'Bàn đánh giá', en: 'Rating pad' },
  'pair.kind.printer': { vi: 'Trạm in', en: 'Print agent' },
  'pair.again': { vi: 'Ghép lại thiết bị', en: 'Pair this device again' },
  'pair.identity': { vi: 'Thiết bị này là', en: 'This device is' },
} as const;
