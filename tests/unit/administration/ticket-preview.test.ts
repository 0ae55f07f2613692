import { expect, test } from 'vitest';
import { ticketPreview } from '../../../printer/src/agent/ticket-preview.ts';
import { drawTicket } from '../../../printer/src/layout/draw-ticket.ts';
import { pngOf } from '../../../printer/src/raster/png.ts';
import { previewDocument } from '../../../server/src/application/ticket-preview.ts';
import { aHall } from '../../support/hall.ts';

const WISH = { service: 'skhdt-doanh-nghiep' as never, language: 'en' as const };
const statusUrl = 'https://so.quangbinh.gov.vn/t';

test('[F-T03] a preview has the saved texts, a sample number and a sample code, and is marked as such', () => {
  const hall = aHall();
  const texts = { ticketFooter: { vi: 'Cảm ơn', en: 'Thank you' } };
  hall.does('catalogue.save-part', { part: { kind: 'texts', value: texts } }, 'admin-1');
  const document = previewDocument(hall.state, WISH, { now: hall.now, trial: false, statusUrl });
  expect(document).toMatchObject({
    kind: 'preview',
    label: 'A001',
    footer: texts.ticketFooter,
    languages: ['en', 'vi'],
    statusUrl: `${statusUrl}#${'A'.repeat(22)}`,
  });
  expect(
    previewDocument(hall.state, { ...WISH, service: 'none' as never }, { now: hall.now, trial: false }),
  ).toBeUndefined();
  expect(hall.state.tickets.size, 'no ticket was issued for it').toBe(0);
});

test.each([576, 384] as const)(
  '[F-T03] the agent answers with the bitmap of the paper, %i dots, within one frame',
  (widthDots) => {
    const hall = aHall();
    for (const { id } of hall.state.catalogue?.services.values() ?? []) {
      const document = previewDocument(hall.state, { ...WISH, service: id }, { now: hall.now, trial: true, statusUrl });
      if (!document) throw new Error(`no paper for ${id}`);
      const png = ticketPreview({ document, widthDots }, () => undefined);
      expect(png?.length, id).toBeLessThan(15 * 1024);
      if (id === WISH.service) expect(png).toEqual(pngOf(drawTicket(document, widthDots)));
    }
  },
);

test('[F-T03] a paper that cannot be drawn is no answer, and the agent goes on', () => {
  const hall = aHall();
  const document = previewDocument(hall.state, WISH, { now: hall.now, trial: false });
  if (!document) throw new Error('no paper');
  const logged: string[] = [];
  const broken = { ...document, service: { vi: '☺' } };
  expect(ticketPreview({ document: broken, widthDots: 576 }, (what) => void logged.push(what))).toBeNull();
  expect(logged).toEqual(['preview-failed']);
});
