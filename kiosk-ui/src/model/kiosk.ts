// The whole kiosk without a picture: line, visit, ticket desk, search and idle watch, wired together.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { KioskView, ProcedureList } from '@toiluot/shared/contract';
import { newRequestId } from '@toiluot/shared/ui';
import type { KioskSettings } from '../settings.ts';
import { createStaffDesk, type StaffDesk, type StaffServer } from '../staff/staff-desk.ts';
import { createTexts, type Texts } from '../texts.tsx';
import { createFinder, type Find } from './finder.ts';
import { type IdleWatch, watchIdle } from './idle.ts';
import { createTicketDesk, type IssueWish, type TicketDesk } from './issuing.ts';
import type { Language } from './languages.ts';
import { isAway, type KioskLine } from './line.ts';
import type { OfferedService } from './offer.ts';
import { type Opening, openingOf } from './opening.ts';
import { type SearchMissWatch, watchSearchMisses } from './search-misses.ts';
import { createVisit, type Visit } from './visit.ts';

export interface Kiosk {
  readonly settings: KioskSettings;
  readonly line: KioskLine;
  readonly visit: Visit;
  readonly desk: TicketDesk;
  readonly idle: IdleWatch;
  readonly texts: Texts;
  readonly find: Find;
  readonly misses: SearchMissWatch;
  readonly staff: StaffDesk;
  readonly procedures: ReadonlySignal<ProcedureList | undefined>;
  readonly isAway: ReadonlySignal<boolean>;
  readonly opening: ReadonlySignal<Opening>;
  /** A steady clock, ms. */
  readonly nowMs: () => number;
  /** By how much every time is longer now. */
  readonly slower: () => number;
  /** Whether a page in this language can be read aloud here. */
  readonly canSpeak: (lang: Language) => boolean;
  /** LẤY SỐ: fetches the number and turns to the result page. */
  take(service: OfferedService, procedure: string | undefined): void;
  /** Forgets the visitor and turns to the home page. */
  leave(): void;
}

const NO_SERVER: StaffServer = { call: () => Promise.reject(new Error('no server')) };

/** In speech mode all times are this much longer (screens.md section 3). */
const SPEECH_SLOWER = 3;

export function createKiosk(parts: {
  readonly settings: KioskSettings;
  readonly line: KioskLine;
  readonly procedures: ReadonlySignal<ProcedureList | undefined>;
  readonly canSpeak?: (lang: Language) => boolean;
  readonly staffServer?: StaffServer;
  /** Gets words that were sought in vain. */
  readonly tellSearchMiss?: (words: string) => void;
  /** A steady clock, ms. */
  readonly nowMs?: () => number;
}): Kiosk {
  const {
    settings,
    line,
    procedures,
    canSpeak = () => false,
    tellSearchMiss = () => undefined,
    nowMs = () => performance.now(),
  } = parts;
  const misses = watchSearchMisses(tellSearchMiss);
  const visit = createVisit(settings.language);
  const staff = createStaffDesk(parts.staffServer ?? NO_SERVER);
  const isStaffIssuing = () => staff.place.peek() === 'issuing';
  // Staff's numbers go with the grant; the rest of the desk is the same.
  const send: KioskLine['send'] = (name, input, options) =>
    isStaffIssuing() ? staff.send(name, input, options?.requestId ?? newRequestId()) : line.send(name, input, options);
  const desk = createTicketDesk(send, nowMs);
  const leave = () => {
    desk.forget();
    visit.reset();
    if (isStaffIssuing()) staff.backToDesk();
  };
  const texts = createTexts(visit.lang);
  const slower = () => (visit.speaking.peek() ? SPEECH_SLOWER : 1);
  const isIdleable = () =>
    (!visit.isPristine.peek() || staff.place.peek() !== 'shut') && visit.step.peek().at !== 'result';
  const goHome = () => {
    staff.leave();
    leave();
  };
  const idle = watchIdle(isIdleable, goHome, nowMs, slower);
  return {
    settings,
    line,
    visit,
    desk,
    idle,
    procedures,
    leave,
    nowMs,
    slower,
    canSpeak,
    texts,
    find: createFinder(),
    misses,
    staff,
    isAway: isAway(line),
    opening: computed(() => {
      if (staff.place.value === 'issuing') return 'open';
      return line.view.value ? openingOf(line.view.value.session, line.clock.value) : 'shut';
    }),
    take(service, procedure) {
      const wish = wishOf(line.view.peek(), visit, service, procedure);
      desk.issue(isStaffIssuing() ? { ...wish, reason: texts.t('staff.reason') } : wish);
      if (visit.step.peek().at !== 'result') visit.go({ at: 'result' });
    },
  };
}

function wishOf(
  view: KioskView | undefined,
  visit: Visit,
  service: OfferedService,
  procedure: string | undefined,
): IssueWish {
  const priority = visit.priority.peek() ? view?.priority : undefined;
  return {
    service: service.id,
    language: visit.lang.peek(),
    ...(procedure === undefined ? {} : { procedure: procedure as NonNullable<IssueWish['procedure']> }),
    ...(priority === undefined ? {} : { priorityClass: priority.id }),
  };
}
