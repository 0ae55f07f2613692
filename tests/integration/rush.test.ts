// Fifty calls within seconds, and what a recorder in the hall would have heard of them: every call that was still true,
// each once, one after the other, in the order of the calls, and each sound as long as the server said it would be.
import type { TicketId, ZoneId } from '@toiluot/shared/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeWav, durationMs } from '../../server/src/announcing/sound/wav.ts';
import { deskId, openDesk, pause, seeded, until } from '../support/clients.ts';
import { type As, defaultCatalogue, type House, startHouse } from '../support/house.ts';
import { aSpeakingBoard, type SpeakingBoard } from '../support/speaking-board.ts';

const CALLS = 50;
const DESKS = 20;
/** SPEC AN6: a call is said no sooner after its issue. */
const SAID_FROM_MS = 8_200;
/** The loudspeaker plays three times as fast, so that the test need not take minutes. */
const FASTER = 3;

type Called = { readonly ticket: TicketId; readonly zone: ZoneId };

let house: House;
let speakers: Readonly<Record<'A' | 'B', SpeakingBoard>>;
const called: Called[] = [];
const ticketOf = new Map<string, TicketId | null>();
const engines = new Set<string>();
/** Tickets in the order in which they were said or ceased to be called. */
const story: { readonly what: 'said' | 'left'; readonly ticket: TicketId }[] = [];

beforeEach(async () => {
  house = await startHouse({ hasVoices: true, eventsPerSecond: 1_000 });
  const { state } = house.app.bus;
  const zones = new Map(defaultCatalogue().desks.map(({ id, zone }) => [id, zone]));
  called.length = 0;
  ticketOf.clear();
  engines.clear();
  story.length = 0;
  house.app.feed.listen('recorder', ({ events }) => {
    for (const { type, data } of events) {
      if (type === 'ticket.called') {
        const zone = zones.get(data.desk) as ZoneId;
        called.push({ ticket: data.ticket, zone });
      } else if (type === 'ticket.started') story.push({ what: 'left', ticket: data.ticket });
      else if (type === 'announcement.begun') {
        engines.add(data.engine);
        ticketOf.set(data.announcement, state.announcements.get(data.announcement)?.ticket ?? null);
      } else if (type === 'announcement.started')
        story.push({ what: 'said', ticket: ticketOf.get(data.announcement) as TicketId });
    }
  });
  const board = (id: string) =>
    aSpeakingBoard(house.url, house.deviceToken(id), ({ expectedMs }) => expectedMs / FASTER);
  speakers = { A: board('board-a'), B: board('board-b') };
});
afterEach(async () => {
  for (const speaker of Object.values(speakers)) speaker.close();
  await house.stop();
});

/** Enough numbers for every desk to call three. */
async function fillHall(): Promise<void> {
  const kiosk = house.asDevice('kiosk-1');
  for (const { services } of defaultCatalogue().desks)
    for (let n = 0; n < 3; n += 1) {
      const service = services[n % services.length]?.service;
      await house.done('ticket.issue', { service }, kiosk);
    }
}

/** An officer who calls, and serves whoever came at once, until fifty calls were made in the hall. */
async function callOnAndOn(number: number, as: As, chance: () => number): Promise<void> {
  const desk = deskId(number);
  for (;;) {
    if (called.length >= CALLS) return;
    const { reply } = await house.post('desk.call-next', { desk }, as);
    if (!reply.ok) return;
    await pause(chance() * 2_500);
    if (called.length >= CALLS) return;
    await house.done('desk.start', { desk }, as);
    await house.done('desk.finish', { desk }, as);
  }
}

test(`${CALLS} calls in a rush: the recording holds every call that stayed true, in order, without overlap`, async () => {
  await fillHall();
  const officers = await Promise.all(Array.from({ length: DESKS }, (_, n) => openDesk(house, n + 1)));
  await pause(SAID_FROM_MS);
  const chance = seeded(50);
  await Promise.all(officers.map((as, n) => callOnAndOn(n + 1, as, chance)));
  const { state } = house.app.bus;
  await until('everything was said', () => state.announcements.size === 0, 120_000);
  await until('the last sound has ended', () => recorded().every(({ to }) => to !== undefined), 20_000);

  expect(called.length).toBeGreaterThanOrEqual(CALLS);
  for (const zone of ['A', 'B'] as const) {
    const { heard } = speakers[zone];
    const inTurn = heard.map(({ play }) => ticketOf.get(play.announcement));
    const calls = called.filter((call) => call.zone === zone).map(({ ticket }) => ticket);
    expect(inTurn, 'each once, in the order of the calls').toEqual(calls.filter((ticket) => inTurn.includes(ticket)));
    for (const [n, sound] of heard.entries())
      expect(sound.from, 'no overlap').toBeGreaterThanOrEqual(heard[n - 1]?.to ?? 0);
  }
  for (const { play, wav, isCut } of recorded()) {
    const sound = decodeWav(wav ?? Buffer.alloc(0));
    if ('reason' in sound) throw new Error(`${play.url} is no sound: ${sound.reason}`);
    expect([play.url, isCut, durationMs(sound)]).toEqual([play.url, false, play.expectedMs]);
    expect(sound.samples.some((sample) => Math.abs(sample) > 0.1)).toBe(true);
  }
  expect(engines).toContain('clips');
  const said = story.filter(({ what }) => what === 'said').map(({ ticket }) => ticket);
  expect(said).toHaveLength(recorded().length);
  for (const ticket of said) {
    const left = story.findIndex((step) => step.what === 'left' && step.ticket === ticket);
    const begun = story.findIndex((step) => step.what === 'said' && step.ticket === ticket);
    expect(left === -1 || begun < left, `${ticket} was said while it was true`).toBe(true);
  }
  const stillCalled = called.filter(({ ticket }) => state.tickets.get(ticket)?.state === 'called');
  expect(stillCalled.length).toBeGreaterThan(5);
  expect(stillCalled.filter(({ ticket }) => !said.includes(ticket))).toEqual([]);
  expect(house.faults).toEqual([]);
}, 240_000);

const recorded = () => [...speakers.A.heard, ...speakers.B.heard];
