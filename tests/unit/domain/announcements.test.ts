// AN in the pure rules: what a step of a desk does to the queue of the voice, in the same step.
import { expect, test } from 'vitest';
import { aHall, type Hall, SECOND } from '../../support/hall.ts';

const SERVICE = 'skhdt-doanh-nghiep';

function aCall(): { hall: Hall; id: string } {
  const hall = aHall();
  hall.as('officer-1').open('desk-01');
  const id = hall.issue(SERVICE, { language: 'en' });
  hall
    .later(20 * SECOND)
    .as('officer-1')
    .callNext();
  return { hall, id };
}

/** What the step did to announcements: those that are to be stored with it. */
const touched = (hall: Hall) =>
  [...hall.state.touched.announcements.values()].map(({ id, state, reason }) => [id, state, reason]);

test('[AN1] issuing a number writes no announcement; a call writes one and no event of its own', () => {
  const hall = aHall();
  hall.as('officer-1').open('desk-01');
  hall.issue(SERVICE);
  expect(touched(hall)).toEqual([]);
  const events = hall.run('desk.call-next', { desk: 'desk-01' }, 'officer-1');
  expect('events' in events && events.events.map(({ type }) => type)).toEqual(['ticket.called']);
  expect(touched(hall)).toEqual([['2026-11-25.1:1:1', 'queued', null]]);
});

test('[AN1] Vietnamese comes first, then the language of the ticket; zone and desk are those of the call', () => {
  const { hall } = aCall();
  expect([...hall.state.announcements.values()]).toMatchObject([
    { zone: 'A', desk: 'desk-01', label: 'A001', languages: ['vi', 'en'], kind: 'call', queuedAt: hall.now },
  ]);
});

test.each([
  ['desk.start', (hall: Hall) => hall.as('officer-1').start()],
  ['desk.undo', (hall: Hall) => hall.as('officer-1').undo()],
  ['ticket.park', (hall: Hall) => hall.as('officer-1').park()],
  ['ticket.transfer', (hall: Hall) => hall.as('officer-1').transfer({ toService: 'skhdt-ket-qua' })],
])('[AN2] with %s what was not yet said is dropped in the same step', (_name, step) => {
  const { hall, id } = aCall();
  step(hall);
  expect(hall.state.announcements.size).toBe(0);
  expect(touched(hall)).toEqual([[`${id}:1:1`, 'skipped', 'no-longer-called']]);
});

test('[AN2] what was given to a speaker and is untrue before the first sound is refused at the fence', () => {
  const { hall, id } = aCall();
  const begun = { speaker: 'board-1', epoch: 1, level: 0, variant: 'full', said: ['vi'], engine: 'chime' } as const;
  hall.does('announcement.begin', { announcement: `${id}:1:1`, ...begun, skipped: [], expectedMs: 1 }, 'system');
  hall.as('officer-1').undo();
  expect(hall.answer('announcement.started', { announcement: `${id}:1:1`, epoch: 1 }, 'board-1')).toBe(
    'unknown-announcement',
  );
});

test('[AN2] a recall of what waits takes its place at the end; what it replaces is closed', () => {
  const { hall, id } = aCall();
  hall
    .later(16 * SECOND)
    .as('officer-1')
    .recall();
  expect(touched(hall)).toEqual([
    [`${id}:1:1`, 'skipped', 'called-again'],
    [`${id}:1:2`, 'queued', null],
  ]);
  expect([...hall.state.announcements.values()]).toMatchObject([{ kind: 'call', queuedAt: hall.now }]);
});

test('[AN1] [AN2] two voices in one zone, and one out of turn, are refused by the rules themselves', () => {
  const { hall, id } = aCall();
  hall.as('officer-2').open('desk-02');
  hall.issue(hall.desk('desk-02').services[0]?.service ?? '');
  hall
    .later(10 * SECOND)
    .as('officer-2')
    .callNext();
  const begin = (announcement: string, speaker = 'board-1') =>
    hall.answer(
      'announcement.begin',
      {
        announcement,
        speaker,
        epoch: 1,
        level: 0,
        variant: 'full',
        said: ['vi'],
        engine: 'chime',
        skipped: [],
        expectedMs: 1,
      },
      'system',
    );
  const second = [...hall.state.announcements.keys()][1] ?? '';
  expect(begin(second)).toBe('announcement-wrong-state');
  expect(begin(`${id}:1:1`)).toBe('ok');
  expect(begin(second, 'board-2')).toBe('zone-speaking');
  expect(begin('nothing')).toBe('unknown-announcement');
  expect(begin(second, 'kiosk-1')).toBe('unknown-device');
});

test('[AN3] with its day a call is over, a text is not', () => {
  const { hall } = aCall();
  hall.does('announcement.say', { zone: 'B', text: { vi: 'Mời chủ xe' } }, 'supervisor-1');
  hall.does('day.close', { force: true }, 'supervisor-1');
  expect([...hall.state.announcements.values()].map(({ kind }) => kind)).toEqual(['notice']);
});

test('[AN11] nothing to say, an unknown zone, an emergency without words are refused', () => {
  const hall = aHall();
  const say = (input: object) => hall.answer('announcement.say', input as never, 'supervisor-1');
  expect(say({ text: { vi: '   ' } })).toBe('announcement-empty');
  expect(say({ emergency: true })).toBe('announcement-empty');
  expect(say({ zone: 'Z', text: { vi: 'Một câu' } })).toBe('unknown-zone');
  expect(hall.does('announcement.say', { text: { vi: 'Một câu' } }, 'supervisor-1').announcements).toHaveLength(2);
  expect([...hall.state.announcements.values()].map(({ zone, id }) => [zone, id])).toEqual([
    ['A', expect.stringMatching(/^n\d+$/)],
    ['B', expect.stringMatching(/^n\d+$/)],
  ]);
});

test('[AN9] muting needs a zone and an end to come; unmuting what is not muted is refused', () => {
  const hall = aHall();
  const mute = (zone: string, inMs: number) =>
    hall.answer('voice.mute', { zone, reason: 'họp', until: hall.now + inMs }, 'supervisor-1');
  expect([mute('Z', SECOND), mute('A', 0), mute('A', SECOND)]).toEqual(['unknown-zone', 'until-in-past', 'ok']);
  hall.later(2 * SECOND).tick();
  expect(hall.answer('voice.unmute', { zone: 'A' }, 'supervisor-1')).toBe('zone-not-muted');
});

test('[AN16] a person says whether a zone is heard: not heard alarms it, heard ends the alarm, the next day asks anew', () => {
  const hall = aHall();
  const confirm = (zone: string, heard: boolean) => hall.answer('voice.confirm', { zone, heard }, 'supervisor-1');
  const alarms = () => {
    hall.tick();
    return [...hall.state.alerts.values()].filter(({ kind }) => kind === 'voice-unheard');
  };
  expect([confirm('Z', true), confirm('A', false)]).toEqual(['unknown-zone', 'ok']);
  expect(alarms()).toMatchObject([{ id: 'voice-unheard:A', zone: 'A', since: hall.now }]);
  confirm('A', true);
  expect(alarms()).toEqual([]);
  confirm('A', false);
  expect(alarms()).toHaveLength(1);
  hall.later(24 * 3_600 * SECOND);
  expect(alarms()).toEqual([]);
});

test.each([
  [20 * SECOND, true],
  [20 * SECOND + 1, false],
])('[AN10] cut short %i ms after it began, it comes once more: %s; never a third time', (afterMs, comes) => {
  const { hall, id } = aCall();
  const announcement = `${id}:1:1`;
  const begun = { speaker: 'board-1', epoch: 1, level: 0, variant: 'full', said: ['vi'], engine: 'chime' } as const;
  const begin = () => hall.does('announcement.begin', { announcement, ...begun, skipped: [], expectedMs: 1 }, 'system');
  const cut = () =>
    hall.does('announcement.cut', { announcement, reason: 'not-ended', mayRepeat: true }, 'system').repeated;
  begin();
  hall.later(afterMs);
  expect(cut()).toBe(comes);
  if (!comes) return expect(hall.state.announcements.size).toBe(0);
  begin();
  expect(cut()).toBe(false);
});
