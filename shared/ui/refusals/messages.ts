// A sentence for every refusal of the contract. `….with` is taken when the server sent the facts it names.
import type { RefusalCode } from '../../contract/index.ts';

type Sentence = { readonly vi: string; readonly en: string; readonly lo?: string };

const plain = {
  'refusal.invalid-input': {
    vi: 'Thông tin gửi đi chưa đúng. Hãy kiểm tra lại',
    en: 'Something in the request is not right. Please check it',
  },
  'refusal.unknown-command': {
    vi: 'Máy chủ không có lệnh này. Hãy tải lại trang',
    en: 'The server does not know this command. Reload the page',
  },
  'refusal.unknown-view': {
    vi: 'Máy chủ không có màn hình này. Hãy tải lại trang',
    en: 'The server does not know this view. Reload the page',
  },
  'refusal.not-found': { vi: 'Không tìm thấy địa chỉ này', en: 'Nothing lives at this address' },
  'refusal.request-id-missing': {
    vi: 'Lệnh thiếu mã. Hãy tải lại trang',
    en: 'The command lacks its id. Reload the page',
  },
  'refusal.key-reused': {
    vi: 'Lệnh bị gửi trùng với nội dung khác. Hãy bấm lại',
    en: 'The command was sent before with other content. Press again',
  },
  'refusal.payload-too-large': { vi: 'Nội dung gửi quá lớn', en: 'The content is too large' },
  'refusal.too-many-requests': {
    vi: 'Gửi quá nhanh. Hãy đợi một chút rồi thử lại',
    en: 'Too many requests. Wait a moment and try again',
  },
  'refusal.protocol-mismatch': {
    vi: 'Trang này là bản cũ. Hãy tải lại trang',
    en: 'This page is out of date. Reload it',
  },
  'refusal.not-ready': { vi: 'Máy chủ chưa sẵn sàng. Hãy thử lại', en: 'The server is not ready. Try again' },
  'refusal.internal-error': { vi: 'Có lỗi. Đã ghi nhận', en: 'Something went wrong. It has been logged' },
  'refusal.storage-unavailable': {
    vi: 'Chưa lưu được nên chưa thực hiện. Hãy thử lại',
    en: 'It could not be stored, so it did not happen. Try again',
  },
  'refusal.not-signed-in': { vi: 'Chưa đăng nhập hoặc phiên đã hết', en: 'Not signed in, or the session has ended' },
  'refusal.wrong-credentials': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng',
    en: 'User name or password is not right',
  },
  'refusal.not-allowed': { vi: 'Bạn không có quyền làm việc này', en: 'You may not do this' },
  'refusal.wrong-pin': { vi: 'Mã PIN không đúng', en: 'Wrong PIN' },
  'refusal.pin-locked': {
    vi: 'Nhập sai nhiều lần. Máy tạm khóa chế độ nhân viên',
    en: 'Too many wrong PINs. Staff mode is locked for a while',
  },
  'refusal.staff-mode-off': {
    vi: 'Chưa đặt mã PIN cho máy lấy số. Quản trị viên đặt trong phần cài đặt',
    en: 'No PIN is set for the kiosks. An administrator sets it in the settings',
  },
  'refusal.staff-mode-needed': {
    vi: 'Chế độ nhân viên đã hết hạn. Hãy nhập lại mã PIN',
    en: 'Staff mode has ended. Enter the PIN again',
  },
  'refusal.foreign-origin': {
    vi: 'Trang được mở từ địa chỉ không được phép',
    en: 'The page was opened from an address that is not admitted',
  },
  'refusal.unknown-ticket': { vi: 'Không có số này trong ngày hôm nay', en: 'There is no such number today' },
  'refusal.unknown-desk': { vi: 'Không có quầy này', en: 'There is no such desk' },
  'refusal.unknown-service': { vi: 'Lĩnh vực này hiện không còn', en: 'This service is no longer offered' },
  'refusal.unknown-procedure': { vi: 'Thủ tục này hiện không còn', en: 'This procedure is no longer listed' },
  'refusal.unknown-reason': { vi: 'Không có lý do này', en: 'There is no such reason' },
  'refusal.unknown-priority-class': { vi: 'Không có diện ưu tiên này', en: 'There is no such priority class' },
  'refusal.unknown-zone': { vi: 'Không có khu này', en: 'There is no such zone' },
  'refusal.unknown-alert': { vi: 'Cảnh báo này đã hết', en: 'This alert is over' },
  'refusal.unknown-profile': { vi: 'Không có cách bố trí này', en: 'There is no such profile' },
  'refusal.unknown-message': { vi: 'Thông báo này không còn trên bảng', en: 'This message is no longer on the boards' },
  'refusal.unknown-printer': { vi: 'Không có máy in này', en: 'There is no such printer' },
  'refusal.unknown-print-job': {
    vi: 'Không có lệnh in này trong ngày hôm nay',
    en: 'There is no such print job today',
  },
  'refusal.unknown-staff': { vi: 'Không có tài khoản này', en: 'There is no such account' },
  'refusal.unknown-device': { vi: 'Không có thiết bị này', en: 'There is no such device' },
  'refusal.not-a-board': { vi: 'Thiết bị này không phải bảng gọi số', en: 'This device is not a board' },
  'refusal.board-desk-missing': { vi: 'Bảng tên quầy cần chọn quầy', en: 'A desk plate needs its desk' },
  'refusal.unknown-session': { vi: 'Hôm nay không có buổi này', en: 'There is no such session today' },
  'refusal.unknown-report': { vi: 'Không có báo cáo này', en: 'There is no such report' },
  'refusal.range-backwards': {
    vi: 'Ngày kết thúc đứng trước ngày bắt đầu',
    en: 'The range ends before it begins',
  },
  'refusal.range-too-long': {
    vi: 'Khoảng thời gian quá dài. Hãy chọn ngắn hơn',
    en: 'The range is too long. Choose a shorter one',
  },
  'refusal.one-day-only': {
    vi: 'Báo cáo này chỉ xem được từng ngày. Hãy chọn một ngày',
    en: 'This report shows one day. Choose a single day',
  },
  'refusal.day-not-open': {
    vi: 'Ngày làm việc chưa mở hoặc đã kết thúc',
    en: 'The business day is not open or has ended',
  },
  'refusal.day-already-open': { vi: 'Ngày làm việc đang mở', en: 'The business day is open already' },
  'refusal.day-already-closed': { vi: 'Ngày làm việc đã kết thúc', en: 'The business day has ended' },
  'refusal.help-already-asked': { vi: 'Quầy đã xin trợ giúp', en: 'This desk has asked for help already' },
  'refusal.help-not-asked': { vi: 'Quầy không còn xin trợ giúp', en: 'This desk does not ask for help any more' },
  'refusal.day-still-serving': { vi: 'Còn quầy đang phục vụ', en: 'Some desks still serve somebody' },
  'refusal.session-closed': { vi: 'Hiện không cấp số', en: 'No numbers are given out now' },
  'refusal.session-times-invalid': {
    vi: 'Giờ của buổi chưa đúng: phải kết thúc sau khi bắt đầu và sau giờ hiện tại',
    en: 'The session must end after it begins, and after now',
  },
  'refusal.service-suspended': { vi: 'Lĩnh vực này đang tạm ngừng cấp số', en: 'This service is suspended' },
  'refusal.series-exhausted': {
    vi: 'Đã hết số hôm nay cho lĩnh vực này',
    en: 'No numbers left today for this service',
  },
  'refusal.quota-reached': {
    vi: 'Đã hết số của buổi này cho lĩnh vực này',
    en: 'No numbers left this session for this service',
  },
  'refusal.likely-not-served': {
    vi: 'Hôm nay khó kịp phục vụ thêm lĩnh vực này. Mời đến quầy hướng dẫn',
    en: 'This service can hardly take one more today. Please go to the help desk',
  },
  'refusal.no-desk-serves': {
    vi: 'Hôm nay chưa có quầy phục vụ lĩnh vực này. Mời hỏi nhân viên trong sảnh',
    en: 'No desk is to serve this today. Please ask the staff in the hall',
  },
  'refusal.nobody-behind': { vi: 'Không có ai chờ phía sau số này', en: 'Nobody waits behind this number' },
  'refusal.procedure-not-received': {
    vi: 'Trung tâm không tiếp nhận thủ tục này',
    en: 'This procedure is not received at this centre',
  },
  'refusal.too-fast': {
    vi: 'Vừa cấp một số. Hãy đợi một chút rồi bấm lại',
    en: 'A number was given out a moment ago. Wait and press again',
  },
  'refusal.ticket-already-called': {
    vi: 'Số này vừa được quầy khác gọi',
    en: 'Another desk has just called this number',
  },
  'refusal.ticket-wrong-state': { vi: 'Số này không còn ở bước đó', en: 'The number is no longer at that step' },
  'refusal.ticket-ended': { vi: 'Số này đã kết thúc', en: 'This number has ended' },
  'refusal.ticket-elsewhere': { vi: 'Số này đang ở quầy khác', en: 'Another desk has this number' },
  'refusal.recall-too-soon': {
    vi: 'Vừa gọi xong. Hãy đợi một chút rồi gọi lại',
    en: 'Called a moment ago. Wait before calling again',
  },
  'refusal.no-show-too-soon': {
    vi: 'Chưa gọi đủ để ghi vắng',
    en: 'Not called often or long enough to mark a no-show',
  },
  'refusal.late-return-expired': { vi: 'Đã quá thời gian được trở lại', en: 'The time for coming back has run out' },
  'refusal.too-many-parked': { vi: 'Quầy đã giữ đủ số lượt cho phép', en: 'This desk has parked as many as it may' },
  'refusal.same-place': { vi: 'Số này đang ở đúng nơi đó', en: 'The number is already there' },
  'refusal.unknown-complaint': {
    vi: 'Phản ánh này không còn được lưu',
    en: 'This complaint is not kept any more',
  },
  'refusal.complaint-exists': {
    vi: 'Số này đã có một phản ánh đang xử lý',
    en: 'A complaint about this number is in hand already',
  },
  'refusal.complaint-in-future': { vi: 'Thời điểm xảy ra phải trước bây giờ', en: 'It must have happened before now' },
  'refusal.complaint-closed': { vi: 'Phản ánh này đã kết thúc', en: 'This complaint is closed' },
  'refusal.complaint-not-answered': {
    vi: 'Cần trả lời trước khi kết thúc phản ánh',
    en: 'Answer it before closing it',
  },
  'refusal.not-for-complaints': {
    vi: 'Chỉ người giám sát hoặc quản trị phụ trách phản ánh',
    en: 'Only supervisors and administrators own complaints',
  },
  'refusal.transfer-target-missing': {
    vi: 'Hãy chọn lĩnh vực hoặc quầy để chuyển đến',
    en: 'Choose a service or a desk to send it to',
  },
  'refusal.already-rated': { vi: 'Lượt này đã được đánh giá', en: 'This visit has been rated already' },
  'refusal.rating-closed': { vi: 'Đã hết thời gian đánh giá', en: 'The time for rating has run out' },
  'refusal.nothing-to-undo': { vi: 'Không có bước nào để hoàn tác', en: 'There is nothing to undo' },
  'refusal.undo-expired': { vi: 'Đã quá thời gian hoàn tác', en: 'The time for undoing has run out' },
  'refusal.desk-closed': { vi: 'Quầy đang đóng. Hãy mở quầy trước', en: 'The desk is closed. Open it first' },
  'refusal.desk-paused': { vi: 'Quầy đang tạm nghỉ. Hãy tiếp tục trước', en: 'The desk is paused. Resume first' },
  'refusal.desk-not-paused': { vi: 'Quầy không tạm nghỉ', en: 'The desk is not paused' },
  'refusal.desk-busy': {
    vi: 'Quầy đang có số, hãy hoàn thành hoặc giữ trước',
    en: 'This desk still has a number: finish or park it first',
  },
  'refusal.desk-empty': { vi: 'Quầy chưa gọi số nào', en: 'This desk has no number in hand' },
  'refusal.desk-already-open': { vi: 'Quầy đang mở', en: 'The desk is open already' },
  'refusal.desk-taken': { vi: 'Có cán bộ khác đang ngồi quầy này', en: 'Another officer works at this desk' },
  'refusal.officer-has-desk': {
    vi: 'Bạn đang ngồi một quầy khác. Hãy đóng quầy đó trước',
    en: 'You work at another desk. Close it first',
  },
  'refusal.stale-desk-state': {
    vi: 'Màn hình đã cũ, vừa cập nhật lại. Hãy kiểm tra rồi bấm lại',
    en: 'The view was out of date and is now refreshed. Check and press again',
  },
  'refusal.nobody-waiting': { vi: 'Không còn số nào đang chờ', en: 'Nobody is waiting' },
  'refusal.not-callable-here': { vi: 'Số này không thuộc quầy này', en: 'This number is not for this desk' },
  'refusal.outcome-required': {
    vi: 'Lĩnh vực này cần ghi kết quả khi hoàn thành',
    en: 'This service is finished with an outcome',
  },
  'refusal.procedure-not-here': { vi: 'Quầy này không nhận thủ tục đó', en: 'This desk does not take that procedure' },
  'refusal.too-many-procedures': {
    vi: 'Một lượt không ghi thêm được thủ tục nào nữa',
    en: 'One visit cannot count any more procedures',
  },
  'refusal.reason-required': { vi: 'Cần nêu lý do', en: 'A reason is needed' },
  'refusal.note-required': { vi: 'Lý do này cần ghi chú', en: 'This reason needs a note' },
  'refusal.assignment-changed': {
    vi: 'Phân công vừa được người khác đổi. Hãy xem lại rồi quyết định',
    en: 'Somebody else has just changed the assignment. Look again, then decide',
  },
  'refusal.until-in-past': { vi: 'Giờ đã chọn đã qua', en: 'The time chosen has passed' },
  'refusal.service-already-suspended': { vi: 'Lĩnh vực này đang tạm ngừng', en: 'The service is suspended already' },
  'refusal.service-not-suspended': { vi: 'Lĩnh vực này không tạm ngừng', en: 'The service is not suspended' },
  'refusal.reprint-not-allowed': {
    vi: 'Chỉ in lại được số vừa lấy, một lần. Hãy nhờ quầy hướng dẫn',
    en: 'Only the last number can be printed again, once. Ask the help desk',
  },
  'refusal.no-printer': { vi: 'Nơi này chưa có máy in', en: 'No printer is set for this place' },
  'refusal.no-print-agent': {
    vi: 'Chưa có trạm in nào kết nối nên chưa vẽ được phiếu',
    en: 'No print agent is connected that could draw the paper',
  },
  'refusal.print-job-expired': { vi: 'Lệnh in đã quá cũ', en: 'The print job is too old' },
  'refusal.print-lease-lost': { vi: 'Lệnh in thuộc máy khác', en: 'The print job belongs to another agent' },
  'refusal.print-wrong-state': { vi: 'Lệnh in không còn ở bước đó', en: 'The print job is no longer at that step' },
  'refusal.unknown-announcement': {
    vi: 'Thông báo này không còn chờ đọc',
    en: 'This announcement is no longer waiting',
  },
  'refusal.announcement-wrong-state': {
    vi: 'Thông báo này không còn đọc được nữa',
    en: 'This announcement can no longer be spoken',
  },
  'refusal.speaker-lease-lost': { vi: 'Loa khác đang đọc cho khu này', en: 'Another speaker has this zone' },
  'refusal.zone-speaking': { vi: 'Khu này đang có thông báo khác', en: 'This zone is speaking already' },
  'refusal.zone-not-muted': { vi: 'Loa của khu này đang bật', en: 'The voice of this zone is on' },
  'refusal.announcement-empty': { vi: 'Hãy nhập nội dung cần đọc', en: 'Enter what is to be spoken' },
  'refusal.catalogue-invalid': { vi: 'Danh mục có chỗ mâu thuẫn', en: 'The catalogue contradicts itself' },
  'refusal.catalogue-in-use': {
    vi: 'Có mục đang được dùng hôm nay nên không bỏ được',
    en: 'Something to be dropped is in use today',
  },
  'refusal.catalogue-changed': {
    vi: 'Mục này vừa được người khác sửa. Hãy xem lại rồi lưu',
    en: 'Somebody changed this meanwhile. Look at it again, then save',
  },
  'refusal.open-tickets': {
    vi: 'Còn số đang chờ hoặc đang phục vụ. Hãy giải quyết hoặc chuyển các số đó trước',
    en: 'Tickets are still open. Serve or transfer them first',
  },
  'refusal.desk-in-use': { vi: 'Quầy đang mở. Hãy đóng quầy trước', en: 'The desk is open. Close it first' },
  'refusal.series-used-today': {
    vi: 'Dãy số này đã cấp số trong ngày cho lĩnh vực khác. Hãy đổi sau khi đóng ngày',
    en: 'Another service gave out numbers of this range today. Change it after the day is closed',
  },
  'refusal.priority-class-not-offered': {
    vi: 'Máy lấy số không được cấp diện ưu tiên này. Mời đến quầy hướng dẫn',
    en: 'A kiosk does not give this priority. Please ask at the help desk',
  },
  'refusal.staff-not-for-desks': {
    vi: 'Tài khoản kiểm tra chỉ được xem, không ngồi quầy',
    en: 'An auditor only reads and cannot sit at a desk',
  },
  'refusal.username-taken': { vi: 'Tên đăng nhập này đã có người dùng', en: 'Another account has this user name' },
  'refusal.password-required': { vi: 'Tài khoản mới cần mật khẩu', en: 'A new account needs a password' },
  'refusal.password-too-short': { vi: 'Mật khẩu cần ít nhất 8 ký tự', en: 'A password needs at least 8 characters' },
  'refusal.pairing-code-wrong': {
    vi: 'Không có thiết bị loại này đang hiện mã đó. Hãy đọc lại mã trên thiết bị',
    en: 'No device of this kind shows that code now. Read it again from the device',
  },
  'refusal.pairing-over': {
    vi: 'Mã ghép đã hết hạn, thiết bị sẽ hiện mã mới',
    en: 'The code has run out; the device will show a new one',
  },
  'refusal.setup-code-wrong': {
    vi: 'Mã thiết lập không đúng. Hãy xem lại trên máy chủ',
    en: 'This is not the set-up code. Look again at the server',
  },
  'refusal.setup-code-void': {
    vi: 'Mã thiết lập đã hết hiệu lực. Khởi động lại máy chủ để có mã mới',
    en: 'The set-up code is no longer valid. Start the server again for a new one',
  },
  'refusal.last-administrator': {
    vi: 'Không thể tắt người quản trị cuối cùng',
    en: 'The last administrator cannot be switched off',
  },
} as const satisfies Record<`refusal.${RefusalCode}`, Sentence>;

const withFacts = {
  'refusal.internal-error.with': {
    vi: 'Có lỗi, mã {id}. Đã ghi nhận',
    en: 'Something went wrong, code {id}. It has been logged',
  },
  'refusal.too-many-procedures.with': {
    vi: 'Một lượt ghi nhiều nhất {limit} thủ tục',
    en: 'One visit counts at most {limit} procedures',
  },
  'refusal.too-many-requests.with': {
    vi: 'Gửi quá nhanh. Hãy đợi {seconds}\u00a0giây rồi thử lại',
    en: 'Too many requests. Try again in {seconds}\u00a0s',
  },
  'refusal.likely-not-served.with': {
    vi: 'Khó kịp phục vụ thêm trước {beforeAt}. Mời đến quầy hướng dẫn',
    en: 'One more can hardly be served before {beforeAt}. Please go to the help desk',
  },
  'refusal.wrong-pin.with': { vi: 'Mã PIN không đúng. Còn {left} lần thử', en: 'Wrong PIN. Tries left: {left}' },
  'refusal.too-fast.with': {
    vi: 'Vừa cấp một số. Hãy đợi {seconds}\u00a0giây rồi bấm lại',
    en: 'A number was given out a moment ago. Press again in {seconds}\u00a0s',
  },
  'refusal.recall-too-soon.with': {
    vi: 'Vừa gọi xong. Gọi lại được sau {seconds}\u00a0giây',
    en: 'Called a moment ago. Call again in {seconds}\u00a0s',
  },
  'refusal.no-show-too-soon.with': {
    vi: 'Chưa ghi vắng được: còn thiếu {callsMissing} lần gọi, {seconds}\u00a0giây',
    en: 'Too soon to mark a no-show: {callsMissing} more calls, {seconds}\u00a0s',
  },
  'refusal.ticket-already-called.with': {
    vi: 'Số này vừa được quầy {desk} gọi',
    en: 'This number has just been called by desk {desk}',
  },
  'refusal.assignment-changed.with': {
    vi: 'Phân công của quầy {desk} vừa được người khác đổi. Hãy xem lại rồi quyết định',
    en: 'Somebody else has just reassigned desk {desk}. Look again, then decide',
  },
  'refusal.ticket-elsewhere.with': { vi: 'Số này đang ở quầy {desk}', en: 'Desk {desk} has this number' },
  'refusal.desk-busy.with': {
    vi: 'Quầy đang có số {label}, hãy hoàn thành hoặc giữ trước',
    en: 'This desk still has {label}: finish or park it first',
  },
  'refusal.desk-taken.with': { vi: '{officer} đang ngồi quầy này', en: '{officer} works at this desk' },
  'refusal.officer-has-desk.with': {
    vi: 'Bạn đang ngồi quầy {number}. Hãy đóng quầy đó trước',
    en: 'You work at desk {number}. Close it first',
  },
  'refusal.service-suspended.with': { vi: 'Đang tạm ngừng cấp số: {message}', en: 'Suspended: {message}' },
  'refusal.session-closed.with': {
    vi: 'Hiện không cấp số. Cấp lại lúc {resumesAt}',
    en: 'No numbers are given out now. Again at {resumesAt}',
  },
  'refusal.quota-reached.with': {
    vi: 'Đã hết số của buổi này cho lĩnh vực này. Cấp tiếp lúc {nextAt}',
    en: 'No numbers left this session for this service. More at {nextAt}',
  },
  'refusal.setup-code-wrong.with': {
    vi: 'Mã thiết lập không đúng, còn {triesLeft} lần thử',
    en: 'This is not the set-up code; {triesLeft} tries left',
  },
  'refusal.catalogue-changed.with': {
    vi: 'Mục này đã được sửa lúc {changedAt}. Hãy xem lại rồi lưu',
    en: 'Somebody changed this at {changedAt}. Look at it again, then save',
  },
  'refusal.open-tickets.with': {
    vi: 'Còn {count} số chưa giải quyết xong. Hãy phục vụ hoặc chuyển các số đó trước',
    en: '{count} tickets are still open. Serve or transfer them first',
  },
  'refusal.series-used-today.with': {
    vi: 'Số {label} đã được cấp trong ngày cho lĩnh vực khác. Hãy đổi dãy số sau khi đóng ngày',
    en: '{label} was given out today by another service. Change the range after the day is closed',
  },
  'refusal.day-still-serving.with': { vi: 'Còn quầy đang phục vụ: {desks}', en: 'Desks still serving: {desks}' },
  'refusal.range-too-long.with': {
    vi: 'Mỗi lần xem được nhiều nhất {days} ngày',
    en: 'At most {days} days at once',
  },
} as const satisfies Partial<Record<`refusal.${RefusalCode}.with`, Sentence>>;

export const messages = { ...plain, ...withFacts } as const;
