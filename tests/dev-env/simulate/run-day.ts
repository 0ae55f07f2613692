import type { DeskId, TrialInfo } from '@toiluot/shared/contract';
import { seededRandom } from '../../../server/src/forecasting/random.ts';
import { type Arrival, arrivalsName, drawArrivals, OPENS_AT_MINUTE, type Shares } from './arrivals.ts';
import { HallDay } from './hall-day.ts';
import { Officer } from './officer.ts';
import { OfficerLine } from './officer-line.ts';
import type { Pace } from './pace.ts';
import { type Headers, SimulationError, type TrialClient } from './trial-client.ts';
import { visit } from './visitor.ts';

export type DayOptions = {
  readonly client: TrialClient;
  readonly info: Pick<TrialInfo, 'staff' | 'devices'>;
  readonly seed: number;
  readonly visitors: number;
  readonly shares: Shares;
  /** Only who comes in this part of the day, minutes after midnight. */
  readonly during?: { readonly from: number; readonly to: number };
  readonly withOfficers: boolean;
  readonly pace: Pace;
  /** Told once the arrivals are drawn. */
  readonly onBegin?: (day: HallDay, arrivals: { readonly name: string; readonly firstAtMs: number }) => void;
};

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

async function officersOf({ client, info, seed, pace }: DayOptions, day: HallDay): Promise<Officer[]> {
  const desked = info.staff.flatMap((account) =>
    account.deskNumber ? [{ ...account, number: account.deskNumber }] : [],
  );
  const officers: Officer[] = [];
  await Promise.all(
    desked.map(async ({ username, password, number }) => {
      const as = await client.signIn(username, password);
      const { pause } = await client.reasons(as);
      const id = `desk-${String(number).padStart(2, '0')}` as DeskId;
      const line = await OfficerLine.open(client.url, as, id, pace);
      const pauseReason = pause.find(({ noteRequired }) => !noteRequired)?.id;
      officers.push(
        new Officer({ line, day, pace, desk: { id, number }, pauseReason, random: seededRandom(seed * 1000 + number) }),
      );
    }),
  );
  return officers;
}

/** Lets everybody in at their time; done when nobody has anything left to do by themselves. */
async function letIn(
  { client, pace }: DayOptions,
  day: HallDay,
  arrivals: readonly Arrival[],
  kiosks: readonly Headers[],
): Promise<void> {
  const hall = { client, day, pace, kiosks };
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => {
    failures.push(error);
    pace.stop();
  };
  const visits: Promise<void>[] = [];
  const began = performance.now() - (arrivals[0]?.atMs ?? 0) / pace.speed;
  for (const [n, arrival] of arrivals.entries()) {
    await pace.realMs(began + arrival.atMs / pace.speed - performance.now());
    if (pace.isStopped) break;
    visits.push(visit(hall, arrival, n).catch(onFailure));
  }
  await Promise.all(visits);
  if (failures.length > 0) throw failures[0];
}

const isDuring = (atMs: number, part: DayOptions['during']): boolean =>
  !part || (atMs >= (part.from - OPENS_AT_MINUTE) * 60_000 && atMs < (part.to - OPENS_AT_MINUTE) * 60_000);

/**
 * Plays a day against a running trial and gives its figures once everybody has left, or the pace was stopped.
 *
 * @throws SimulationError  the trial does not answer, or knows no kiosk
 */
export async function runDay(options: DayOptions): Promise<HallDay> {
  const { client, info, seed, visitors, shares, pace } = options;
  const kiosks = info.devices.filter(({ kind }) => kind === 'kiosk').map(({ token }) => bearer(token));
  const [kiosk] = kiosks;
  if (!kiosk) throw new SimulationError('This trial has no kiosk.');
  const services = (await client.services(kiosk)).map(({ id }) => id);
  const arrivals = drawArrivals({ seed, visitors, services, shares }).filter(({ atMs }) =>
    isDuring(atMs, options.during),
  );
  const day = new HallDay(arrivals.length);
  const officers = options.withOfficers ? await officersOf(options, day) : [];
  options.onBegin?.(day, { name: arrivalsName(arrivals), firstAtMs: arrivals[0]?.atMs ?? 0 });
  const work = Promise.all(officers.map((officer) => officer.work()));
  // A trial that stopped answering ends the day for everybody.
  const ended = Promise.all([letIn(options, day, arrivals, kiosks), work]);
  await ended.catch((error: unknown) => {
    pace.stop();
    throw error;
  });
  return day;
}
