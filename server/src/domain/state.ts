// The open state of a centre: exactly what the rows hold, plus look-ups derived from it.
// The maps are changed in place by `evolve` alone (records themselves are never changed); a failed commit throws
// the whole state away and reads it again, so copying thousands of tickets per command would buy nothing.
import type {
  AlertRecord,
  CounterRecord,
  DayRecord,
  DeskId,
  DeskRecord,
  DeviceId,
  DeviceRecord,
  MessageId,
  MessageRecord,
  PrinterId,
  PrinterStateRecord,
  PrintJobId,
  PrintJobRecord,
  ProfileId,
  ProfileRecord,
  ServiceId,
  StaffId,
  StaffRecord,
  SuspensionRecord,
  TicketId,
  TicketRecord,
} from '@toiluot/shared/contract';
import { createFigures, type Figures } from './figures.ts';
import type { IndexedCatalogue } from './indexed-catalogue.ts';
import { createQueues, type Queues } from './queues.ts';
import { createTouched, type Touched } from './touched.ts';

/** TK5: what a desk did last, and how things stood before. Not kept over a restart: the window is 8 s. */
export type LastStep = {
  readonly step: string;
  readonly at: number;
  readonly ticketBefore: TicketRecord;
  readonly deskBefore: Pick<DeskRecord, 'state' | 'since' | 'ticket'>;
  /** Revisions right after the step; others since mean that something else happened. */
  readonly ticketRev: number;
  readonly deskRev: number;
};

export type HallState = {
  /** Position in the journal of the last event applied. */
  seq: number;
  /** Time of the last event, epoch ms: no later event is earlier (DY6). */
  lastAt: number;
  catalogue: IndexedCatalogue | null;
  /** When a place of the catalogue was last changed, epoch ms, since this process started. */
  readonly catalogueChanges: Map<string, number>;
  day: DayRecord | null;
  readonly staff: Map<StaffId, StaffRecord>;
  readonly devices: Map<DeviceId, DeviceRecord>;
  readonly tickets: Map<TicketId, TicketRecord>;
  readonly printJobs: Map<PrintJobId, PrintJobRecord>;
  readonly desks: Map<DeskId, DeskRecord>;
  readonly counters: Map<ServiceId, CounterRecord>;
  readonly suspensions: Map<ServiceId, SuspensionRecord>;
  readonly messages: Map<MessageId, MessageRecord>;
  readonly profiles: Map<ProfileId, ProfileRecord>;
  readonly alerts: Map<string, AlertRecord>;
  readonly printers: Map<PrinterId, PrinterStateRecord>;
  // Derived from the above.
  readonly queues: Queues;
  readonly figures: Figures;
  readonly lastSteps: Map<DeskId, LastStep>;
  /** Jobs that have not ended, in order of creation. */
  readonly pendingJobs: Map<PrintJobId, PrintJobRecord>;
  /** Last issue times per kiosk, newest last, at most a minute's worth (D03). */
  readonly kioskIssues: Map<string, number[]>;
  /** Rows changed since the last commit. */
  touched: Touched;
};

export function emptyState(): HallState {
  return {
    seq: 0,
    lastAt: 0,
    catalogue: null,
    catalogueChanges: new Map(),
    day: null,
    staff: new Map(),
    devices: new Map(),
    tickets: new Map(),
    printJobs: new Map(),
    desks: new Map(),
    counters: new Map(),
    suspensions: new Map(),
    messages: new Map(),
    profiles: new Map(),
    alerts: new Map(),
    printers: new Map(),
    queues: createQueues(),
    figures: createFigures(),
    lastSteps: new Map(),
    pendingJobs: new Map(),
    kioskIssues: new Map(),
    touched: createTouched(),
  };
}
