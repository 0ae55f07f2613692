// The whole kiosk without a picture: line, visit, ticket desk, search and idle watch, wired together.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { KioskView, ProcedureList } from '@toiluot/shared/contract';
import type { KioskSettings } from '../settings.ts';
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

/** In speech mode all times are this much longer (screens.md section 3). */
const SPEECH_SLOWER = 3;

export function createKiosk(parts: {
  readonly settings: KioskSettings;
  readonly line: KioskLine;
  readonly procedures: ReadonlySignal<ProcedureList | undefined>;
  readonly canSpeak?: (lang: Language) => boolean;
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
  const desk = createTicketDesk(line.send, nowMs);
  const leave = () => {
    desk.forget();
    visit.reset();
  };
  const slower = () => (visit.speaking.peek() ? SPEECH_SLOWER : 1);
  const isIdleable = () => !visit.isPristine.peek() && visit.step.peek().at !== 'result';
  const idle = watchIdle(isIdleable, leave, nowMs, slower);
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
    texts: createTexts(visit.lang),
    find: createFinder(),
    misses,
    isAway: isAway(line),
    opening: computed(() => (line.view.value ? openingOf(line.view.value.session, line.clock.value) : 'shut')),
    take(service, procedure) {
      desk.issue(wishOf(line.view.peek(), visit, service, procedure));
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
