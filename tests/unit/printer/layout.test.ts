import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperFormat } from '../../../printer/src/layout/paper-format.ts';
import { fitsParagraph } from '../../../printer/src/layout/paragraph.ts';
import { layoutTicket } from '../../../printer/src/layout/ticket-layout.ts';
import { aTicketDocument } from '../../support/printer-documents.ts';
import { layoutFaults } from '../../support/printer-layout-faults.ts';
import { randomDocuments } from '../../support/printer-random-documents.ts';

interface Named {
  readonly name: { readonly vi: string; readonly en: string };
  readonly agency?: string;
  readonly id: string;
}
interface CentreFile {
  readonly services: readonly Named[];
  readonly agencies: readonly Named[];
}

const centreFile = path.resolve(import.meta.dirname, '../../../server/data/centre.json');
const ownList: CentreFile = {
  agencies: [
    {
      id: 'so',
      name: { vi: 'Sở Nông nghiệp và Phát triển nông thôn', en: 'Department of Agriculture and Rural Development' },
    },
  ],
  services: [
    {
      id: 's',
      agency: 'so',
      name: { vi: 'Việc làm, lao động, phòng chống tệ nạn', en: 'Employment, labour, social evils prevention' },
    },
  ],
};
const centre: CentreFile = existsSync(centreFile) ? JSON.parse(readFileSync(centreFile, 'utf8')) : ownList;
const widths = [576, 384] as const;

const textsIn = (layout: ReturnType<typeof layoutTicket>, name: string) =>
  layout.blocks
    .filter((block) => block.name === name)
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.run] : [])));
const joined = (layout: ReturnType<typeof layoutTicket>, name: string) =>
  textsIn(layout, name)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('layout', () => {
  test.each(widths)(
    '[PR03] at %i dots nothing overlaps, leaves the margin or falls under its floor, whatever the words',
    (dots) => {
      fc.assert(
        fc.property(randomDocuments, (document) => {
          expect(layoutFaults(layoutTicket(document, dots), paperFormat(dots).marginDots)).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
    120_000,
  );

  test.each(widths)(
    '[PR03] at %i dots service and agency are never cut, whatever the words',
    (dots) => {
      fc.assert(
        fc.property(randomDocuments, (document) => {
          const layout = layoutTicket({ ...document, languages: ['vi'] }, dots);
          const letters = (text: string) => text.normalize('NFC').replace(/\s/g, '');
          expect(letters(joined(layout, 'service'))).toBe(letters(document.service.vi));
          expect(letters(joined(layout, 'agency'))).toBe(letters(document.agency.vi));
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );

  test.each(widths)('[PR03] at %i dots every real service stands well, alone and with English', (dots) => {
    for (const { name, agency } of centre.services) {
      const agencyName = centre.agencies.find(({ id }) => id === agency)?.name ?? ownList.agencies[0]!.name;
      for (const languages of [['vi'], ['vi', 'en'], ['en']] as const) {
        const document = aTicketDocument({
          service: name,
          agency: agencyName,
          languages: [...languages],
          priority: true,
        });
        const layout = layoutTicket(document, dots);
        expect(layoutFaults(layout, paperFormat(dots).marginDots), name.vi).toEqual([]);
        expect(layout.heightDots, name.vi).toBeLessThanOrEqual(paperFormat(dots).longestDots);
      }
    }
  });

  test.each(widths)('[PR03] at %i dots every real service and agency fits into its lines', (dots) => {
    const { service, agency, contentDots } = paperFormat(dots);
    const tooLong = [
      ...centre.services.filter(({ name }) => !fitsParagraph(name.vi, service, contentDots)),
      ...centre.agencies.filter(({ name }) => !fitsParagraph(name.vi, agency, contentDots)),
    ];
    expect(tooLong.map(({ name }) => name.vi)).toEqual([]);
  });

  test('[PR03] the label is 132 px on wide paper, and never under 110 for one letter and three digits', () => {
    const sizeOf = (label: string, dots: 576 | 384) =>
      textsIn(layoutTicket(aTicketDocument({ label }), dots), 'stub').find(({ text }) => text === label)?.style.sizePx;
    expect(sizeOf('A012', 576)).toBe(132);
    expect(sizeOf('M888', 576)).toBe(132);
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVXYZ')
      expect(sizeOf(`${letter}888`, 384), letter).toBeGreaterThanOrEqual(110);
  });

  test('[PR03] an ordinary ticket is about 90 mm long', () => {
    const { heightDots } = layoutTicket(aTicketDocument(), 576);
    expect(heightDots / 8).toBeGreaterThan(80);
    expect(heightDots / 8).toBeLessThan(95);
  });

  test('[PR03] English stands under the Vietnamese at 70 %, never below 20 px', () => {
    const [main, second] = textsIn(layoutTicket(aTicketDocument({ languages: ['vi', 'en'] }), 576), 'service');
    expect([main?.text.replaceAll('\u00a0', ' '), main?.style.sizePx]).toEqual(['Đăng ký doanh nghiệp', 28]);
    expect([second?.text, second?.style.sizePx]).toEqual(['Business registration', 20]);
  });

  test('[PR03] Lao falls back to Vietnamese and English', () => {
    const layout = layoutTicket(aTicketDocument({ languages: ['lo'] }), 576);
    expect(joined(layout, 'service')).toBe('Đăng ký doanh nghiệp Business registration');
  });

  test('[PR03] a long procedure is cut with an ellipsis after two lines', () => {
    const procedure = 'Cấp giấy chứng nhận quyền sử dụng đất '.repeat(8).trim();
    const lines = textsIn(layoutTicket(aTicketDocument({ procedure }), 576), 'procedure');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.text.endsWith('…')).toBe(true);
  });
});
