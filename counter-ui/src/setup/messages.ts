// Words of the first set-up. The person reading them has just started the server.
export const messages = {
  'setup.title': { vi: 'Thiết lập lần đầu', en: 'First set-up' },
  'setup.lead': {
    vi: 'Tạo tài khoản quản trị đầu tiên. Mã thiết lập hiện trên cửa sổ của máy chủ, dùng một lần trong 30 phút.',
    en: 'Make the first administrator account. The set-up code stands in the window of the server; it works once, for 30 minutes.',
  },
  'setup.code': { vi: 'Mã thiết lập', en: 'Set-up code' },
  'setup.name': { vi: 'Họ và tên', en: 'Full name' },
  'setup.username': { vi: 'Tên đăng nhập', en: 'User name' },
  'setup.username-hint': {
    vi: 'Từ 2 đến 40 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối. Ví dụ: {example}',
    en: '2 to 40 signs: small letters without marks, digits, dot, dash. For example: {example}',
  },
  'setup.password': { vi: 'Mật khẩu', en: 'Password' },
  'setup.password-hint': {
    vi: 'Ít nhất {n} ký tự. Một câu dài dễ nhớ tốt hơn một từ khó.',
    en: 'At least {n} characters. A long sentence is better than a difficult word.',
  },
  'setup.again': { vi: 'Nhập lại mật khẩu', en: 'Password again' },
  'setup.submit': { vi: 'Tạo tài khoản', en: 'Make the account' },
  'setup.busy': { vi: 'Đang tạo…', en: 'Making it…' },
  'setup.done': { vi: 'Đã tạo tài khoản', en: 'The account is made' },
  'setup.done-lead': {
    vi: 'Trang thiết lập đã đóng. Mời đăng nhập bằng tên {username} để ghép thiết bị và tạo tài khoản cho cán bộ.',
    en: 'The set-up page is closed. Sign in as {username} to pair devices and make accounts for the staff.',
  },
  'setup.sign-in': { vi: 'Đăng nhập', en: 'Sign in' },
  'setup.over': { vi: 'Trung tâm này đã được thiết lập', en: 'This centre has been set up' },
  'setup.over-lead': { vi: 'Mời đăng nhập bằng tài khoản đã có.', en: 'Please sign in with your account.' },
  'setup.void': {
    vi: 'Mã thiết lập đã hết hiệu lực. Hãy khởi động lại máy chủ để có mã mới, rồi mở lại trang này.',
    en: 'The set-up code is no longer valid. Start the server again for a new one, then open this page again.',
  },
  'setup.unreachable': {
    vi: 'Máy chủ không trả lời. Hãy kiểm tra máy chủ rồi thử lại.',
    en: 'The server does not answer. Look at the server, then try again.',
  },
  'setup.retry': { vi: 'Thử lại', en: 'Try again' },
  'setup.need.code': { vi: 'Hãy nhập mã thiết lập', en: 'Type the set-up code' },
  'setup.need.displayName': { vi: 'Hãy nhập họ và tên', en: 'Type the full name' },
  'setup.need.username': {
    vi: 'Tên đăng nhập có ký tự không dùng được, quá ngắn hoặc quá dài',
    en: 'The user name is too short, too long or has a sign that cannot be used',
  },
  'setup.need.password': { vi: 'Mật khẩu cần ít nhất {n} ký tự', en: 'The password needs at least {n} characters' },
  'setup.need.again': { vi: 'Hai lần nhập mật khẩu không giống nhau', en: 'The two passwords differ' },
} as const;
