// Words for writing a complaint down, at a desk as in the hall.
export const messages = {
  'complaint.cause.long-wait': { vi: 'Chờ lâu', en: 'Long wait' },
  'complaint.cause.manner': { vi: 'Thái độ', en: 'Manner' },
  'complaint.cause.unclear-guidance': { vi: 'Hướng dẫn chưa rõ', en: 'Unclear guidance' },
  'complaint.cause.had-to-come-back': { vi: 'Phải đi lại nhiều lần', en: 'Had to come back' },
  'complaint.cause.other': { vi: 'Lý do khác', en: 'Other' },
  'complaint.cause.none': { vi: 'Không nêu lý do', en: 'No reason given' },
  'complaint.account': { vi: 'Nội dung', en: 'What was said' },

  'complaint.new': { vi: 'Ghi phản ánh', en: 'Write down a complaint' },
  'complaint.new.cause': { vi: 'Về việc gì', en: 'About' },
  'complaint.new.choose': { vi: 'Chọn', en: 'Choose' },
  'complaint.new.desk': { vi: 'Tại quầy', en: 'At desk' },
  'complaint.new.no-desk': { vi: 'Không tại quầy nào', en: 'No desk' },
  'complaint.new.contact': {
    vi: 'Liên hệ, nếu người dân muốn được trả lời',
    en: 'Contact, if the visitor wants an answer',
  },
  'complaint.new.note': {
    vi: 'Không ghi họ tên hay số giấy tờ. Hạn trả lời đầu tiên được tính theo giờ làm việc.',
    en: 'No names, no document numbers. The first answer is due in working time.',
  },
  'complaint.new.submit': { vi: 'Lưu phản ánh', en: 'Save the complaint' },
  'done.complaint-opened': { vi: 'Đã ghi phản ánh', en: 'Complaint recorded' },
} as const;
