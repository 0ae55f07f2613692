// Texts of the visitor's phone page (screens.md section 11).
export const messages = {
  'phone.title': { vi: '{label} · {state}', en: '{label} · {state}' },
  'phone.number': { vi: 'Số thứ tự {label}', en: 'Queue number {label}' },
  'phone.gone': { vi: 'Số này không còn hiệu lực', en: 'This number is no longer valid' },
  'phone.gone.hint': {
    vi: 'Số chỉ có giá trị trong ngày. Nếu còn giữ phiếu của hôm nay, vui lòng quét lại mã trên phiếu hoặc hỏi quầy hướng dẫn.',
    en: 'Numbers are valid for one day only. If your paper is from today, scan its code again or ask the help desk.',
  },

  'state.waiting': { vi: 'Đang chờ đến lượt', en: 'Waiting for your turn' },
  'state.soon': { vi: 'Sắp đến lượt, mời vào sảnh', en: 'Almost your turn, come in' },
  'state.called': { vi: 'Đến lượt: mời đến quầy {n}', en: 'Your turn: desk {n}' },
  'state.called.old': { vi: 'Đã được gọi đến quầy {n} lúc {time}', en: 'Called to desk {n} at {time}' },
  'state.serving': { vi: 'Đang phục vụ tại quầy {n}', en: 'Being served at desk {n}' },
  'state.parked': { vi: 'Đang được giữ chỗ', en: 'Your place is kept' },
  'state.no-show': { vi: 'Đã lỡ lượt', en: 'You missed your turn' },
  'state.served': { vi: 'Đã phục vụ xong', en: 'Service is finished' },
  'state.voided': { vi: 'Trung tâm đã hủy số này', en: 'The centre has cancelled this number' },
  'state.cancelled': { vi: 'Đã trả số', en: 'Number given back' },
  'state.expired': { vi: 'Ngày làm việc đã kết thúc', en: 'The day is over' },

  'called.go': { vi: 'Đến lượt. Mời đến', en: 'Your turn. Go to' },
  'called.times': { vi: 'Gọi lần {n} lúc {time}', en: 'Call {n} at {time}' },
  'cause.longest-wait': { vi: 'Lý do được gọi: chờ lâu nhất', en: 'Called because: longest wait' },
  'cause.priority': {
    vi: 'Lý do được gọi: ưu tiên, đi trước {minutes} phút',
    en: 'Called because: priority, head start {minutes} min',
  },
  'cause.helping-out': {
    vi: 'Lý do được gọi: quầy này hỗ trợ quầy khác',
    en: 'Called because: this desk is helping another',
  },
  'cause.came-back': { vi: 'Lý do được gọi: trở lại sau khi lỡ lượt', en: 'Called because: came back' },
  'cause.sent-to-desk': { vi: 'Lý do được gọi: được chuyển đến quầy này', en: 'Called because: sent to this desk' },
  'cause.chosen': { vi: 'Lý do được gọi: cán bộ chọn', en: 'Called because: chosen by staff' },
  'cause.chosen.why': {
    vi: 'Lý do được gọi: cán bộ chọn ({reason})',
    en: 'Called because: chosen by staff ({reason})',
  },

  'fact.ahead': { vi: 'Còn phía trước', en: 'Ahead of you' },
  'fact.ahead.count': { vi: '{n}\u00a0lượt', en: '{n}\u00a0people' },
  'fact.ahead.count.one': { vi: '{n}\u00a0lượt', en: '{n}\u00a0person' },
  'fact.ahead.none': { vi: 'Lượt kế tiếp', en: 'You are next' },
  'fact.wait': { vi: 'Chờ khoảng', en: 'About' },
  'fact.wait.range': { vi: '{a}–{b}\u00a0phút', en: '{a}–{b}\u00a0min' },
  'fact.wait.at-once': { vi: 'Có thể được gọi ngay', en: 'Maybe at once' },
  'fact.wait.unknown': { vi: 'Chưa ước được', en: 'No estimate yet' },
  'fact.wait.hint': { vi: 'Có thể sớm hơn', en: 'Maybe sooner' },
  'fact.desks': { vi: 'Quầy phục vụ', en: 'Desks' },

  'parked.hint': {
    vi: 'Cán bộ đang giữ số này. Thứ tự giữ nguyên; khi xong giấy tờ, mời báo lại quầy.',
    en: 'An officer keeps this number. The order is kept; tell the desk when your papers are ready.',
  },
  'missed.when': { vi: 'Đã gọi tại quầy {n}, đến {time}', en: 'Called at desk {n} until {time}' },
  'missed.now': {
    vi: 'Đến quầy {n} trước {until} để được gọi lại, sau {k}\u00a0số nữa.',
    en: 'Go to desk {n} before {until}; you come after {k}\u00a0more numbers.',
  },
  'missed.now.next': {
    vi: 'Đến quầy {n} trước {until} để được gọi lại.',
    en: 'Go to desk {n} before {until} to be called again.',
  },
  'missed.over': {
    vi: 'Đã quá thời gian quay lại. Vui lòng hỏi quầy hướng dẫn.',
    en: 'The time to come back has passed. Please ask the help desk.',
  },

  'why.title': { vi: 'Vì sao số khác được gọi trước?', en: 'Why was another number called first?' },
  'why.own-line': {
    vi: 'Mỗi lĩnh vực có hàng chờ riêng; một quầy có thể gọi số của nhiều lĩnh vực.',
    en: 'Each field has its own queue; one desk may call numbers of several fields.',
  },
  'why.priority': {
    vi: 'Người thuộc diện ưu tiên được đi trước tối đa {minutes}\u00a0phút so với giờ lấy số.',
    en: 'People with priority go ahead by at most {minutes}\u00a0min, counted from the time of their number.',
  },
  'why.none': {
    vi: 'Chưa có số nào lấy sau được gọi trước số này.',
    en: 'No later number of this field has been called before yours.',
  },
  'why.some': { vi: 'Số lấy sau nhưng đã được gọi trước:', en: 'Later numbers that were called before yours:' },
  'passed.priority': { vi: '{n}\u00a0lượt: diện ưu tiên', en: '{n}: priority' },
  'passed.chosen': {
    vi: '{n}\u00a0lượt: cán bộ chọn, có ghi lý do',
    en: '{n}: chosen by staff, with a reason on record',
  },
  'passed.sent-to-desk': { vi: '{n}\u00a0lượt: được hẹn về đúng quầy', en: '{n}: sent back to the same desk' },
  'passed.came-back': { vi: '{n}\u00a0lượt: trở lại sau khi lỡ lượt', en: '{n}: came back after a missed call' },
  'late.title': { vi: 'Nếu lỡ lượt', en: 'If you miss your turn' },
  'late.rule': {
    vi: 'Báo cán bộ tại quầy trong {m}\u00a0phút, được gọi sau {k}\u00a0số.',
    en: 'Tell the desk within {m}\u00a0min; you come after {k}\u00a0numbers.',
  },

  'legs.title': { vi: 'Các bước của số này', en: 'The steps of this number' },
  'legs.done': { vi: 'Đã xong', en: 'Done' },
  'legs.now': { vi: 'Bước này', en: 'Now' },
  'legs.next': { vi: 'Tiếp theo', en: 'Next' },
  'legs.desks': { vi: 'Quầy {desks}', en: 'Desk {desks}' },
  'legs.wait': { vi: 'hiện chờ khoảng {a}–{b}\u00a0phút', en: 'about {a}–{b}\u00a0min now' },
  'legs.keeps': {
    vi: 'Không phải lấy số mới: xong một bước, số này tự vào hàng của bước sau.',
    en: 'No new number is needed: after each step this number joins the next line by itself.',
  },

  'hall.link': { vi: 'Bảng gọi số và tình hình chờ của cả sảnh', en: 'Called numbers and waits of the whole hall' },

  'bell.on': { vi: 'Bật chuông báo', en: 'Turn the bell on' },
  'bell.is-on': { vi: 'Chuông báo đang bật', en: 'The bell is on' },
  'bell.hint': {
    vi: 'Điện thoại rung và kêu khi sắp đến lượt. Hãy để trang này mở.',
    en: 'The phone rings and vibrates when your turn is near. Keep this page open.',
  },

  'voided.hint': {
    vi: 'Số này không được gọi nữa. Mời hỏi quầy hướng dẫn; nếu vẫn cần, hãy lấy số khác.',
    en: 'It will not be called any more. Please ask the help desk, or take another number.',
  },
  'step.button': { vi: 'Lùi 3 số', en: 'Let 3 others go first' },
  'step.title': { vi: 'Lùi {label} sau 3 số?', en: 'Let 3 others go before {label}?' },
  'step.text': {
    vi: 'Ba số đứng sau trong cùng lĩnh vực được gọi trước. Trong 60 giây sau đó vẫn về lại chỗ cũ được.',
    en: 'The next three numbers of this field are called first. For 60 seconds you can still go back to your place.',
  },
  'step.keep': { vi: 'Giữ chỗ', en: 'Keep my place' },
  'step.confirm': { vi: 'Lùi 3 số', en: 'Let them go first' },
  'step.undo': { vi: 'Về lại chỗ cũ (còn {n}\u00a0giây)', en: 'Back to my place ({n}\u00a0s left)' },
  'leave.button': { vi: 'Trả số', en: 'Give the number back' },
  'leave.title': { vi: 'Trả số {label}?', en: 'Give {label} back?' },
  'leave.text': {
    vi: 'Số {label} sẽ không được gọi nữa. Trong 60 giây sau đó vẫn lấy lại được đúng chỗ.',
    en: '{label} will not be called any more. For 60 seconds you can still take the same place back.',
  },
  'leave.confirm': { vi: 'Trả số', en: 'Give it back' },
  'leave.keep': { vi: 'Giữ số', en: 'Keep it' },
  'leave.thanks': {
    vi: 'Cảm ơn. Người chờ sau được gọi sớm hơn.',
    en: 'Thank you. Those behind are called sooner.',
  },
  'leave.undo': { vi: 'Lấy lại số (còn {n}\u00a0giây)', en: 'Take it back ({n}\u00a0s left)' },

  'rate.why': { vi: 'Điều gì chưa tốt? (có thể chọn nhiều)', en: 'What was not good? (choose any)' },
  'rate.comment': { vi: 'Góp ý thêm (không bắt buộc)', en: 'Anything to add? (optional)' },
  'rate.comment.hint': {
    vi: 'Không ghi họ tên, số giấy tờ hoặc số điện thoại.',
    en: 'No names, document or phone numbers, please.',
  },
  'rate.contact': { vi: 'Nhận trả lời qua (không bắt buộc)', en: 'Where to send an answer (optional)' },
  'rate.contact.hint': {
    vi: 'Điện thoại hoặc thư điện tử. Chỉ người giám sát thấy, xóa sau khi giải quyết xong.',
    en: 'Phone or e-mail. Only supervisors see it; it is erased after the matter is closed.',
  },
  'rate.send': { vi: 'Gửi đánh giá', en: 'Send' },
  'rate.closed': { vi: 'Thời gian đánh giá đã hết. Cảm ơn.', en: 'The time for rating is over. Thank you.' },

  'act.called': {
    vi: 'Số này vừa được gọi. Mời đến quầy.',
    en: 'This number has just been called. Please go to the desk.',
  },
  'act.too-late': { vi: 'Đã quá thời gian, chưa thực hiện được.', en: 'Too late: nothing was changed.' },
  'act.nobody-behind': { vi: 'Không có ai chờ phía sau số này.', en: 'Nobody waits behind this number.' },
  'act.already-rated': { vi: 'Lượt này đã được đánh giá.', en: 'This visit has been rated already.' },
  'act.later': {
    vi: 'Hệ thống đang bận. Hãy thử lại sau ít phút.',
    en: 'Busy just now. Please try again in a moment.',
  },
  'act.unsent': {
    vi: 'Chưa gửi được. Hãy kiểm tra mạng rồi thử lại.',
    en: 'Not sent. Check the connection and try again.',
  },
} as const;
