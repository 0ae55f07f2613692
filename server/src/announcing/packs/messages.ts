import type { PackFaultCode } from './pack-faults.ts';

type Text = { readonly vi: string; readonly en: string };

/** What is wrong with a voice pack, and what to do about it. `{what}` names the clip, file or field. */
export const messages: Readonly<Record<PackFaultCode, Text>> = {
  'no-manifest': {
    vi: 'Không có tệp {what}. Hãy chọn đúng thư mục bộ giọng.',
    en: 'There is no {what}. Choose the folder of the voice pack.',
  },
  'manifest-unreadable': {
    vi: '{what} không phải JSON hợp lệ. Hãy sửa tệp này.',
    en: '{what} is not valid JSON. Put the file right.',
  },
  'format-unknown': {
    vi: '{what}: chỉ đọc được định dạng 1.',
    en: '{what}: only format 1 can be read.',
  },
  'field-missing': { vi: 'pack.json thiếu mục {what}.', en: 'pack.json lacks {what}.' },
  'field-wrong': { vi: 'pack.json: mục {what} sai giá trị.', en: 'pack.json: {what} has a wrong value.' },
  'no-licence': {
    vi: 'Chưa ghi quyền sử dụng ({what}). Hãy ghi giấy phép và người giữ quyền.',
    en: 'No licence ({what}). State the licence and who holds the rights.',
  },
  'no-licence-text': {
    vi: 'Thiếu tệp {what}. Hãy thêm văn bản giấy phép.',
    en: '{what} is missing. Add the text of the licence.',
  },
  'no-consent': {
    vi: 'Giọng thu âm phải có văn bản đồng ý của người đọc: {what}.',
    en: 'A recorded voice needs the written consent of the speaker: {what}.',
  },
  'clip-missing': { vi: 'Thiếu câu thu {what}. Hãy thu thêm.', en: 'Clip {what} is missing. Record it.' },
  'clip-unknown': {
    vi: '{what}: không có câu thu tên này. Hãy đặt tên theo kịch bản thu âm.',
    en: '{what}: no clip has this name. Name it as the recording script does.',
  },
  'file-missing': {
    vi: '{what}: không tìm thấy tệp âm thanh. Hãy kiểm tra tên tệp.',
    en: '{what}: its sound file is not there. Check the file name.',
  },
  'file-outside': {
    vi: '{what}: tệp âm thanh phải nằm trong thư mục bộ giọng.',
    en: '{what}: its sound file must lie inside the folder of the pack.',
  },
  'digest-mismatch': {
    vi: '{what}: tệp âm thanh đã bị thay đổi. Hãy chép lại từ bản gốc.',
    en: '{what}: the sound file was altered. Copy it again from the original.',
  },
  'not-wav': {
    vi: '{what}: không phải tệp WAV PCM. Hãy xuất lại dạng WAV.',
    en: '{what}: not a PCM WAV file. Export it as WAV.',
  },
  'wrong-rate': {
    vi: '{what}: sai tần số lấy mẫu. Cả bộ dùng một tần số: 16, 22,05 hoặc 44,1 kHz.',
    en: '{what}: wrong sample rate. A pack has one rate: 16, 22.05 or 44.1 kHz.',
  },
  'wrong-channels': {
    vi: '{what}: phải là một kênh (mono).',
    en: '{what}: must have one channel (mono).',
  },
  'wrong-bits': { vi: '{what}: phải là PCM 16 bit.', en: '{what}: must be 16-bit PCM.' },
  silent: { vi: '{what}: không có tiếng. Hãy thu lại.', en: '{what}: holds no sound. Record it again.' },
  'inner-silence': {
    vi: '{what}: im lặng quá 400 ms ở giữa. Hãy thu lại liền mạch.',
    en: '{what}: silent for more than 400 ms inside. Record it in one breath.',
  },
  clipping: {
    vi: '{what}: bị vỡ tiếng. Hãy thu lại với mức âm nhỏ hơn.',
    en: '{what}: the recording clips. Record it again at a lower level.',
  },
  'recorded-too-soft': {
    vi: '{what}: thu quá nhỏ, tiếng ồn sẽ nổi lên. Hãy thu lại gần micrô hơn.',
    en: '{what}: recorded too softly, its noise would be heard. Record it again, closer to the microphone.',
  },
  edges: {
    vi: '{what}: im lặng quá 120 ms ở đầu hoặc cuối. Hãy nhập lại bộ giọng.',
    en: '{what}: silent for more than 120 ms at an end. Import the pack again.',
  },
  'too-soft': { vi: '{what}: quá nhỏ. Hãy nhập lại bộ giọng.', en: '{what}: too soft. Import the pack again.' },
  'too-loud': { vi: '{what}: quá to. Hãy nhập lại bộ giọng.', en: '{what}: too loud. Import the pack again.' },
  'rms-spread': {
    vi: '{what}: to nhỏ không đều, lệch quá 3 dB. Hãy nhập lại bộ giọng.',
    en: '{what}: uneven, more than 3 dB apart. Import the pack again.',
  },
  loudness: {
    vi: '{what}: câu ghép phải đạt −18 LUFS ± 1. Hãy nhập lại bộ giọng.',
    en: '{what}: joined sentences must have −18 LUFS ± 1. Import the pack again.',
  },
  'id-twice': { vi: '{what}: có hai lần.', en: '{what}: is there twice.' },
};
