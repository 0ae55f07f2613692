// F-O06, F-O17: what came of a visit, and the procedures it was about; the ticket stays one.
import { describe, expect, test } from 'vitest';
import { deskView } from '../../../server/src/application/views/desk-view.ts';
import { aHall, MINUTE, theCatalogue } from '../../support/hall.ts';
import { contextOf } from '../../support/view-context.ts';

const SERVICE = 'skhdt-doanh-nghiep';
const [FIRST, SECOND_ONE] = ['1.005169', '2.001199'];
const DESK = 'desk-01';

function serving(procedure?: string) {
  const hall = aHall();
  const id = hall.issue(SERVICE, procedure ? { procedure } : {});
  const officer = hall.as('officer-1').open(DESK).callNext().start();
  const count = (procedure: string, quantity: number) => ({ desk: DESK, procedure, quantity });
  return { hall, id, officer, count, work: () => deskView(contextOf(hall), DESK as never)?.ticket?.work };
}

describe('procedures of one visit', () => {
  test('[F-O17] each is begun at its time, corrected without losing it, and taken out by 0', () => {
    const { hall, id, officer, count, work } = serving(FIRST);
    const startedAt = hall.now;
    expect(work()).toMatchObject([{ id: FIRST, quantity: 1, begunAt: startedAt }]);
    hall.later(4 * MINUTE);
    officer.does('desk.count-work', count(SECOND_ONE, 1));
    hall.later(3 * MINUTE);
    officer.does('desk.count-work', count(SECOND_ONE, 3));
    expect(work()).toMatchObject([
      { id: FIRST, quantity: 1, begunAt: startedAt },
      { id: SECOND_ONE, quantity: 3, begunAt: startedAt + 4 * MINUTE },
    ]);
    officer.does('desk.count-work', count(FIRST, 0));
    officer.finish();
    expect(hall.ticket(id)).toMatchObject({
      state: 'served',
      visits: [{ dossiers: 3, work: [{ procedure: SECOND_ONE, quantity: 3 }] }],
    });
    expect(hall.state.tickets.size).toBe(1);
  });

  test('[F-O17] what no service of the desk takes, what nobody knows, and the twenty-first are refused', () => {
    const { hall, officer, count } = serving();
    const services = new Set(hall.desk(DESK).services.map(({ service }) => service as string));
    const file = theCatalogue();
    const elsewhere = file.services.find(({ id }) => !services.has(id))?.id as (typeof file.services)[number]['id'];
    const moved = file.procedures.map((one) => (one.id === SECOND_ONE ? { ...one, service: elsewhere } : one));
    hall.happen({ type: 'catalogue.imported', data: { catalogue: { ...file, procedures: moved } } });
    expect(officer.asks('desk.count-work', count(SECOND_ONE, 1))).toBe('procedure-not-here');
    expect(officer.asks('desk.count-work', count('nothing', 1))).toBe('unknown-procedure');
    const many = Array.from({ length: 21 }, (_, n) => ({
      ...(file.procedures.find(({ id }) => id === FIRST) as (typeof file.procedures)[number]),
      id: `more-${n}` as never,
      code: `more-${n}`,
    }));
    hall.happen({ type: 'catalogue.imported', data: { catalogue: { ...file, procedures: many } } });
    for (const { id } of many.slice(0, 20)) officer.does('desk.count-work', count(id, 1));
    expect(officer.asks('desk.count-work', count('more-20', 1))).toBe('too-many-procedures');
    expect(officer.asks('desk.count-work', count('more-19', 2))).toBe('ok');
  });
});

describe('what came of it', () => {
  test('[F-O06] an outcome and dossiers are kept with the visit; without a word it is one dossier', () => {
    const { hall, id, officer } = serving();
    officer.finish({ outcome: 'to-complete', dossiers: 0 });
    expect(hall.ticket(id)).toMatchObject({
      outcome: 'to-complete',
      visits: [{ outcome: 'to-complete', dossiers: 0, work: null }],
    });
    const other = hall.issue(SERVICE);
    officer.callNext().start().finish();
    expect(hall.ticket(other).visits).toMatchObject([{ outcome: null, dossiers: 1 }]);
  });

  test('[F-O06] where the service asks for an outcome its officer cannot finish without; a supervisor can', () => {
    const { hall, id, officer } = serving();
    const file = theCatalogue();
    const services = file.services.map((s) => (s.id === SERVICE ? { ...s, outcomeRequired: true } : s));
    hall.happen({ type: 'catalogue.imported', data: { catalogue: { ...file, services } } });
    expect(deskView(contextOf(hall), DESK as never)?.ticket?.outcomeRequired).toBe(true);
    expect(officer.asks('desk.finish', { desk: DESK })).toBe('outcome-required');
    expect(officer.asks('desk.finish', { desk: DESK, callNext: true })).toBe('outcome-required');
    expect(hall.ticket(id).state).toBe('serving');
    officer.finish({ outcome: 'received' }).undo();
    hall.does('desk.finish', { desk: DESK }, 'supervisor-1');
    expect(hall.ticket(id)).toMatchObject({ state: 'served', outcome: null });
  });
});
