import { defaultSpeechSettings, spokenNotice, spokenRange, spokenTime } from '@toiluot/shared/speech';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const vi = (text: string) => spokenNotice(text, 'vi', defaultSpeechSettings);
const en = (text: string) => spokenNotice(text, 'en', defaultSpeechSettings);

describe('notices', () => {
  test.each([
    ['UBND phường', 'Ủy ban nhân dân phường'],
    ['mang CCCD và GPLX', 'mang căn cước công dân và giấy phép lái xe'],
    ['TTHC, LLTP, HĐND', 'thủ tục hành chính, lý lịch tư pháp, Hội đồng nhân dân'],
    ['BQL KKT', 'Ban quản lý khu kinh tế'],
    ['UBNDX', 'UBNDX'],
    ['Nghỉ lúc 13:05', 'Nghỉ lúc mười ba giờ năm phút'],
    ['7h30', 'bảy giờ ba mươi phút'],
    ['13:00', 'mười ba giờ'],
    ['chờ 10–20 phút', 'chờ mười đến hai mươi phút'],
    ['chờ 10-20 phút', 'chờ mười đến hai mươi phút'],
    ['số A015 và 15', 'số a không một năm và mười lăm'],
    ['gọi 0232 3822222', 'gọi không hai ba hai ba tám hai hai hai hai hai'],
    ['15%', 'mười lăm phần trăm'],
    ['năm 2026', 'năm hai nghìn không trăm hai mươi sáu'],
    ['Sáng 7:30-11:30', 'Sáng bảy giờ ba mươi phút đến mười một giờ ba mươi phút'],
    ['13h30 – 17h00', 'mười ba giờ ba mươi phút đến mười bảy giờ'],
    ['nghỉ ngày 30/4', 'nghỉ ngày ba mươi tháng tư'],
    ['từ 25/11/2026', 'từ hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi sáu'],
    ['lệ phí 150.000 đồng', 'lệ phí một trăm năm mươi nghìn đồng'],
    ['1.500', 'một nghìn năm trăm'],
    ['1.000.005', 'một triệu không trăm lẻ năm'],
    ['2.050.000.000', 'hai tỷ không trăm năm mươi triệu'],
    ['12,5 km', 'mười hai phẩy năm km'],
    ['gọi 0232.3822.222', 'gọi không hai ba hai ba tám hai hai hai hai hai'],
    ['mã 123456', 'mã một hai ba bốn năm sáu'],
    ['quầy 3, 5, 7', 'quầy ba, năm, bảy'],
    ['quầy 3,5', 'quầy ba phẩy năm'],
    ['gọi 1900 1234', 'gọi một chín không không một hai ba bốn'],
    ['khu B2', 'khu B hai'],
    ['dòng một\n\tdòng hai', 'dòng một dòng hai'],
  ])('%s', (text, spoken) => expect(vi(text)).toBe(spoken));

  test('English', () => {
    expect(en('Closed 13:05, wait 10-20 minutes')).toBe('Closed thirteen zero five, wait ten to twenty minutes');
    expect(en('A012')).toBe('A zero one two');
    expect(en('Fee 150,000 dong, 2.5 km')).toBe('Fee one hundred and fifty thousand dong, two point five km');
    expect(en('On 25/11/2026, 7:30-11:00')).toBe(
      "On twenty-five November two thousand and twenty-six, seven thirty to eleven o'clock",
    );
    expect(en('1,000,005')).toBe('one million and five');
  });

  test('the table is the centre’s, and a name of the language is no entry of it', () => {
    const settings = { ...defaultSpeechSettings, abbreviations: { QLĐĐ: 'quản lý đất đai' } };
    expect(spokenNotice('QLĐĐ của UBND', 'vi', settings)).toBe('quản lý đất đai của UBND');
    expect(spokenNotice('constructor toString', 'vi', settings)).toBe('constructor toString');
  });

  test('decomposed text is understood, and the answer is composed', () => {
    expect(vi('HĐND xã'.normalize('NFD'))).toBe('Hội đồng nhân dân xã');
  });

  test('whatever is written, no digit, line break or unseen mark is left', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom('A012', '13:05', '1-2', '99%', 'UBND', ' ', '\n', '\u200b', '7', 'x'), {
        maxLength: 20,
      }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('vi', 'en', 'lo'), (input, lang) => {
        const spoken = spokenNotice(Array.isArray(input) ? input.join('') : input, lang, defaultSpeechSettings);
        expect(spoken).not.toMatch(/[0-9\n\r\t\u200b\u202e]/);
        expect(spoken.normalize('NFC')).toBe(spoken);
      }),
    );
  });
});

test('times and ranges', () => {
  expect(spokenTime(13, 5, 'vi', defaultSpeechSettings)).toBe('mười ba giờ năm phút');
  expect(spokenTime(7, 0, 'vi', defaultSpeechSettings)).toBe('bảy giờ');
  expect(spokenTime(7, 0, 'en', defaultSpeechSettings)).toBe("seven o'clock");
  expect(spokenRange(10, 20, 'vi', defaultSpeechSettings)).toBe('mười đến hai mươi');
  expect(spokenRange(10, 20, 'en', defaultSpeechSettings)).toBe('ten to twenty');
});
