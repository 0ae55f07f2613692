// Records with believable values; what a test is about is given, the rest is filled in.
import type { Catalogue, DeviceRecord, Service, StaffRecord } from '@toiluot/shared/contract';

export function aStaffMember(id: string, given: Partial<StaffRecord> = {}): StaffRecord {
  return {
    id: id as StaffRecord['id'],
    username: id,
    displayName: `Nguyễn Thị ${id}`,
    role: 'officer',
    disabled: false,
    ...given,
  };
}

export function aDevice(id: string, given: Partial<DeviceRecord> = {}): DeviceRecord {
  return {
    id: id as DeviceRecord['id'],
    kind: 'kiosk',
    name: `Máy ${id}`,
    zone: 'A' as never,
    desk: null,
    printers: ['printer-1' as never],
    tokenGeneration: 0,
    revoked: false,
    ...given,
  };
}

export function aService(id: string, given: Partial<Service> = {}): Service {
  return {
    id: id as Service['id'],
    agency: 'so-tu-phap' as never,
    kind: 'submit',
    code: id.slice(0, 8),
    name: { vi: 'Lý lịch tư pháp', en: 'Criminal records' },
    series: { prefix: 'E', from: 1, to: 399 },
    expectedServiceMinutes: 6,
    fields: [],
    ...given,
  };
}

/** Three services and three desks of one agency, small enough for thousands of runs. */
export function aSmallCatalogue(from: Catalogue): Catalogue {
  const [alpha, beta, gamma] = ['alpha', 'beta', 'gamma'].map((id, index) =>
    aService(id, { series: { prefix: 'ABC'[index] ?? 'Z', from: 1, to: 999 } }),
  ) as [Service, Service, Service];
  const desk = (n: number, accessible: boolean, services: [Service, number][]) => ({
    id: `desk-0${n}` as never,
    number: n,
    name: { vi: `Quầy ${n}` },
    zone: n < 3 ? ('A' as never) : ('B' as never),
    accessible,
    services: services.map(([service, handicapMinutes]) => ({ service: service.id, handicapMinutes })),
  });
  return {
    ...from,
    agencies: from.agencies.filter((a) => a.id === 'so-tu-phap'),
    services: [alpha, beta, gamma],
    procedures: [],
    synonyms: [],
    desks: [
      desk(1, true, [
        [alpha, 0],
        [beta, 15],
      ]),
      desk(2, false, [
        [beta, 0],
        [alpha, 10],
        [gamma, 5],
      ]),
      desk(3, true, [
        [gamma, 0],
        [alpha, 0],
        [beta, 0],
      ]),
    ],
  };
}
