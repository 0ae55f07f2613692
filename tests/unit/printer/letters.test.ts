import { describe, expect, test } from 'vitest';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { messages } from '../../../printer/src/layout/messages.ts';
import { missingLetters } from '../../../printer/src/raster/glyph-cache.ts';
import { MissingGlyph } from '../../../printer/src/raster/missing-glyph.ts';
import { messages as technicianMessages } from '../../../printer/src/technician/messages.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';

/** The 134 accented letters of Vietnamese (67 in two cases), from the alphabet: 12 vowels × 6 tones less the 6 plain ones, and đ. */
const small = [...'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'];
const letters = [...small, ...small.map((letter) => letter.toLocaleUpperCase('vi'))];
const faces = ['body', 'strong', 'bold'] as const;

describe('letters', () => {
  test('[PR02] the list holds 134 letters', () => {
    expect(new Set(letters).size).toBe(134);
  });

  test.each(letters)('[PR02] %s draws the same in composed and decomposed form', (letter) => {
    const ticket = (service: string) => drawTicket(aTicketDocument({ service: { vi: service } }), 576);
    expect(ticket(`Dịch vụ ${letter} thử`.normalize('NFD')).data).toEqual(ticket(`Dịch vụ ${letter} thử`).data);
  });

  test('[PR02] no two letters look alike', () => {
    const pictures = letters.map((letter) =>
      Buffer.from(drawTicket(aTicketDocument({ agency: { vi: letter } }), 576).data).toString('hex'),
    );
    expect(new Set(pictures).size).toBe(134);
  });

  test.each(faces)('[PR02] the %s face has every letter and sign of our own words', (face) => {
    const words = Object.values(messages).flatMap(({ vi, en }) => [vi, en]);
    const more = Object.entries(technicianMessages).flatMap(([key, { vi, en }]) =>
      key.startsWith('page') ? [vi, en] : [],
    );
    expect(missingLetters(face, [...letters, ...words, ...more].join(''))).toEqual([]);
  });

  test('[PR02] a letter that the font lacks is reported by name and nothing is drawn', () => {
    const draw = () => drawTicket(aTicketDocument({ service: { vi: 'Đất đai 漢' } }), 576);
    expect(draw).toThrow(MissingGlyph);
    expect(draw).toThrow('missing-glyph U+6F22');
    expect(missingLetters('body', 'Đất đai 漢')).toEqual(['漢']);
  });
});
