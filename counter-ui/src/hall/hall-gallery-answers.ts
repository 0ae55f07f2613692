// What the gallery answers to commands: yes after a moment, or one refusal.
import type { CommandName, QueryAnswer, QueryName, RefusalCode, Reply, ServiceEffect } from '@toiluot/shared/contract';
import { FIXTURE_NOW } from '@toiluot/shared/fixtures';
import type { Connection } from '@toiluot/shared/ui';
import type { Ask, Asked } from './ask.ts';

const RESULTS: Partial<Record<CommandName, object>> = {
  'desk.assign': { desk: 'desk-05', rev: 36, uncovered: [] },
  'assignment.apply-profile': { desks: ['desk-04', 'desk-05'], uncovered: ['snnptnt-lam-nghiep'] },
  'day.close': { day: '2026-11-25', closed: false, expired: 0 },
};

/** @param answer `ok`, or the code of the refusal every command gets */
export function fakeSend(answer: string): Connection['send'] {
  return ((name: CommandName) =>
    new Promise<Reply>((resolve) => {
      const yes: Reply = { ok: true, seq: 1743, result: RESULTS[name] ?? { label: 'C038' } };
      const no: Reply = { ok: false, code: answer as RefusalCode, message: '' };
      setTimeout(() => resolve(answer === 'ok' ? yes : no), 300);
    })) as unknown as Connection['send'];
}

const MINUTE = 60_000;
const effect = (
  service: string,
  waiting: number,
  before: readonly number[],
  after: readonly number[],
  desks = [1, 2],
) =>
  ({
    service,
    waiting,
    before: { p50Ms: (before[0] ?? 0) * MINUTE, p90Ms: (before[1] ?? 0) * MINUTE, unserved: before[2] ?? 0 },
    after: { p50Ms: (after[0] ?? 0) * MINUTE, p90Ms: (after[1] ?? 0) * MINUTE, unserved: after[2] ?? 0 },
    desksBefore: desks[0],
    desksAfter: desks[1],
    littleData: waiting < 3,
  }) as ServiceEffect;
const LAND = effect('stnmt-dat-dai', 14, [26, 48, 2], [17, 31]);
const TOTAL = {
  waiting: 47,
  before: { p50Ms: 14 * MINUTE, p90Ms: 41 * MINUTE, unserved: 3 },
  after: { p50Ms: 12 * MINUTE, p90Ms: 30 * MINUTE, unserved: 1 },
};
const supervisor = { kind: 'staff', name: 'Đỗ Thị Lan Hương' } as const;
const at = (minutesAgo: number) => FIXTURE_NOW - minutesAgo * MINUTE;

const ANSWERS = {
  'hall.what-if': {
    at: FIXTURE_NOW,
    runs: 150,
    total: TOTAL,
    services: [
      LAND,
      effect('stnmt-moi-truong', 2, [6, 12], [9, 15], [1, 1]),
      effect('stp-ly-lich-tu-phap', 6, [12, 25], [12, 25], [1, 1]),
    ],
    leftAlone: [],
  },
  'hall.suggestions': {
    at: FIXTURE_NOW,
    suggestions: [
      {
        id: 'add-service:desk-12:stnmt-dat-dai',
        kind: 'add-service',
        desk: 'desk-12',
        service: 'stnmt-dat-dai',
        handicapMinutes: 15,
        effect: LAND,
        total: TOTAL,
      },
    ],
  },
  'hall.assignments': {
    entries: [
      {
        seq: 812,
        at: at(12),
        by: supervisor,
        desk: 'desk-06',
        before: [{ service: 'stnmt-moi-truong', handicapMinutes: 0 }],
        services: [
          { service: 'stnmt-moi-truong', handicapMinutes: 0 },
          { service: 'stnmt-dat-dai', handicapMinutes: 15 },
        ],
        until: at(-90),
        reason: 'Đất đai đông',
      },
      {
        seq: 330,
        at: at(95),
        by: { kind: 'system' },
        desk: 'desk-12',
        before: [{ service: 'stnmt-dat-dai', handicapMinutes: 15 }],
        services: [],
        profile: { vi: 'Ngày thường', en: 'Ordinary day' },
      },
    ],
  },
  'hall.complaints': {
    keepDays: 30,
    owners: [
      { id: 'giam-sat', name: 'Đỗ Thị Lan Hương' },
      { id: 'quan-tri', name: 'Trần Quốc Bảo' },
    ],
    complaints: [
      {
        id: 'c77',
        origin: 'rating',
        causes: ['manner', 'long-wait'],
        state: 'open',
        ticket: '2026-11-25.21',
        label: 'C021',
        service: 'stnmt-dat-dai',
        desk: 'desk-05',
        happenedAt: at(262),
        openedAt: at(260),
        owner: { id: 'giam-sat', name: 'Đỗ Thị Lan Hương' },
        answerBy: at(12),
        closeBy: at(-7639),
        account: 'Chờ gần hai tiếng, đến quầy thì được bảo hồ sơ thiếu giấy mà lúc lấy số không ai nói.',
        contact: '0912 345 678',
      },
      {
        id: 'c90',
        origin: 'rating',
        causes: ['unclear-guidance'],
        state: 'open',
        label: 'G012',
        service: 'sldtbxh-bao-tro-xa-hoi',
        desk: 'desk-14',
        happenedAt: at(33),
        openedAt: at(31),
        answerBy: at(-209),
        closeBy: at(-7639),
      },
      {
        id: 'c84',
        origin: 'staff',
        causes: ['other'],
        state: 'answered',
        happenedAt: at(150),
        openedAt: at(148),
        owner: { id: 'quan-tri', name: 'Trần Quốc Bảo' },
        answerBy: at(-92),
        closeBy: at(-7639),
        answeredAt: at(60),
        account: 'Máy lấy số ở cửa phụ đứng im, nhiều người xếp hàng nhầm.',
        answer: 'Đã khởi động lại máy, đã dán chỉ dẫn sang cửa chính.',
      },
      {
        id: 'c40',
        origin: 'rating',
        causes: ['had-to-come-back'],
        state: 'closed',
        label: 'D017',
        service: 'sgtvt-giay-phep-lai-xe',
        desk: 'desk-08',
        happenedAt: at(2900),
        openedAt: at(2890),
        owner: { id: 'quan-tri', name: 'Trần Quốc Bảo' },
        answerBy: at(2650),
        closeBy: at(-1400),
        answeredAt: at(2700),
        closedAt: at(1500),
        answer: 'Đã gọi điện xin lỗi và nhận bổ sung qua bưu chính.',
      },
    ],
  },
  'ticket.history': {
    ticket: {
      id: '2026-11-25.37',
      label: 'C038',
      service: 'stnmt-dat-dai',
      state: 'waiting',
      issuedAt: at(41),
      queuedAt: at(41),
      callableAt: [4, 5],
    },
    lines: [
      {
        seq: 41,
        at: at(41),
        type: 'ticket.issued',
        by: { kind: 'device', name: 'Máy lấy số 1' },
        service: 'stnmt-dat-dai',
      },
      { seq: 44, at: at(41), type: 'print.ended', by: { kind: 'device', name: 'Trạm in' }, print: 'confirmed' },
      { seq: 90, at: at(9), type: 'ticket.called', by: supervisor, desk: 4, cause: 'helping-out', minutes: 15 },
      { seq: 97, at: at(7), type: 'ticket.parked', by: supervisor, desk: 4, reason: { vi: 'Bổ sung bản sao' } },
    ],
    order: { first: 'C041', second: 'C038', kind: 'head-start', minutes: 30 },
  },
} as unknown as { readonly [N in QueryName]: QueryAnswer<N> };

/** @param answer `ok`, or the code of the refusal every question gets */
export function fakeAsk(answer: string): Ask {
  return (name) =>
    new Promise((resolve) => {
      const asked = (
        answer === 'ok' ? { ok: true, result: ANSWERS[name] } : { ok: false, code: answer as RefusalCode }
      ) as Asked<typeof name>;
      setTimeout(() => resolve(asked), 300);
    });
}
