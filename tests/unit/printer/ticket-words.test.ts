import { describe, expect, test } from 'vitest';
import { keepPhrases } from '../../../printer/src/layout/phrases.ts';
import { ticketWords } from '../../../printer/src/layout/ticket-words.ts';
import { wrap } from '../../../printer/src/layout/wrap.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

/** Every letter one dot wide. */
const byLetters = (text: string) => text.length;
const seen = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('words of a ticket', () => {
  test('people ahead, range and time of the estimate stand as on the kiosk', () => {
    const { waiting, issued } = ticketWords(aTicketDocument({ languages: ['vi', 'en'] }));
    expect(waiting).toEqual({ main: 'Còn 5 người trước · khoảng 10–20 phút', second: '5 ahead · about 10–20 min' });
    expect(issued).toEqual({ main: 'Ước tính lúc 08:15 · Thứ Hai 23/11/2026', second: 'Estimated at 08:15' });
  });

  test('no estimate: no range, and the time of issue stands alone', () => {
    const { wait: _, ...without } = aTicketDocument();
    const { waiting, issued } = ticketWords(without);
    expect(waiting.main).toBe('Còn 5 người trước');
    expect(issued).toEqual({ main: 'Thứ Hai 23/11/2026, 08:15' });
  });

  test('nobody ahead is said in words', () => {
    expect(ticketWords(aTicketDocument({ ahead: 0, wait: { fromMin: 0, toMin: 5 } })).waiting.main).toBe(
      'Không có ai chờ trước · dưới 5 phút',
    );
  });

  test('the late-return rule names the minutes and places that this centre enforces', () => {
    const { lateReturn } = ticketWords(aTicketDocument({ lateReturn: { withinMin: 45, behind: 2 } }));
    expect(lateReturn?.main).toBe('Lỡ lượt: báo cán bộ tại quầy trong 45 phút, được gọi sau 2 số.');
    expect(ticketWords(aTicketDocument({ lateReturn: { withinMin: 0, behind: 0 } })).lateReturn).toBeUndefined();
  });

  test("the centre's own lines and its own words for the late-return rule", () => {
    const words = {
      vi: 'Quay lại trong {minutes} phút: sau {count} số',
      en: 'Back within {minutes} min: after {count}',
    };
    const { header, footer, lateReturn } = ticketWords(
      aTicketDocument({
        header: { vi: 'Đường dây nóng: 0232 3 822 822' },
        footer: { vi: 'Cảm ơn', en: 'Thank you' },
        lateReturn: { withinMin: 45, behind: 2, words },
        languages: ['vi', 'en'],
      }),
    );
    expect(header).toEqual({ main: 'Đường dây nóng: 0232 3 822 822' });
    expect(footer).toEqual({ main: 'Cảm ơn', second: 'Thank you' });
    expect(lateReturn).toEqual({ main: 'Quay lại trong 45 phút: sau 2 số', second: 'Back within 45 min: after 2' });
  });

  test('[PR13] marks: trial, test and reprint', () => {
    expect(ticketWords(aTicketDocument()).marks).toEqual([]);
    expect(ticketWords(aTicketDocument({ trial: true, copyNo: 2 })).marks).toEqual(['BẢN DÙNG THỬ', 'IN LẠI, lần 2']);
    expect(ticketWords(aTicketDocument({ kind: 'test' })).marks).toEqual(['PHIẾU THỬ']);
  });

  test('local time is that of the centre, across midnight', () => {
    const issuedAt = Date.UTC(2026, 11, 31, 18, 5);
    const { wait: _, ...document } = aTicketDocument({ issuedAt });
    expect(ticketWords(document).issued.main).toBe('Thứ Sáu 01/01/2027, 01:05');
  });
});

describe('line breaks', () => {
  test('a number keeps its unit', () => {
    expect(seen(wrap('báo trong 60 phút', 14, byLetters))).toEqual(['báo trong', '60 phút']);
  });

  test('a middle dot at the end of a line is left out', () => {
    expect(seen(wrap('Còn năm người · khoảng hai', 15, byLetters))).toEqual(['Còn năm người', 'khoảng hai']);
  });

  test('the centre breaks before its province', () => {
    const lines = wrap(keepPhrases('TRUNG TÂM HÀNH CHÍNH CÔNG TỈNH QUẢNG BÌNH'), 30, byLetters);
    expect(seen(lines)).toEqual(['TRUNG TÂM HÀNH CHÍNH CÔNG', 'TỈNH QUẢNG BÌNH']);
  });
});
