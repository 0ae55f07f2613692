// Random ticket documents made of real syllables, from one word to far too many.
import type { TicketDocument } from '@toiluot/shared/contract';
import fc from 'fast-check';
import { aTicketDocument, MONDAY_0815 } from './printer-documents.ts';

const syllables =
  'đăng ký doanh nghiệp Quảng Bình ĐỒNG HỚI quyền sử dụng đất Ẵ Ộ gỗ lẵn nghiêng, trường hợp; (khẩn cấp) 61/2018 nuôi con – xuất nhập khẩu Nguyễn thuyền'.split(
    ' ',
  );
const words =
  'registration of Land and Environment, certificate for provincial internationalisation (urgent) A1 office'.split(' ');

const phrase = (from: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: most }).map((parts) => parts.join(' '));
const text = (most: number) =>
  fc.record({ vi: phrase(syllables, most), en: phrase(words, most) }, { requiredKeys: ['vi'] });
const label = fc.tuple(fc.constantFrom(...'ABCDEFGHKLMNP'), fc.integer({ min: 0, max: 999 }));

/** Documents as the contract allows them, of believable and of absurd length. */
export const randomDocuments: fc.Arbitrary<TicketDocument> = fc
  .record(
    {
      copyNo: fc.integer({ min: 1, max: 99 }),
      kind: fc.constantFrom('ticket', 'test'),
      centre: text(14),
      label: label.map(([letter, number]) => `${letter}${String(number).padStart(3, '0')}`),
      priority: fc.boolean(),
      service: text(16),
      agency: text(12),
      procedure: phrase(syllables, 90),
      desks: fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 25 }),
      place: text(6),
      ahead: fc.integer({ min: 0, max: 9999 }),
      wait: fc.record({ fromMin: fc.nat(600), toMin: fc.nat(600) }),
      issuedAt: fc.integer({ min: MONDAY_0815, max: MONDAY_0815 + 400 * 86_400_000 }),
      lateReturn: fc.record({ withinMin: fc.nat(240), behind: fc.nat(99) }),
      statusUrl: fc.integer({ min: 20, max: 84 }).map((length) => 'https://a.vn/t/'.padEnd(length, 'xY9')),
      trial: fc.boolean(),
      languages: fc.constantFrom(['vi'], ['en'], ['vi', 'en'], ['en', 'vi'], ['lo', 'vi'], ['vi', 'lo']),
    },
    { requiredKeys: ['service', 'agency', 'centre', 'label', 'desks', 'languages', 'kind', 'copyNo'] },
  )
  .map((given) => aTicketDocument(given as unknown as Partial<TicketDocument>));
