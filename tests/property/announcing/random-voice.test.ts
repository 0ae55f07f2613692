// AN1 to AN4 and AN10 over random days: a thousand calls, recalls, undos, texts, lost boards and restarts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyJournal } from '../../../server/src/application/replay.ts';
import { CENTRE, type Heard, VoiceHall } from '../../support/voice-hall.ts';

type Step = { readonly do: string; readonly desk: number; readonly n: number };

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.oneof(
    { weight: 14, arbitrary: fc.constant('issue') },
    { weight: 18, arbitrary: fc.constant('call') },
    { weight: 6, arbitrary: fc.constant('recall') },
    { weight: 5, arbitrary: fc.constant('undo') },
    { weight: 8, arbitrary: fc.constant('serve') },
    { weight: 3, arbitrary: fc.constant('finish') },
    { weight: 1, arbitrary: fc.constantFrom('say', 'emergency', 'mute', 'unmute', 'confirm') },
    { weight: 1, arbitrary: fc.constantFrom('restart', 'board-off', 'cut-off', 'block') },
    { weight: 3, arbitrary: fc.constantFrom('board-on', 'join') },
  ),
  desk: fc.integer({ min: 1, max: 3 }),
  n: fc.integer({ min: 0, max: 999 }),
});

/** Everything that must not be found when one sound begins. */
function problemsOf(hall: VoiceHall, from: number): string[] {
  return hall.heard.slice(from).flatMap(({ record }) => {
    const ticket = record.ticket && hall.state.tickets.get(record.ticket);
    const visit = ticket?.visits.at(-1);
    const isTrue = !ticket || (visit?.n === record.visit && visit?.calls === record.calls && ticket.state === 'called');
    return [
      ...(isTrue ? [] : [`[AN2] ${record.label} is ${ticket?.state} and was said`]),
      ...(ticket && record.begunAt && record.begunAt < ticket.issuedAt + 8_000
        ? [`[AN6] ${record.label} too soon`]
        : []),
    ];
  });
}

async function play(hall: VoiceHall, { do: what, desk, n }: Step): Promise<void> {
  const board = hall.boards[n % hall.boards.length];
  switch (what) {
    case 'issue':
      await hall.issue(['alpha', 'beta', 'gamma'][n % 3] ?? 'alpha', n % 4 === 0 ? 'en' : 'vi');
      break;
    case 'call':
      await hall.atDesk(desk, 'desk.call-next');
      break;
    case 'recall':
    case 'undo':
    case 'finish':
      await hall.atDesk(desk, `desk.${what}`);
      break;
    case 'serve':
      await hall.atDesk(desk, 'desk.start');
      if (n % 2) await hall.atDesk(desk, 'desk.finish', { callNext: n % 3 > 0 });
      break;
    case 'say':
    case 'emergency':
      await hall.send('announcement.say', { text: { vi: 'Mời chủ xe' }, emergency: what !== 'say' }, hall.supervisor);
      break;
    case 'mute':
      await hall.send('voice.mute', { zone: 'A', reason: 'họp', until: hall.time + 15_000 }, hall.supervisor);
      break;
    case 'confirm':
      await hall.send('voice.confirm', { zone: 'A', heard: n % 2 === 0 }, hall.supervisor);
      break;
    case 'unmute':
      await hall.send('hall.tick', {});
      break;
    case 'restart':
      await hall.restart((n % 40) * 1_000);
      break;
    case 'board-off':
      if (board) hall.switchOff(board.id);
      break;
    case 'board-on':
      for (const { id } of hall.boards) hall.switchOn(id);
      break;
    case 'cut-off':
      if (board) board.isCutOff = true;
      break;
    case 'block':
      if (board) board.audio = board.audio === 'running' ? 'blocked' : 'running';
      break;
    default:
      for (const b of hall.boards) b.isCutOff = false;
  }
  await hall.pass(200 + (n % 12) * 350);
}

/** What is wrong with everything that was heard, looked at afterwards. */
function findings(hall: VoiceHall): string[] {
  const found: string[] = [];
  const name = (h: Heard) => `${h.record.id} at ${h.board} from ${h.from} to ${h.to}`;
  for (const zone of ['A', 'B']) {
    const sounds = hall.heard.filter((h) => h.zone === zone);
    sounds.forEach((sound, i) => {
      const next = sounds[i + 1];
      if (next && next.from < sound.to) found.push(`[AN1] ${name(next)} while ${name(sound)}`);
    });
    const calls = sounds.filter(({ record }) => record.ticket !== null && !record.repeat);
    calls.forEach(({ record }, i) => {
      const next = calls[i + 1]?.record;
      if (next && (next.readyAt < record.readyAt || (next.readyAt === record.readyAt && next.seq < record.seq)))
        found.push(`[AN1] ${next.id} was said after ${record.id}`);
    });
  }
  for (const sound of hall.heard) {
    const again = hall.heard.filter((h) => h.record.id === sound.record.id && h.from > sound.from);
    const isOnce = again.length <= 1 && again.every((h) => h.record.repeat && (sound.isCut || h.board !== sound.board));
    if (!isOnce) found.push(`[AN10] ${name(sound)} and again ${again.map(name).join(', ')}`);
    for (const back of hall.restarts)
      if (sound.from >= back && sound.record.queuedAt < back - 20_000 && back > (hall.restarts[0] ?? 0))
        found.push(
          `[AN3] ${name(sound)} was asked for at ${sound.record.queuedAt} and the server came back at ${back}`,
        );
  }
  return found;
}

test('[AN1] [AN2] [AN3] [AN10] a thousand random steps: one voice at a time, in order, only what is true, nothing twice', async () => {
  let said = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1_000, maxLength: 1_000 }), async (steps) => {
      const hall = new VoiceHall(['board-a', 'board-a-2', 'board-b', 'board-hall']);
      await hall.start();
      await hall.furnish();
      const found: string[] = [];
      for (const one of steps) {
        const before = hall.heard.length;
        await play(hall, one);
        // Within a step the officers do nothing, so what began in it can be held against the tickets after it.
        found.push(...problemsOf(hall, before));
      }
      await hall.pass(60_000);
      said += hall.heard.length;
      expect([...found, ...findings(hall)]).toEqual([]);
      expect(hall.faults).toEqual([]);
      expect((await verifyJournal(hall.storage, CENTRE)).findings).toEqual([]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
  expect(said).toBeGreaterThan(100);
}, 120_000);
