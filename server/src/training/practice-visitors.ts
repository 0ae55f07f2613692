// Simulated visitors of the practice hall: enough people at desks where somebody practises, a few elsewhere.
import { randomUUID } from 'node:crypto';
import type { DeviceId, InputOf, Language, ServiceId, TicketId } from '@toiluot/shared/contract';
import type { App } from '../app.ts';
import { waitingCount } from '../domain/queues.ts';
import type { HallState } from '../domain/state.ts';

const STEP_MS = 4_000;
/** Waiting for each desk at work; beyond, nobody more comes for it. */
const PER_DESK = 4;
/** Waiting where nobody works: one each, and so many in all. */
const ELSEWHERE = 8;
const SERVED_SHARE = 0.8;
const PRIORITY_SHARE = 0.12;
const ENGLISH_SHARE = 0.05;
/** Whoever is served by nobody goes home, so that a forgotten queue does not fill the alerts. */
const PATIENCE_MS = 15 * 60_000;

/** Desks at work by service, those whose own work it is. */
function desksAtWork(state: HallState): Map<ServiceId, number> {
  const desks = new Map<ServiceId, number>();
  for (const { state: desk, services } of state.desks.values())
    for (const { service, handicapMinutes } of desk === 'closed' ? [] : services)
      if (handicapMinutes === 0) desks.set(service, (desks.get(service) ?? 0) + 1);
  return desks;
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** Who comes next, or nobody. @param random  0 to 1 */
export function nextVisitor(state: HallState, random: () => number): InputOf<'ticket.issue'> | undefined {
  const atWork = desksAtWork(state);
  const all = [...(state.catalogue?.services.keys() ?? [])].filter((service) => !state.suspensions.has(service));
  const served = all.filter((service) => waitingCount(state.queues, service) < PER_DESK * (atWork.get(service) ?? 0));
  const alone = all.filter((service) => !atWork.has(service));
  const waitingAlone = alone.reduce((sum, service) => sum + waitingCount(state.queues, service), 0);
  const elsewhere =
    waitingAlone < ELSEWHERE ? alone.filter((service) => waitingCount(state.queues, service) === 0) : [];
  const first = random() < SERVED_SHARE ? served : elsewhere;
  const service = pick(first.length > 0 ? first : served.length > 0 ? served : elsewhere, random);
  if (service === undefined) return undefined;
  const priority = state.catalogue?.file.settings.kioskPriorityClass;
  const language: Language = random() < ENGLISH_SHARE ? 'en' : 'vi';
  return { service, language, ...(priority && random() < PRIORITY_SHARE && { priorityClass: priority }) };
}

/** Those who have waited too long for a service that nobody serves. */
export function leavers(state: HallState, now: number): TicketId[] {
  const atWork = desksAtWork(state);
  return [...state.queues.byService]
    .filter(([service]) => !atWork.has(service))
    .flatMap(([, tickets]) => tickets.filter(({ queuedAt }) => now - queuedAt > PATIENCE_MS).map(({ id }) => id));
}

/** Lets visitors in and out every few seconds, through the ordinary command path. @returns stops it */
export function startVisitors(
  app: App,
  {
    kiosk,
    random,
    onFault,
  }: { readonly kiosk: string; readonly random: () => number; readonly onFault: (error: unknown) => void },
): () => void {
  const step = async (): Promise<void> => {
    const wish = nextVisitor(app.bus.state, random);
    if (wish) await app.bus.execute('ticket.issue', wish, { kind: 'device', id: kiosk as DeviceId }, randomUUID());
    for (const ticket of leavers(app.bus.state, app.now()))
      await app.bus.execute('ticket.cancel', { ticket }, { kind: 'visitor', ticket }, randomUUID());
  };
  const timer = setInterval(() => void step().catch(onFault), STEP_MS);
  void step().catch(onFault);
  return () => clearInterval(timer);
}
