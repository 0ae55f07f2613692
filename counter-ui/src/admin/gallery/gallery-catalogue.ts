// A catalogue for the gallery, made from the busy hall's picture: the same desks, services and people.
import type { Agency, CatalogueAnswer, Service } from '@toiluot/shared/contract';
import { DEFAULT_SETTINGS } from '@toiluot/shared/contract/catalogue';
import { FIXTURE_NOW, hallFixtures } from '@toiluot/shared/fixtures';

const { centre, zones, desks, queues, staff, pauseReasons } = hallFixtures.busy;

const agencies = [...new Map(queues.map((queue) => [queue.agency, queue.agencyName]))].map(
  ([id, name]): Agency => ({ id, name, shortName: name, enabled: true }),
);

const services = queues.map(
  (queue, index): Service => ({
    id: queue.service,
    agency: queue.agency,
    kind: queue.kind,
    code: `L${index}`,
    name: queue.name,
    series: {
      prefix: 'ABCDEFGHKLMNP'[Math.floor(index / 3) % 13] ?? 'Z',
      from: (index % 3) * 300 + 1,
      to: (index % 3) * 300 + 300,
    },
    expectedServiceMinutes: 8,
    fields: [],
  }),
);

const SESSION = { weekdays: [1, 2, 3, 4, 5], lastTicketMinutesBeforeClose: 15 };

export const galleryAnswer: CatalogueAnswer = {
  seq: 1742,
  serverTime: FIXTURE_NOW,
  trial: false,
  kioskPinSet: true,
  procedureCount: 672,
  openTickets: Object.fromEntries(queues.map((queue) => [queue.service, queue.waiting])),
  dayOpen: true,
  staff: staff.map(({ id, name, role }) => ({ id, username: id, displayName: name, role, disabled: false })),
  catalogue: {
    centre: {
      ...centre,
      zones,
      sessions: [
        { ...SESSION, id: 'morning', name: { vi: 'Buổi sáng', en: 'Morning' }, opensAt: '07:30', closesAt: '11:30' },
        {
          ...SESSION,
          id: 'afternoon',
          name: { vi: 'Buổi chiều', en: 'Afternoon' },
          opensAt: '13:30',
          closesAt: '17:00',
        },
      ],
      holidays: [{ date: '2027-01-01', name: { vi: 'Tết Dương lịch', en: "New Year's Day" } }],
      holidaysToEnter: [
        { year: 2027, name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year' }, note: { vi: 'Theo âm lịch' } },
      ],
      extraWorkingDays: [],
    },
    agencies: [...agencies, { ...(agencies[0] as Agency), id: 'so-cu' as Agency['id'], enabled: false }],
    services,
    desks: desks.map(({ id, number, name, zone, accessible, services: assigned }) => ({
      id,
      number,
      name,
      zone,
      accessible,
      services: assigned,
    })),
    priorityClasses: [
      { id: 'elderly-75' as never, name: { vi: 'Người từ đủ 75 tuổi', en: 'Aged 75 or over' }, headStartMinutes: 30 },
      {
        id: 'merit' as never,
        name: { vi: 'Người có công', en: 'Person of merit' },
        headStartMinutes: 20,
        archived: true,
      },
    ],
    pauseReasons,
    noShowReasons: pauseReasons,
    outOfOrderReasons: pauseReasons,
    printers: [],
    settings: {
      ...DEFAULT_SETTINGS,
      kioskPriorityClass: 'elderly-75' as never,
      phoneAddress: 'https://so.quangbinh.gov.vn/t',
      voiceVolume: [
        { from: '11:30', to: '13:30', volume: 40 },
        { zone: 'A' as never, from: '13:30', to: '14:00', volume: 0 },
      ],
    },
    texts: { ticketFooter: { vi: 'Cảm ơn đã đến', en: 'Thank you for coming' } },
    synonyms: [
      { term: 'sổ đỏ', expandsTo: ['quyền sử dụng đất'] },
      { term: 'mở công ty', expandsTo: ['đăng ký thành lập công ty', 'thành lập doanh nghiệp'] },
    ],
  },
};
