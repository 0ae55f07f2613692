// Believable rows for tests of storage: land registration at a one-stop centre, on the morning of 25 November 2026.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type AlertRecord,
  type AnnouncementId,
  type AnnouncementRecord,
  type Catalogue,
  type CentreId,
  type ComplaintId,
  type ComplaintRecord,
  type CounterRecord,
  type DayId,
  type DayRecord,
  DEFAULT_SETTINGS,
  type DeskId,
  type DeskRecord,
  type DeviceId,
  type DeviceRecord,
  type MessageId,
  type MessageRecord,
  type MuteRecord,
  type PrinterId,
  type PrinterStateRecord,
  type PrintJobId,
  type PrintJobRecord,
  type ProcedureId,
  type ProfileId,
  type ProfileRecord,
  type RequestId,
  type ServiceId,
  type StaffId,
  type StaffRecord,
  type SuspensionRecord,
  type TicketId,
  type TicketRecord,
  type VisitRecord,
  type VoiceCheckRecord,
  type ZoneId,
} from '@toiluot/shared/contract';
import type {
  CommitBatch,
  JournalRow,
  SessionRow,
  Storage,
  StoredReply,
  TouchedRows,
} from '../../server/src/storage/storage.ts';

export const centre = 'mot-cua-1' as CentreId;
export const today = '2026-11-25' as DayId;
export const landServices = 'dat-dai' as ServiceId;
export const resultPickUp = 'tra-ket-qua' as ServiceId;
export const desk5 = 'quay-5' as DeskId;
export const desk6 = 'quay-6' as DeskId;
export const lan = 'lan' as StaffId;
export const minh = 'minh' as StaffId;
export const hallPrinter = 'may-in-1' as PrinterId;

/** Epoch ms of a time of that day in Vietnam. @param time  `HH:MM` or `HH:MM:SS` */
export const at = (time: string): number => Date.parse(`2026-11-25T${time}+07:00`);

export const aDay = (fields: Partial<DayRecord> = {}): DayRecord => ({
  id: today,
  date: '2026-11-25',
  state: 'open',
  openedAt: at('07:15'),
  closedAt: null,
  sessions: [
    {
      id: 'sang',
      name: { vi: 'Buổi sáng', en: 'Morning' },
      opensAt: at('07:30'),
      closesAt: at('11:30'),
      lastTicketAt: at('11:15'),
    },
    {
      id: 'chieu',
      name: { vi: 'Buổi chiều', en: 'Afternoon' },
      opensAt: at('13:00'),
      closesAt: at('17:00'),
      lastTicketAt: at('16:45'),
    },
  ],
  issuedCount: 0,
  lastIssuedAt: 0,
  ...fields,
});

/** `id` follows from day and order of issue, and so does the label unless it is given. */
export function aTicket(fields: Partial<TicketRecord> = {}): TicketRecord {
  const { day = today, issuedSeq = 1, issuedAt = at('08:00') + issuedSeq * 1000 } = fields;
  return {
    id: `${day}.${issuedSeq}` as TicketId,
    day,
    label: `C${String(issuedSeq).padStart(3, '0')}`,
    number: issuedSeq,
    issuedSeq,
    issuedAt,
    firstService: landServices,
    service: landServices,
    procedure: null,
    priorityClass: null,
    headStartMs: 0,
    language: 'vi',
    accessible: false,
    state: 'waiting',
    rev: 1,
    queueKey: issuedAt,
    queuedAt: issuedAt,
    callableAt: 0,
    cameBack: false,
    directedTo: null,
    returnTo: null,
    journey: [],
    desk: null,
    visits: [],
    quote: { ahead: 3, wait: { fromMin: 10, toMin: 25 } },
    note: null,
    endedAt: null,
    endReason: null,
    outcome: null,
    rating: null,
    copies: 1,
    issuedBy: 'kiosk-1',
    printer: hallPrinter,
    ...fields,
  };
}

export const aVisit = (fields: Partial<VisitRecord> = {}): VisitRecord => ({
  n: 1,
  service: landServices,
  desk: desk5,
  officer: lan,
  queuedAt: at('08:00'),
  calledAt: at('08:20'),
  lastCallAt: at('08:20'),
  calls: 1,
  startedAt: null,
  endedAt: null,
  end: null,
  cause: { kind: 'longest-wait', minutes: null, reason: null, note: null },
  outcome: null,
  dossiers: null,
  work: null,
  ...fields,
});

/** Called to a desk, with its running visit. */
export const aCalledTicket = (fields: Partial<TicketRecord> = {}): TicketRecord => {
  const { desk = desk5 } = fields;
  return aTicket({ state: 'called', desk, visits: [aVisit(desk === null ? {} : { desk })], rev: 2, ...fields });
};

export function aPrintJob(ticket: TicketId, fields: Partial<PrintJobRecord> = {}): PrintJobRecord {
  const { copyNo = 1 } = fields;
  return {
    id: `${ticket}/${copyNo}` as PrintJobId,
    ticket,
    copyNo,
    printer: hallPrinter,
    state: 'queued',
    createdAt: at('08:00'),
    expiresAt: at('08:02'),
    leaseOwner: null,
    leaseUntil: null,
    attempts: 0,
    endedAt: null,
    reason: null,
    requestedBy: 'kiosk-1',
    ...fields,
  };
}

export const aDesk = (fields: Partial<DeskRecord> = {}): DeskRecord => ({
  id: desk5,
  state: 'closed',
  since: at('07:00'),
  rev: 0,
  officer: null,
  openedAt: null,
  ticket: null,
  pause: null,
  afterThis: null,
  services: [{ service: landServices, handicapMinutes: 0 }],
  assignedUntil: null,
  servicesAfter: null,
  news: null,
  ...fields,
});

export const aCounter = (fields: Partial<CounterRecord> = {}): CounterRecord => ({
  service: landServices,
  nextNumber: 1,
  sessionId: null,
  issuedInSession: 0,
  ...fields,
});

export const aStaff = (fields: Partial<StaffRecord> = {}): StaffRecord => ({
  id: lan,
  username: 'lan',
  displayName: 'Nguyễn Thị Ngọc Lan',
  role: 'officer',
  disabled: false,
  ...fields,
});

export const aDevice = (fields: Partial<DeviceRecord> = {}): DeviceRecord => ({
  id: 'kiosk-1' as DeviceId,
  kind: 'kiosk',
  name: 'Cây lấy số cửa chính',
  zone: 'sanh' as ZoneId,
  desk: null,
  printers: [hallPrinter],
  tokenGeneration: 1,
  revoked: false,
  ...fields,
});

export const aSuspension = (fields: Partial<SuspensionRecord> = {}): SuspensionRecord => ({
  service: landServices,
  message: { vi: 'Tạm ngừng nhận hồ sơ đất đai', en: 'Land files are not taken for now' },
  since: at('09:00'),
  ...fields,
});

export const aMessage = (fields: Partial<MessageRecord> = {}): MessageRecord => ({
  id: 'tin-1' as MessageId,
  zone: null,
  text: { vi: 'Quầy 7 chuyển sang tầng 2' },
  urgent: false,
  until: at('11:30'),
  ...fields,
});

export const aProfile = (fields: Partial<ProfileRecord> = {}): ProfileRecord => ({
  id: 'gio-cao-diem' as ProfileId,
  name: { vi: 'Giờ cao điểm', en: 'Rush hour' },
  desks: [{ desk: desk5, services: [{ service: landServices, handicapMinutes: 7.5 }] }],
  ...fields,
});

export const anAlert = (fields: Partial<AlertRecord> = {}): AlertRecord => ({
  id: 'called-not-started:quay-5',
  kind: 'called-not-started',
  since: at('08:24'),
  desk: desk5,
  service: null,
  ticket: null,
  printer: null,
  device: null,
  owner: null,
  snoozedUntil: null,
  ...fields,
});

export const aPrinterState = (fields: Partial<PrinterStateRecord> = {}): PrinterStateRecord => ({
  printer: hallPrinter,
  health: 'ok',
  since: at('07:10'),
  ...fields,
});

export const anAnnouncement = (fields: Partial<AnnouncementRecord> = {}): AnnouncementRecord => ({
  id: `${today}.1:1:1` as AnnouncementId,
  zone: 'sanh' as ZoneId,
  seq: 11,
  kind: 'call',
  emergency: false,
  ticket: `${today}.1` as TicketId,
  visit: 1,
  calls: 1,
  desk: desk5,
  label: 'C001',
  languages: ['vi', 'en'],
  text: null,
  onlyEngine: null,
  queuedAt: at('08:20'),
  readyAt: at('08:20'),
  state: 'queued',
  repeat: false,
  speaker: null,
  epoch: null,
  variant: null,
  said: [],
  engine: null,
  skippedEngines: [],
  expectedMs: null,
  lagMs: null,
  begunAt: null,
  startedAt: null,
  endedAt: null,
  reason: null,
  ...fields,
});

export const aPlayingAnnouncement = (): AnnouncementRecord =>
  anAnnouncement({
    id: 'n12' as AnnouncementId,
    seq: 12,
    kind: 'notice',
    emergency: true,
    ticket: null,
    visit: null,
    calls: null,
    desk: null,
    label: '',
    text: { vi: 'Mời mọi người rời sảnh theo lối cửa chính', en: 'Please leave by the main door' },
    onlyEngine: 'espeak',
    state: 'playing',
    repeat: true,
    speaker: 'bang-1' as DeviceId,
    epoch: 1_795_569_840_001,
    variant: 'full',
    said: ['vi', 'en'],
    engine: 'espeak',
    skippedEngines: [{ engine: 'clips', reason: 'no-pack' }],
    expectedMs: 9_400,
    lagMs: 180,
    begunAt: at('08:20'),
    startedAt: at('08:20'),
  });

export const aMute = (fields: Partial<MuteRecord> = {}): MuteRecord => ({
  zone: 'sanh' as ZoneId,
  reason: 'Lễ chào cờ',
  since: at('07:30'),
  until: at('07:45'),
  ...fields,
});

export const aVoiceCheck = (fields: Partial<VoiceCheckRecord> = {}): VoiceCheckRecord => ({
  zone: 'sanh' as ZoneId,
  heard: true,
  by: lan,
  at: at('07:25'),
  ...fields,
});

export const aComplaint = (fields: Partial<ComplaintRecord> = {}): ComplaintRecord => ({
  id: 'c10' as ComplaintId,
  day: aDay().id,
  origin: 'rating',
  causes: ['manner', 'long-wait'],
  ticket: null,
  label: null,
  service: null,
  desk: null,
  happenedAt: at('08:10'),
  openedAt: at('08:12'),
  state: 'open',
  owner: null,
  answerBy: at('12:12'),
  answerReminderAt: at('11:12'),
  closeBy: at('17:00'),
  closeReminderAt: at('07:30'),
  answeredAt: null,
  closedAt: null,
  erasedAt: null,
  account: 'Chờ lâu, đến quầy lại phải về lấy giấy',
  contact: null,
  answer: null,
  ...fields,
});

export const anAnsweredComplaint = (): ComplaintRecord =>
  aComplaint({
    id: 'c12' as ComplaintId,
    origin: 'staff',
    causes: ['other'],
    ticket: aTicket().id,
    label: aTicket().label,
    service: aTicket().service,
    desk: desk6,
    openedAt: at('08:20'),
    state: 'answered',
    owner: lan,
    answeredAt: at('09:00'),
    contact: '0912 345 678',
    answer: 'Đã xin lỗi và hướng dẫn lại',
  });

export const aCatalogue = (fields: Partial<Catalogue> = {}): Catalogue => ({
  formatVersion: 1,
  centre: {
    id: centre,
    name: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public service centre' },
    address: { vi: '1 đường Lê Lợi' },
    timezone: 'Asia/Ho_Chi_Minh',
    zones: [{ id: 'sanh' as ZoneId, name: { vi: 'Sảnh chính' } }],
    sessions: [],
    holidays: [],
    holidaysToEnter: [],
    extraWorkingDays: [],
  },
  agencies: [],
  services: [],
  desks: [],
  priorityClasses: [],
  pauseReasons: [],
  noShowReasons: [],
  outOfOrderReasons: [],
  printers: [],
  settings: DEFAULT_SETTINGS,
  procedures: [
    {
      id: 'tt-1' as ProcedureId,
      agency: 'tnmt' as never,
      service: landServices,
      field: 'Đất đai',
      name: 'Đăng ký biến động quyền sử dụng đất',
    },
  ],
  synonyms: [{ term: 'sổ đỏ', expandsTo: ['giấy chứng nhận quyền sử dụng đất'] }],
  ...fields,
});

export const aSession = (fields: Partial<SessionRow> = {}): SessionRow => ({
  tokenHash: createHash('sha256').update('phiên của Lan').digest('hex'),
  staff: lan,
  createdAt: at('07:20'),
  lastSeenAt: at('08:00'),
  expiresAt: at('19:00'),
  ...fields,
});

export const aReply = (requestId: string, fields: Partial<StoredReply> = {}): StoredReply => ({
  requestId: requestId as RequestId,
  payloadHash: 'a'.repeat(64),
  at: at('08:00'),
  body: '{"ok":true,"seq":1,"result":{"label":"C014"}}',
  ...fields,
});

export const aJournalRow = (seq: number, fields: Partial<JournalRow> = {}): JournalRow => ({
  seq,
  at: at('08:00') + seq,
  day: today,
  actor: 'device:kiosk-1',
  requestId: `yeu-cau-${seq}` as RequestId,
  command: 'ticket.issue',
  type: 'ticket.issued',
  v: 1,
  data: `{"label":"C${seq}","note":"vé thứ ${seq}"}`,
  hash: createHash('sha256').update(`${seq}`).digest('hex'),
  ...fields,
});

type BatchParts = {
  readonly events?: number;
  readonly replies?: readonly StoredReply[];
  readonly passwords?: CommitBatch['passwords'];
};

/** A batch of `events` journal rows (one unless told) that follows position `from`. */
export function aBatch(
  from: number,
  rows: TouchedRows,
  { events = 1, replies = [], passwords = [] }: BatchParts = {},
): CommitBatch {
  const journal = Array.from({ length: events }, (_, index) => aJournalRow(from + index + 1));
  return { seq: from + events, journal, replies, rows, passwords };
}

/** Commits batches one after the other, as the bus does. */
export async function aWriter(storage: Storage, id: CentreId = centre) {
  let { seq } = await storage.load(id);
  return {
    get seq(): number {
      return seq;
    },
    async put(rows: TouchedRows, parts?: BatchParts): Promise<void> {
      const batch = aBatch(seq, rows, parts);
      await storage.commit(id, seq, batch);
      seq = batch.seq;
    },
  };
}

/** A new folder for data files; removed by `remove`. Its name has spaces and Vietnamese letters, as people's folders do. */
export function aDataFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'Tới Lượt dữ liệu '));
  return { folder, file: path.join(folder, 'hall.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
