// A whole day at high speed against a real house, then the journal is asked whether a rule was broken.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentreId, TicketId } from '@toiluot/shared/contract';
import { expect, test } from 'vitest';
import { verifyJournal } from '../../server/src/application/replay.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import type { JournalRow } from '../../server/src/storage/storage.ts';
import { arrivalsName, drawArrivals, USUAL_SHARES } from '../dev-env/simulate/arrivals.ts';
import { Pace } from '../dev-env/simulate/pace.ts';
import { runDay } from '../dev-env/simulate/run-day.ts';
import { TrialClient } from '../dev-env/simulate/trial-client.ts';
import { defaultCatalogue, startHouse } from '../support/house.ts';

const VISITORS = 700;
const SEED = 7;
/** About 12 s on a quiet machine; thousands of fsyncs take longer where others write too. */
const LIMIT_MS = 120_000;
/** Real times of the rules, short enough for a test and still refused when not kept. */
const SETTINGS = { recallIntervalMs: 600, noShowMinMs: 1_200 };

/** Calls of a ticket that was in hand already, and of a desk that had somebody in hand. */
function doubleCalls(journal: readonly JournalRow[]): string[] {
  const deskOf = new Map<TicketId, string>();
  const found: string[] = [];
  for (const { type, data, seq } of journal) {
    const { ticket, desk } = JSON.parse(data) as { ticket?: TicketId; desk?: string };
    if (!ticket) continue;
    if (type === 'ticket.called') {
      if (deskOf.has(ticket) || [...deskOf.values()].includes(desk ?? '')) found.push(`${seq}: ${ticket} at ${desk}`);
      deskOf.set(ticket, desk ?? '');
    } else if (/finished|no-show|parked|transferred|cancelled|expired/.test(type)) deskOf.delete(ticket);
  }
  return found;
}

async function wholeJournal(storage: ReturnType<typeof openSqliteStorage>, centre: CentreId): Promise<JournalRow[]> {
  const rows: JournalRow[] = [];
  for (
    let page = await storage.journalAfter(centre, 0, 5_000);
    page.length > 0;
    page = await storage.journalAfter(centre, rows.at(-1)?.seq ?? 0, 5_000)
  )
    rows.push(...page);
  return rows;
}

test('the same seed gives the same arrivals', () => {
  const draw = (seed: number) =>
    arrivalsName(drawArrivals({ seed, visitors: 300, services: ['a', 'b', 'c'], shares: USUAL_SHARES }));
  expect(draw(7)).toBe(draw(7));
  expect(draw(7)).not.toBe(draw(8));
});

test(`[C09] ${VISITORS} visitors on 20 desks at high speed: everybody is accounted for and no rule is broken`, {
  timeout: LIMIT_MS,
}, async () => {
  const catalogue = defaultCatalogue();
  const centre = catalogue.centre.id as CentreId;
  const dataDir = mkdtempSync(join(tmpdir(), 'toi-luot-simulate-'));
  const house = await startHouse({
    dataDir,
    catalogue: { ...catalogue, settings: { ...catalogue.settings, ...SETTINGS } },
    eventsPerSecond: 1_000,
  });
  const devices = ['kiosk-1', 'kiosk-2'].map((id) => ({ kind: 'kiosk', id, token: house.deviceToken(id) }));
  const day = await runDay({
    client: new TrialClient(house.url),
    info: { staff: house.accounts, devices },
    seed: SEED,
    visitors: VISITORS,
    withOfficers: true,
    shares: { ...USUAL_SHARES, noShow: 0.01 },
    pace: new Pace(12_000),
  });
  await house.stop();
  const storage = openSqliteStorage({ file: join(dataDir, 'hall.db'), readonly: true });
  const [verdict, journal, { rows }] = [
    await verifyJournal(storage, centre),
    await wholeJournal(storage, centre),
    await storage.load(centre),
  ];
  await storage.close();
  rmSync(dataDir, { recursive: true });

  expect(house.faults).toEqual([]);
  expect([...day.refused]).toEqual([]);
  expect(day.issued).toBe(VISITORS);
  expect(day.served + day.noShow + day.cancelled).toBe(VISITORS);
  expect(
    rows.tickets.map(({ state }) => state).filter((state) => !['served', 'no-show', 'cancelled'].includes(state)),
  ).toEqual([]);
  expect(rows.tickets.filter(({ state }) => state === 'served')).toHaveLength(day.served);
  expect(new Set(rows.tickets.map(({ label }) => label)).size).toBe(VISITORS);
  expect(doubleCalls(journal)).toEqual([]);
  expect(rows.desks.filter(({ state }) => state !== 'closed')).toEqual([]);
  expect(verdict.findings).toEqual([]);
});
