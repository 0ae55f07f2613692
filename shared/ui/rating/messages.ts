// Words of a rating, the same on the phone and on the pad at the desk (F-R13).
export const messages = {
  'rate.title': { vi: 'Xin đánh giá lần phục vụ vừa rồi', en: 'Please rate the service you just had' },
  'rate.very-satisfied': { vi: 'Rất hài lòng', en: 'Very satisfied' },
  'rate.satisfied': { vi: 'Hài lòng', en: 'Satisfied' },
  'rate.not-satisfied': { vi: 'Chưa hài lòng', en: 'Not satisfied' },
  'rate.confidential': {
    vi: 'Cán bộ chỉ thấy tổng của nhiều lượt đánh giá, không thấy từng lượt.',
    en: 'Officers see only sums of many ratings, never a single one.',
  },
  'rate.thanks': { vi: 'Cảm ơn đã đánh giá', en: 'Thank you for rating' },
  'reason.long-wait': { vi: 'Chờ lâu', en: 'Long wait' },
  'reason.manner': { vi: 'Thái độ phục vụ', en: 'Manner' },
  'reason.unclear-guidance': { vi: 'Hướng dẫn chưa rõ', en: 'Unclear guidance' },
  'reason.had-to-come-back': { vi: 'Phải đi lại nhiều lần', en: 'Had to come back' },
  'reason.other': { vi: 'Lý do khác', en: 'Other' },
  'reason.none': { vi: 'Không nêu lý do', en: 'No reason given' },
} as const;
