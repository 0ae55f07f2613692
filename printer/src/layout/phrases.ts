// Vietnamese words of several syllables that a line break should not part, from the names of services, agencies and centres.

const phrases = [
  'hành chính công', 'trung tâm', 'tỉnh Quảng Bình', 'Quảng Bình', 'Đồng Hới', 'doanh nghiệp', 'đầu tư', 'đấu thầu', 'tài chính', 'tài nguyên',
  'môi trường', 'giao thông', 'vận tải', 'đường bộ', 'đường thủy', 'giấy phép', 'lái xe', 'liên vận', 'quốc tế', 'tư pháp', 'lý lịch',
  'quốc tịch', 'hộ tịch', 'con nuôi', 'công chứng', 'luật sư', 'xây dựng', 'quy hoạch', 'nhà ở', 'bất động sản', 'công thương',
  'thương mại', 'xúc tiến', 'hóa chất', 'vật liệu', 'nông nghiệp', 'nông thôn', 'phát triển', 'thú y', 'chăn nuôi', 'trồng trọt',
  'bảo vệ', 'thực vật', 'lâm nghiệp', 'kiểm lâm', 'thủy sản', 'thủy lợi', 'lao động', 'thương binh', 'xã hội', 'bảo trợ', 'việc làm',
  'người có công', 'phòng chống', 'tệ nạn', 'y tế', 'khám bệnh', 'chữa bệnh', 'mỹ phẩm', 'thiết bị', 'an toàn', 'thực phẩm', 'giáo dục',
  'đào tạo', 'văn bằng', 'chứng chỉ', 'trường học', 'học sinh', 'cơ sở', 'nội vụ', 'công chức', 'viên chức', 'lưu trữ', 'thi đua',
  'khen thưởng', 'tôn giáo', 'thanh niên', 'kinh tế', 'quản lý', 'xuất nhập khẩu', 'kết quả', 'hồ sơ', 'đất đai', 'chứng nhận',
  'quyền sử dụng', 'sở hữu', 'tài sản', 'chuyển nhượng', 'hỗ trợ', 'khoáng sản', 'ngân sách', 'mã số', 'trợ giúp', 'pháp lý',
  'gọi số', 'giá trị', 'cán bộ', 'lỡ lượt', 'trong ngày', 'theo dõi', 'khuyết tật', 'thành phố', 'thị xã',
] as const;

const pattern = new RegExp(`(?<!\\p{L})(?:${[...phrases].sort((one, other) => other.length - one.length).join('|')})(?!\\p{L})`, 'giu');

/** The text with no-break spaces within its known phrases; any capitals. */
export function keepPhrases(text: string): string {
  return text.replace(pattern, (phrase) => phrase.replaceAll(' ', '\u00a0'));
}
