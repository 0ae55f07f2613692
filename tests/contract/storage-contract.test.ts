// What every implementation of the storage port must do.
import type {
  DayId,
  DeskId,
  PriorityClassId,
  ProcedureId,
  ReasonId,
  RequestId,
  ServiceId,
  StaffId,
} from '@toiluot/shared/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageConflict } from '../../server/src/storage/storage.ts';
import {
  aBatch,
  aCalledTicket,
  aCatalogue,
  aComplaint,
  aCounter,
  aDay,
  aDesk,
  aDevice,
  aJournalRow,
  aMessage,
  aMute,
  anAlert,
  anAnnouncement,
  anAnsweredComplaint,
  aPlayingAnnouncement,
  aPrinterState,
  aPrintJob,
  aProfile,
  aReply,
  aSession,
  aStaff,
  aSuspension,
  aTicket,
  at,
  aVisit,
  aVoiceCheck,
  aWriter,
  centre,
  desk5,
  desk6,
  lan,
  landServices,
  minh,
  resultPickUp,
  today,
} from '../support/storage-fixtures.ts';
import { STORAGE_KINDS, type UnderTest } from './storage-kinds.ts';

const tomorrow = '2026-11-26' as DayId;

describe.each(STORAGE_KINDS)('storage in $kind', ({ open }) => {
  let under: UnderTest;

  beforeEach(async () => {
    under = await open();
  });
  afterEach(() => under.remove());

  /** A writer whose day is open already. */
  async function aWriterOfToday() {
    const writer = await aWriter(under.storage);
    await writer.put({ day: aDay() });
    return writer;
  }

  const reloaded = async () => (await under.reopened()).load(centre);
  const fault = expect.objectContaining({ name: 'StorageFault' });

  describe('rows', () => {
    test('a centre never seen before is empty and stands at 0', async () => {
      const loaded = await under.storage.load(centre);
      expect(loaded).toMatchObject({ seq: 0, lastHash: '', requestIds: [] });
      expect(loaded.epoch).not.toBe('');
      expect(loaded.rows).toEqual({
        catalogue: null,
        staff: [],
        devices: [],
        day: null,
        tickets: [],
        printJobs: [],
        desks: [],
        counters: [],
        suspensions: [],
        messages: [],
        profiles: [],
        alerts: [],
        printers: [],
        announcements: [],
        mutes: [],
        voiceChecks: [],
        complaints: [],
        published: [],
      });
    });

    test('[JR2] every kind of row comes back as it was given, with Vietnamese text and nulls', async () => {
      const rows = {
        catalogue: aCatalogue(),
        day: aDay({ issuedCount: 2, lastIssuedAt: at('08:03') }),
        staff: [aStaff(), aStaff({ id: minh, username: 'minh', role: 'supervisor', disabled: true })],
        devices: [
          aDevice({ id: 'bang-1' as never, kind: 'board', zone: null, printers: [], revoked: true }),
          aDevice(),
        ],
        tickets: [aTicket(), aTicket({ issuedSeq: 2 })],
        printJobs: [aPrintJob(aTicket().id)],
        desks: [aDesk(), aDesk({ id: desk6, state: 'open', officer: lan, openedAt: at('07:25') })],
        counters: [
          aCounter({ nextNumber: 3, sessionId: 'sang', issuedInSession: 2 }),
          aCounter({ service: resultPickUp }),
        ],
        suspensions: [aSuspension()],
        messages: [aMessage()],
        profiles: [aProfile()],
        alerts: [anAlert()],
        printers: [aPrinterState()],
        announcements: [anAnnouncement(), aPlayingAnnouncement()],
        mutes: [aMute()],
        voiceChecks: [aVoiceCheck()],
        complaints: [aComplaint(), anAnsweredComplaint()],
        published: [
          {
            day: aDay().id,
            date: aDay().date,
            versions: [{ at: at('17:30'), figures: { issued: 2, served: 1, complaints: { opened: 2, closed: 0 } } }],
          },
        ],
      };
      const writer = await aWriter(under.storage);
      await writer.put(rows);
      expect((await reloaded()).rows).toEqual(rows);
    });

    test('[AN3] announcements that have ended stay on record and are not loaded again', async () => {
      const writer = await aWriter(under.storage);
      await writer.put({ announcements: [anAnnouncement(), aPlayingAnnouncement()], mutes: [aMute()] });
      const playing = aPlayingAnnouncement();
      await writer.put({
        announcements: [
          { ...anAnnouncement(), state: 'playing', speaker: playing.speaker, epoch: 7 },
          { ...playing, state: 'done', endedAt: at('08:21') },
        ],
        removedMutes: ['sanh'],
      });
      const { rows } = await reloaded();
      expect(rows.announcements.map(({ id, state }) => [id, state])).toEqual([[anAnnouncement().id, 'playing']]);
      expect(rows.mutes).toEqual([]);
    });

    test('[CP3] an erased complaint keeps its times for the figures and is not loaded again', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ complaints: [aComplaint(), anAnsweredComplaint()] });
      const erased = {
        ...anAnsweredComplaint(),
        state: 'closed' as const,
        closedAt: at('09:30'),
        erasedAt: at('10:00'),
        account: null,
        contact: null,
        answer: null,
      };
      await writer.put({ complaints: [erased] });
      const storage = await under.reopened();
      expect((await storage.load(centre)).rows.complaints).toEqual([aComplaint()]);
      expect(await storage.report(centre, { of: 'complaints', day: aComplaint().day })).toEqual([aComplaint(), erased]);
      expect(await storage.report(centre, { of: 'complaints', day: '2026-11-24' as never })).toEqual([]);
    });

    test('[JR2] a ticket with every field set comes back as it was given', async () => {
      const ticket = aTicket({
        procedure: 'tt-1' as ProcedureId,
        priorityClass: 'nguoi-cao-tuoi' as PriorityClassId,
        headStartMs: 4200.000000000001,
        language: 'lo',
        accessible: true,
        state: 'parked',
        rev: 9,
        queueKey: at('07:55') - 0.25,
        callableAt: at('09:00'),
        cameBack: true,
        directedTo: desk6,
        returnTo: { desk: desk5, service: landServices },
        journey: [resultPickUp, 'nop-phi' as ServiceId],
        desk: desk5,
        visits: [
          aVisit({
            end: 'parked',
            endedAt: at('08:30'),
            startedAt: at('08:22'),
            calls: 2,
            cause: {
              kind: 'chosen',
              minutes: 7.5,
              reason: 'kieu-nai' as ReasonId,
              note: 'khách chờ lâu, ưu tiên "gấp"',
            },
          }),
        ],
        quote: { ahead: 0, wait: null },
        note: 'thiếu bản sao giấy tờ\nhẹn 9 giờ',
        endReason: 'tự hủy',
        outcome: 'to-complete',
        rating: { level: 'not-satisfied', reasons: ['long-wait', 'other'], comment: 'Chờ quá lâu 😐', at: at('09:10') },
        copies: 3,
        printer: null,
      });
      const writer = await aWriter(under.storage);
      await writer.put({ day: aDay(), tickets: [ticket] });
      expect((await reloaded()).rows.tickets).toEqual([ticket]);
    });

    test('[JR2] a desk and a print job with every field set come back as they were given', async () => {
      const pause = { reason: 'an-trua' as ReasonId, note: 'về lúc 13 giờ', until: at('13:00') };
      const desk = aDesk({
        state: 'serving',
        rev: 12,
        officer: minh,
        openedAt: at('07:28'),
        ticket: aTicket().id,
        pause,
        // biome-ignore lint/suspicious/noThenProperty: a word of the contract, never awaited
        afterThis: { then: 'pause', pause },
        assignedUntil: at('10:00'),
        servicesAfter: [{ service: resultPickUp, handicapMinutes: 15 }],
      });
      const job = aPrintJob(aTicket().id, {
        copyNo: 2,
        state: 'unknown',
        leaseOwner: 'may-tinh-in' as never,
        leaseUntil: at('08:01'),
        attempts: 2,
        endedAt: at('08:02'),
        reason: 'mất kết nối',
        requestedBy: 'staff:lan',
      });
      const writer = await aWriter(under.storage);
      await writer.put({ day: aDay(), tickets: [aTicket()], desks: [desk], printJobs: [job] });
      const { rows } = await reloaded();
      expect(rows.desks).toEqual([desk]);
      expect(rows.printJobs).toEqual([job]);
    });

    test('a row written again takes the place of the one before, and removed rows are gone', async () => {
      const writer = await aWriterOfToday();
      await writer.put({
        suspensions: [aSuspension()],
        messages: [aMessage()],
        profiles: [aProfile()],
        alerts: [anAlert()],
        counters: [aCounter()],
        tickets: [aTicket()],
        desks: [aDesk()],
      });
      await writer.put({
        removedSuspensions: [landServices],
        removedMessages: ['tin-1'],
        removedProfiles: ['gio-cao-diem'],
        removedAlerts: ['called-not-started:quay-5'],
        counters: [aCounter({ nextNumber: 2 })],
        tickets: [aTicket({ state: 'cancelled', endedAt: at('08:10'), rev: 2 })],
        desks: [aDesk({ state: 'open', rev: 1 })],
      });
      const { rows } = await reloaded();
      expect(rows).toMatchObject({ suspensions: [], messages: [], profiles: [], alerts: [] });
      expect(rows.counters).toEqual([aCounter({ nextNumber: 2 })]);
      expect(rows.tickets).toEqual([aTicket({ state: 'cancelled', endedAt: at('08:10'), rev: 2 })]);
      expect(rows.desks).toEqual([aDesk({ state: 'open', rev: 1 })]);
    });

    test('tickets come in order of issue, print jobs in order of creation, the rest by id', async () => {
      const writer = await aWriterOfToday();
      const [first, second, tenth] = [aTicket(), aTicket({ issuedSeq: 2 }), aTicket({ issuedSeq: 10 })];
      await writer.put({
        tickets: [tenth, second, first],
        desks: [aDesk({ id: desk6 }), aDesk()],
        printJobs: [
          aPrintJob(first.id, { copyNo: 2, createdAt: at('09:00') }),
          aPrintJob(tenth.id, { createdAt: at('08:10') }),
          aPrintJob(second.id, { createdAt: at('08:02') }),
        ],
      });
      const { rows } = await reloaded();
      expect(rows.tickets.map(({ issuedSeq }) => issuedSeq)).toEqual([1, 2, 10]);
      expect(rows.printJobs.map(({ id }) => id)).toEqual([`${today}.2/1`, `${today}.10/1`, `${today}.1/2`]);
      expect(rows.desks.map(({ id }) => id)).toEqual([desk5, desk6]);
    });

    test('two centres in one store see nothing of each other', async () => {
      const other = 'mot-cua-2' as typeof centre;
      const [here, there] = [await aWriter(under.storage), await aWriter(under.storage, other)];
      await here.put({ day: aDay(), tickets: [aTicket()], desks: [aDesk({ officer: lan })] });
      await there.put({ day: aDay(), tickets: [aTicket({ note: 'ở nơi khác' })], desks: [aDesk({ officer: lan })] });
      expect((await under.storage.load(other)).rows.tickets.map(({ note }) => note)).toEqual(['ở nơi khác']);
      expect(await under.storage.ticketsOfDay(centre, today)).toEqual([aTicket()]);
    });
  });

  describe('visits', () => {
    const parked = aVisit({ end: 'parked', endedAt: at('08:25') });
    const back = aVisit({
      n: 2,
      desk: desk6,
      officer: minh,
      calledAt: at('08:40'),
      lastCallAt: at('08:40'),
      cause: { kind: 'came-back', minutes: null, reason: null, note: null },
    });
    const served = { ...back, startedAt: at('08:41'), endedAt: at('08:50'), end: 'served' as const };

    test('[JR3] a ticket with several visits keeps them in order as they change', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aCalledTicket()] });
      await writer.put({
        tickets: [aTicket({ state: 'parked', desk: desk5, visits: [parked] }), aTicket({ issuedSeq: 2 })],
      });
      await writer.put({ tickets: [aCalledTicket({ desk: desk6, visits: [parked, back] })] });
      await writer.put({ tickets: [aTicket({ state: 'served', visits: [parked, served], endedAt: at('08:50') })] });
      const expected = [
        aTicket({ state: 'served', visits: [parked, served], endedAt: at('08:50') }),
        aTicket({ issuedSeq: 2 }),
      ];
      expect(await under.storage.ticketsOfDay(centre, today)).toEqual(expected);
      expect((await reloaded()).rows.tickets).toEqual(expected);
    });

    test('[TK5] an undone call takes its visit away again, also after a restart', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aCalledTicket({ desk: desk6, visits: [parked, back] })] });
      const restarted = await aWriter(await under.reopened());
      await restarted.put({ tickets: [aTicket({ state: 'parked', desk: desk5, visits: [parked] })] });
      expect((await reloaded()).rows.tickets[0]?.visits).toEqual([parked]);
      const again = await aWriter(await under.reopened());
      await again.put({ tickets: [aTicket({ visits: [] })] });
      expect((await reloaded()).rows.tickets[0]?.visits).toEqual([]);
    });

    test('[TK5] reading another centre does not make the store forget which visits it holds', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aCalledTicket()] });
      await under.storage.load('mot-cua-2' as typeof centre);
      await writer.put({ tickets: [aTicket()] });
      expect((await reloaded()).rows.tickets).toEqual([aTicket()]);
    });

    test('[TK5] an undone finish opens its visit again', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aTicket({ state: 'served', visits: [parked, served], endedAt: at('08:50') })] });
      await writer.put({
        tickets: [
          aCalledTicket({ state: 'serving', desk: desk6, visits: [parked, { ...back, startedAt: at('08:41') }] }),
        ],
      });
      expect((await reloaded()).rows.tickets[0]?.visits).toEqual([parked, { ...back, startedAt: at('08:41') }]);
    });
  });

  describe('days', () => {
    test('[DY1] the open day is loaded, else the one closed last; older ones are found by their id', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aTicket()], printJobs: [aPrintJob(aTicket().id)] });
      const closed = aDay({ state: 'closed', closedAt: at('17:30') });
      await writer.put({ day: closed });
      expect((await under.storage.load(centre)).rows).toMatchObject({ day: closed, tickets: [aTicket()] });
      const next = aDay({ id: tomorrow, date: '2026-11-26' });
      await writer.put({ day: next });
      await writer.put({ tickets: [aTicket({ day: tomorrow })] });
      const { rows } = await reloaded();
      expect(rows).toMatchObject({ day: next, tickets: [aTicket({ day: tomorrow })], printJobs: [] });
      expect(await (await under.reopened()).ticketsOfDay(centre, today)).toEqual([aTicket()]);
    });

    test('days are listed in order of opening and a day never opened has no tickets', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ day: aDay({ state: 'closed', closedAt: at('07:16') }) });
      await writer.put({
        day: aDay({ id: `${today}.2` as DayId }),
        tickets: [aTicket({ day: `${today}.2` as DayId })],
      });
      expect((await under.storage.days(centre)).map(({ id, state }) => `${id} ${state}`)).toEqual([
        `${today} closed`,
        `${today}.2 open`,
      ]);
      expect(await under.storage.ticketsOfDay(centre, tomorrow)).toEqual([]);
      expect(await under.storage.ticketsOfDay(centre, `${today}.2` as DayId)).toEqual([
        aTicket({ day: `${today}.2` as DayId }),
      ]);
    });

    test('[DY4] the same label is issued again on another day', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aTicket()] });
      await writer.put({ day: aDay({ state: 'closed', closedAt: at('17:30') }) });
      await writer.put({ day: aDay({ id: tomorrow }), tickets: [aTicket({ day: tomorrow })] });
      expect((await reloaded()).rows.tickets).toEqual([aTicket({ day: tomorrow })]);
    });

    test('[DY1] two days are never open at once', async () => {
      const writer = await aWriterOfToday();
      await expect(writer.put({ day: aDay({ id: tomorrow }) })).rejects.toThrow(fault);
    });
  });

  describe('guards', () => {
    test('[NB1] a label is issued once a day', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aTicket({ label: 'C014' })] });
      await expect(writer.put({ tickets: [aTicket({ issuedSeq: 2, label: 'C014' })] })).rejects.toThrow(fault);
      await expect(
        writer.put({ tickets: [aTicket({ issuedSeq: 2, label: 'C015' }), aTicket({ issuedSeq: 3, label: 'C015' })] }),
      ).rejects.toThrow(fault);
    });

    test('[NB1] a stored ticket never takes another label', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aTicket({ label: 'C014' })] });
      await expect(writer.put({ tickets: [aTicket({ label: 'C015' })] })).rejects.toThrow(fault);
    });

    test('[TK1] a desk never has two tickets in hand', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aCalledTicket()] });
      await expect(writer.put({ tickets: [aCalledTicket({ issuedSeq: 2, state: 'serving' })] })).rejects.toThrow(fault);
    });

    test('[TK1] a called ticket has its desk', async () => {
      const writer = await aWriterOfToday();
      await expect(writer.put({ tickets: [aCalledTicket({ desk: null })] })).rejects.toThrow(fault);
    });

    test('[DK1] an officer is at one desk', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ desks: [aDesk({ state: 'open', officer: lan })] });
      await expect(writer.put({ desks: [aDesk({ id: desk6, state: 'open', officer: lan })] })).rejects.toThrow(fault);
    });

    test('[TK1] a ticket is at one desk', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aCalledTicket()], desks: [aDesk({ state: 'calling', ticket: aTicket().id })] });
      await expect(
        writer.put({ desks: [aDesk({ id: desk6, state: 'calling', ticket: aTicket().id })] }),
      ).rejects.toThrow(fault);
    });

    test('two accounts never share a user name', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ staff: [aStaff()] });
      await expect(writer.put({ staff: [aStaff({ id: minh })] })).rejects.toThrow(fault);
    });

    test('[TK4] a request is answered once', async () => {
      const writer = await aWriterOfToday();
      await writer.put({}, { replies: [aReply('k1')] });
      await expect(writer.put({}, { replies: [aReply('k1')] })).rejects.toThrow(fault);
    });

    test('ids on which keys rest are checked, and rows that point nowhere are refused', async () => {
      const writer = await aWriterOfToday();
      await expect(writer.put({ tickets: [aTicket({ id: 'khac' as never })] })).rejects.toThrow(fault);
      await expect(writer.put({ tickets: [aTicket({ day: tomorrow })] })).rejects.toThrow(fault);
      await expect(writer.put({ printJobs: [aPrintJob(aTicket().id)] })).rejects.toThrow(fault);
      await expect(
        writer.put({ tickets: [aTicket()], printJobs: [aPrintJob(aTicket().id, { id: 'khac' as never })] }),
      ).rejects.toThrow(fault);
      await expect(writer.put({}, { passwords: [{ staff: 'khong-co' as StaffId, hash: 'x' }] })).rejects.toThrow(fault);
    });

    test('a fault names the rows of its batch', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aTicket({ label: 'C014' })] });
      await expect(writer.put({ tickets: [aTicket({ issuedSeq: 2, label: 'C014' })] })).rejects.toThrow(`${today}.2`);
    });
  });

  describe('changes within one batch', () => {
    test('[DK1] two desks swap their officers', async () => {
      const writer = await aWriterOfToday();
      const seats = (five: StaffId, six: StaffId) => [
        aDesk({ state: 'open', officer: five }),
        aDesk({ id: desk6, state: 'open', officer: six }),
      ];
      await writer.put({ desks: seats(lan, minh) });
      await writer.put({ desks: seats(minh, lan) });
      expect((await reloaded()).rows.desks).toEqual(seats(minh, lan));
    });

    test('[TK1] two desks swap their tickets', async () => {
      const writer = await aWriterOfToday();
      const rows = (first: DeskId, second: DeskId) => ({
        tickets: [aCalledTicket({ desk: first }), aCalledTicket({ issuedSeq: 2, desk: second })],
        desks: [
          aDesk({ id: first, state: 'calling', ticket: aTicket().id }),
          aDesk({ id: second, state: 'calling', ticket: aTicket({ issuedSeq: 2 }).id }),
        ],
      });
      await writer.put(rows(desk5, desk6));
      await writer.put(rows(desk6, desk5));
      const loaded = (await reloaded()).rows;
      expect(loaded.tickets.map(({ desk }) => desk)).toEqual([desk6, desk5]);
      expect(loaded.desks.map(({ ticket }) => ticket)).toEqual([`${today}.2`, `${today}.1`]);
    });

    test('a desk finishes one ticket and calls the next, whichever is named first', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ tickets: [aCalledTicket({ state: 'serving' }), aTicket({ issuedSeq: 2 })] });
      await writer.put({
        tickets: [aCalledTicket({ issuedSeq: 2 }), aTicket({ state: 'served', endedAt: at('08:30') })],
      });
      expect((await reloaded()).rows.tickets.map(({ state }) => state)).toEqual(['served', 'called']);
    });

    test('an account takes the user name that another gives up', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ staff: [aStaff({ username: 'quay5' })] });
      await writer.put({ staff: [aStaff({ id: minh, username: 'quay5' }), aStaff({ username: 'lan' })] });
      expect((await reloaded()).rows.staff.map(({ username }) => username)).toEqual(['lan', 'quay5']);
    });
  });

  describe('position and journal', () => {
    test('a writer that missed something gets a conflict and changes nothing', async () => {
      const writer = await aWriterOfToday();
      const late = under.storage.commit(centre, 0, aBatch(0, { tickets: [aTicket()] }));
      await expect(late).rejects.toBeInstanceOf(StorageConflict);
      expect(await under.storage.load(centre)).toMatchObject({ seq: writer.seq, rows: { tickets: [] } });
    });

    test('a centre that was never loaded gives a conflict', async () => {
      await expect(under.storage.commit(centre, 0, aBatch(0, {}))).rejects.toBeInstanceOf(StorageConflict);
    });

    test('journal rows that leave a gap are refused', async () => {
      await under.storage.load(centre);
      await expect(under.storage.commit(centre, 0, { ...aBatch(0, {}), seq: 2 })).rejects.toThrow(fault);
      await expect(under.storage.commit(centre, 0, { ...aBatch(0, {}), journal: [aJournalRow(2)] })).rejects.toThrow(
        fault,
      );
    });

    test('[JR1] a commit is whole or nothing: rows, journal, replies, passwords and position', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ staff: [aStaff()], desks: [aDesk({ state: 'open', officer: lan })] });
      const before = await under.storage.load(centre);
      const broken = writer.put(
        {
          tickets: [aTicket()],
          printJobs: [aPrintJob(aTicket().id)],
          day: aDay({ issuedCount: 1 }),
          counters: [aCounter({ nextNumber: 2 })],
          desks: [aDesk({ id: desk6, state: 'open', officer: lan })],
        },
        { replies: [aReply('k1')], passwords: [{ staff: lan, hash: 'mới' }] },
      );
      await expect(broken).rejects.toThrow(fault);
      expect(await under.storage.load(centre)).toEqual(before);
      expect(await under.storage.findReply(centre, 'k1' as RequestId)).toBeUndefined();
      expect(await under.storage.passwordHash(lan)).toBeUndefined();
      expect(await under.storage.journalAfter(centre, writer.seq, 10)).toEqual([]);
      await writer.put({ tickets: [aTicket()] });
      expect((await reloaded()).rows.tickets).toEqual([aTicket()]);
    });

    test('[JR1] the journal is read in pages, and the last hash is that of its last row', async () => {
      const writer = await aWriter(under.storage);
      await writer.put({}, { events: 4 });
      await writer.put({}, { events: 3 });
      const rows = [1, 2, 3, 4, 5, 6, 7].map((seq) => aJournalRow(seq));
      expect(await under.storage.journalAfter(centre, 0, 3)).toEqual(rows.slice(0, 3));
      expect(await under.storage.journalAfter(centre, 3, 3)).toEqual(rows.slice(3, 6));
      expect(await under.storage.journalAfter(centre, 6, 3)).toEqual(rows.slice(6));
      expect(await under.storage.journalAfter(centre, 7, 3)).toEqual([]);
      expect(await reloaded()).toMatchObject({ seq: 7, lastHash: aJournalRow(7).hash });
    });

    test('[F-S09] a stretch of the journal is searched newest first, by day, actor, command, type, ticket and desk', async () => {
      const told = [
        { type: 'ticket.issued', data: '{"ticket":"2026-11-25.1"}' },
        { type: 'ticket.called', data: '{"ticket":"2026-11-25.1","desk":"desk-05"}', actor: 'staff:lan' },
        { type: 'ticket.issued', data: '{"ticket":"2026-11-25.10"}' },
        { type: 'print.begun', data: '{"job":"2026-11-25.1/2"}', command: 'print.begin' },
        { type: 'desk.undone', data: '{"desk":"desk-05","ticket":{"id":"2026-11-25.1"}}', actor: 'staff:lan' },
        { type: 'catalogue.desk-saved', data: '{"desk":{"id":"desk-05"}}', day: null },
      ];
      const journal = told.map((fields, index) => aJournalRow(index + 1, fields));
      await under.storage.load(centre);
      await under.storage.commit(centre, 0, { ...aBatch(0, {}, { events: 6 }), journal });
      const found = async (search: object) =>
        (await under.storage.journalSearch(centre, { after: 0, until: 6, limit: 10, ...search })).map(({ seq }) => seq);
      expect(await found({})).toEqual([6, 5, 4, 3, 2, 1]);
      expect(await found({ ticket: '2026-11-25.1' })).toEqual([5, 4, 2, 1]);
      expect(await found({ desk: 'desk-05' })).toEqual([6, 5, 2]);
      expect(await found({ actor: 'staff:lan', types: ['ticket.called', 'ticket.issued'] })).toEqual([2]);
      expect(await found({ command: 'print.begin' })).toEqual([4]);
      expect(await found({ day: today, limit: 2 })).toEqual([5, 4]);
      expect(await found({ after: 2, until: 4 })).toEqual([4, 3]);
      expect(await under.storage.journalSearch(centre, { after: 0, until: 1, limit: 1 })).toEqual([journal[0]]);
      expect(
        await Promise.all([0, 3, 4, 99].map((ms) => under.storage.journalBefore(centre, at('08:00') + ms))),
      ).toEqual([0, 2, 3, 6]);
    });

    test('[JR1] lines of some types, or about something, come newest first', async () => {
      await under.storage.load(centre);
      const rows = [
        aJournalRow(1, { type: 'ticket.called', data: '{"ticket":"2026-11-25.1"}' }),
        aJournalRow(2, { type: 'desk.assigned', data: '{"desk":"quay-5"}' }),
        aJournalRow(3, { type: 'ticket.called', data: '{"ticket":"2026-11-25.2"}' }),
        aJournalRow(4, { type: 'ticket.started', data: '{"ticket":"2026-11-25.1"}' }),
      ];
      await under.storage.commit(centre, 0, { ...aBatch(0, {}), seq: 4, journal: rows });
      const seqs = async (wanted: { after?: number; types: string[]; text?: string; limit?: number }) =>
        (await under.storage.journalLines(centre, { after: 0, limit: 10, ...wanted })).map(({ seq }) => seq);
      expect(await seqs({ types: ['ticket.called', 'ticket.started'] })).toEqual([4, 3, 1]);
      expect(await seqs({ types: ['ticket.called', 'ticket.started'], text: '"2026-11-25.1"' })).toEqual([4, 1]);
      expect(await seqs({ types: ['ticket.called'], after: 1 })).toEqual([3]);
      expect(await seqs({ types: ['ticket.called'], limit: 1 })).toEqual([3]);
      expect(await seqs({ types: ['ticket'] })).toEqual([]);
    });

    test('a journal row outside any day has no day', async () => {
      await under.storage.load(centre);
      await under.storage.commit(centre, 0, { ...aBatch(0, {}), journal: [aJournalRow(1, { day: null })] });
      expect(await under.storage.journalAfter(centre, 0, 1)).toEqual([aJournalRow(1, { day: null })]);
    });
  });

  describe('replies', () => {
    test('[NB4] the first reply to a request is found again', async () => {
      const writer = await aWriterOfToday();
      await writer.put({}, { replies: [aReply('k1', { body: '{"label":"C014","name":"Đất đai"}' }), aReply('k2')] });
      const storage = await under.reopened();
      expect(await storage.findReply(centre, 'k1' as RequestId)).toEqual(
        aReply('k1', { body: '{"label":"C014","name":"Đất đai"}' }),
      );
      expect(await storage.findReply(centre, 'k3' as RequestId)).toBeUndefined();
      expect([...(await storage.load(centre)).requestIds].sort()).toEqual(['k1', 'k2']);
    });

    test('[NB4] what is more than three days older than the newest is forgotten at start, the rest is kept', async () => {
      const writer = await aWriterOfToday();
      const daysAgo = (days: number) => at('08:00') - days * 86_400_000;
      await writer.put(
        {},
        {
          replies: [
            aReply('cu', { at: daysAgo(3) - 1 }),
            aReply('hom-kia', { at: daysAgo(2) }),
            aReply('moi', { at: daysAgo(0) }),
          ],
        },
      );
      expect((await reloaded()).requestIds).toEqual(['hom-kia', 'moi']);
    });

    test('[NB4] old replies are also forgotten when a day opens', async () => {
      const writer = await aWriterOfToday();
      await writer.put({}, { replies: [aReply('cu')] });
      await writer.put({ day: aDay({ state: 'closed', closedAt: at('17:30') }) });
      await writer.put(
        { day: aDay({ id: tomorrow }) },
        { replies: [aReply('moi', { at: at('08:00') + 4 * 86_400_000 })] },
      );
      expect(await under.storage.findReply(centre, 'cu' as RequestId)).toBeUndefined();
      expect(await under.storage.findReply(centre, 'moi' as RequestId)).toBeDefined();
    });
  });

  describe('people', () => {
    test('a password is stored beside its account and replaced by the next', async () => {
      const writer = await aWriterOfToday();
      await writer.put({ staff: [aStaff()] }, { passwords: [{ staff: lan, hash: '$argon2id$cũ' }] });
      await writer.put(
        { staff: [aStaff({ displayName: 'Lan' })] },
        { passwords: [{ staff: lan, hash: '$argon2id$mới' }] },
      );
      const storage = await under.reopened();
      expect(await storage.passwordHash(lan)).toBe('$argon2id$mới');
      expect(await storage.passwordHash(minh)).toBeUndefined();
    });

    test('[A04] a session is saved, renewed, found by the hash of its token, and ends', async () => {
      const session = aSession();
      await under.storage.saveSession(session);
      await under.storage.saveSession({ ...session, lastSeenAt: at('09:00') });
      const storage = await under.reopened();
      expect(await storage.findSession(session.tokenHash)).toEqual({ ...session, lastSeenAt: at('09:00') });
      await storage.deleteSession(session.tokenHash);
      expect(await storage.findSession(session.tokenHash)).toBeUndefined();
    });

    test('[A06] sessions of one person end together; expired ones are not listed', async () => {
      const sessions = [
        aSession({ tokenHash: 'a' }),
        aSession({ tokenHash: 'b', createdAt: at('07:30') }),
        aSession({ tokenHash: 'c', staff: minh, expiresAt: at('08:00') }),
      ];
      for (const session of sessions) await under.storage.saveSession(session);
      expect(await under.storage.sessions(at('08:00'))).toEqual(sessions.slice(0, 2));
      await under.storage.deleteSessionsOf(lan);
      expect(await under.storage.sessions(at('07:00'))).toEqual(sessions.slice(2));
    });
  });
});
