// Texts that the pages on visitors' own devices share.
export const messages = {
  'visitors.loading': { vi: 'Đang tải…', en: 'Loading…' },
  'visitors.sending': { vi: 'Đang gửi…', en: 'Sending…' },
  'visitors.training': { vi: 'TẬP HUẤN', en: 'TRAINING' },
  'visitors.trial': { vi: 'DÙNG THỬ', en: 'TRIAL' },
  'visitors.updated': { vi: 'Cập nhật lúc {time}', en: 'Updated {time}' },
  'visitors.stale': { vi: 'Mạng chậm. Thông tin lúc {time}', en: 'Slow connection. As of {time}' },
  'visitors.offline': {
    vi: 'Mất kết nối từ {time}. Vui lòng nghe loa hoặc hỏi quầy hướng dẫn',
    en: 'Offline since {time}. Please listen or ask the help desk',
  },
  'visitors.unreachable': {
    vi: 'Chưa kết nối được. Trang tự thử lại; vui lòng nghe loa hoặc hỏi quầy hướng dẫn',
    en: 'No connection yet. The page keeps trying; please listen or ask the help desk',
  },
  'visitors.desk': { vi: 'Quầy', en: 'Desk' },

  'session.break': {
    vi: 'Nghỉ trưa, tiếp tục {time}; thứ tự giữ nguyên',
    en: 'Lunch, back at {time}; order kept',
  },
  'session.before-opening': { vi: 'Mở cửa lúc {time}; thứ tự giữ nguyên', en: 'Opens at {time}; order kept' },
  'session.closing': {
    vi: 'Đã ngừng cấp số buổi này; các số đã lấy vẫn được phục vụ',
    en: 'No more numbers this session; numbers already taken are still served',
  },
  'session.closed': { vi: 'Ngoài giờ làm việc', en: 'Closed' },
  'session.closed.until': { vi: 'Ngoài giờ làm việc. Mở lại {time}', en: 'Closed. Opens {time}' },
  'session.holiday': { vi: 'Hôm nay nghỉ lễ', en: 'Closed for a holiday' },
} as const;
