import type { DeskId, StaffId } from '@toiluot/shared/contract';
import type { Actor } from '../../../server/src/domain/actor.ts';
import { widenedServices } from '../../../server/src/forecasting/quote-record.ts';
import { SimulationThread } from '../../../server/src/forecasting/simulation-thread.ts';
import { takeSnapshot } from '../../../server/src/forecasting/snapshot.ts';
import { PureHall } from '../../dev-env/backtest/pure-hall.ts';
import { defaultCatalogue } from '../../support/house.ts';
import { percentile } from '../figures.ts';
import type { VisitorRow } from './visitor-row.ts';

/** Monday, 09:30 in Đồng Hới. */
const MORNING = Date.parse('2026-11-23T02:30:00Z');
const WAITING = 300;
const RUNS = 60;

/** The default centre with every desk open and people in every queue. */
function busyHall(): PureHall {
  const catalogue = defaultCatalogue();
  const hall = new PureHall(MORNING);
  const system: Actor = { kind: 'system', part: 'bench' };
  const settings = { ...catalogue.settings, kioskIntervalMs: 0, kioskPerMinute: 0 };
  hall.try('catalogue.import', { catalogue: { ...catalogue, settings } }, system);
  hall.try('day.open', {}, system);
  for (const { id } of catalogue.desks) {
    const officer: Actor = { kind: 'staff', id: `officer-${id}` as StaffId, role: 'officer' };
    hall.try('desk.open', { desk: id }, officer);
  }
  const kiosk: Actor = { kind: 'device', id: 'kiosk-1' as never, type: 'kiosk', zone: null, desk: null, printers: [] };
  for (let n = 0; n < WAITING; n += 1) {
    hall.now += 2_000;
    const service = catalogue.services[n % catalogue.services.length]?.id;
    if (service) hall.try('ticket.issue', { service }, kiosk);
  }
  for (const { id } of catalogue.desks) startAt(hall, id);
  return hall;
}

function startAt(hall: PureHall, desk: DeskId): void {
  const officer: Actor = { kind: 'staff', id: `officer-${desk}` as StaffId, role: 'officer' };
  hall.try('desk.call-next', { desk }, officer);
  hall.try('desk.start', { desk }, officer);
}

/** How long all services take in their thread, and how long commands stand still for it: snapshot, hand-over, answer. */
export async function forecastRows(rounds: number): Promise<VisitorRow[]> {
  const { state, now } = busyHall();
  const thread = new SimulationThread();
  const wholeMs: number[] = [];
  const heldMs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    const snapshot = takeSnapshot(state, now);
    const widen = widenedServices(state.tickets.values());
    const answer = thread.ask({ kind: 'forecast', snapshot, seed: round, runs: RUNS, widen });
    const handedOver = performance.now();
    const forecast = await answer;
    const answered = performance.now();
    // The thread's answer is made anew on this side, as a copy is.
    structuredClone(forecast);
    const copyMs = performance.now() - answered;
    // The first round starts the thread.
    if (round === 0) continue;
    wholeMs.push(answered - began);
    heldMs.push(handedOver - began + copyMs);
  }
  await thread.stop();
  const median = (times: number[]): number =>
    percentile(
      times.sort((a, b) => a - b),
      0.5,
    );
  const services = state.catalogue?.services.size ?? 0;
  return [
    {
      name: `forecast of ${services} services, ${WAITING} tickets, ${RUNS} futures, median`,
      value: median(wholeMs),
      unit: 'ms',
      below: 300,
    },
    { name: '  of it commands stand still, median', value: median(heldMs), unit: 'ms', below: 5 },
  ];
}
