// Every view in one place: who may see it, which one it is, its body and its stamp.

import type {
  BestHours,
  DeskId,
  DeviceId,
  PublicCalls,
  PublicDays,
  PublicWaits,
  RefusalCode,
  TicketId,
  ViewName,
  ViewParams,
  ZoneId,
} from '@toiluot/shared/contract';
import { isViewName, viewParamCheckers } from '@toiluot/shared/contract/validate';
import { VIEWS } from '@toiluot/shared/contract/views';
import { type Actor, roleOf } from '../domain/actor.ts';
import type { HallState } from '../domain/state.ts';
import { type ActorRef, resolveActor } from './actor-ref.ts';
import type { CommandBus } from './command-bus.ts';
import { publicCallsOf } from './public/public-calls.ts';
import { publicDaysOf } from './public/public-days.ts';
import { publicWaitsOf } from './public/public-waits.ts';
import { boardView } from './views/board-view.ts';
import { deskView } from './views/desk-view.ts';
import { devicesView } from './views/devices-view.ts';
import { hallView } from './views/hall-view.ts';
import { kioskView } from './views/kiosk-view.ts';
import { padView } from './views/pad-view.ts';
import { printerJobsView } from './views/printer-jobs-view.ts';
import { speakerView } from './views/speaker-view.ts';
import { ticketView } from './views/ticket-view.ts';
import type { ViewContext } from './views/view-context.ts';

/** A view that somebody may see: name and subject decide its body, so equal keys share one picture. */
export type ViewSubject = { readonly key: string; readonly view: ViewName; readonly subject: string };

export type Found = ViewSubject | { readonly refused: RefusalCode };

export type ViewServiceOptions = {
  readonly bus: CommandBus;
  readonly now: () => number;
  readonly trial: boolean;
  readonly presence: ViewContext['presence'];
  readonly boards?: NonNullable<ViewContext['boards']>;
  readonly pairings: () => NonNullable<ViewContext['pairings']>;
  readonly waits?: NonNullable<ViewContext['waits']>;
  readonly voice?: NonNullable<ViewContext['voice']>;
  readonly bestHours?: () => BestHours | undefined;
};

const subjectOf = (view: ViewName, actor: Actor, params: ViewParams, state: HallState): string | undefined => {
  switch (view) {
    case 'hall.view':
      return 'hall';
    case 'devices.view':
      return 'devices';
    case 'board.view': {
      const zone = params.zone ?? (actor.kind === 'device' ? actor.zone : null) ?? 'all';
      return zone === 'all' || state.catalogue?.file.centre.zones.some((z) => z.id === zone) ? zone : undefined;
    }
    case 'desk.view':
      return params.desk && state.catalogue?.desks.has(params.desk as DeskId) ? params.desk : undefined;
    case 'kiosk.view':
    case 'printer.jobs':
    case 'speaker.view':
    case 'pad.view':
      return actor.kind === 'device' ? actor.id : undefined;
    case 'ticket.view':
      return actor.kind === 'visitor' ? actor.ticket : undefined;
  }
};

export class ViewService {
  readonly #options: ViewServiceOptions;

  constructor(options: ViewServiceOptions) {
    this.#options = options;
  }

  /** Whether this actor may see the view named, and which picture it is. */
  find(view: string, params: unknown, ref: ActorRef): Found {
    if (!isViewName(view)) return { refused: 'unknown-view' };
    const { state } = this.#options.bus;
    const actor = resolveActor(state, ref);
    if (!actor) return { refused: 'not-signed-in' };
    if (!(VIEWS[view].roles as readonly string[]).includes(roleOf(actor))) return { refused: 'not-allowed' };
    if (!viewParamCheckers[view].check(params ?? {})) return { refused: 'invalid-input' };
    const subject = subjectOf(view, actor, (params ?? {}) as ViewParams, state);
    if (subject === undefined)
      return {
        refused: view === 'board.view' ? 'unknown-zone' : view === 'desk.view' ? 'unknown-desk' : 'not-allowed',
      };
    return { key: `${view} ${subject}`, view, subject };
  }

  /** Whether a picture subscribed to earlier is closed to this actor by now: roles change while a screen looks on (S04). */
  isForbidden(key: string, ref: ActorRef): boolean {
    const view = key.slice(0, key.indexOf(' '));
    const actor = resolveActor(this.#options.bus.state, ref);
    return isViewName(view) && !(actor && (VIEWS[view].roles as readonly string[]).includes(roleOf(actor)));
  }

  /** The view a device gets unasked on connecting. */
  ownView(ref: ActorRef): ViewName | undefined {
    const actor = resolveActor(this.#options.bus.state, ref);
    if (actor?.kind === 'visitor') return 'ticket.view';
    if (actor?.kind !== 'device') return undefined;
    return ({ kiosk: 'kiosk.view', board: 'board.view', pad: 'pad.view', printer: 'printer.jobs' } as const)[
      actor.type
    ];
  }

  /** The body as it is now; undefined when its subject is gone. */
  body({ view, subject }: ViewSubject): object | undefined {
    const { pairings } = this.#options;
    const { state } = this.#options.bus;
    const context = this.#context();
    const device = state.devices.get(subject as DeviceId);
    switch (view) {
      case 'kiosk.view':
        return device && kioskView(context, device);
      case 'board.view':
        return boardView(context, subject === 'all' ? undefined : (subject as ZoneId));
      case 'desk.view':
        return deskView(context, subject as DeskId);
      case 'hall.view':
        return hallView(context);
      case 'devices.view':
        return devicesView({ ...context, pairings: pairings() });
      case 'ticket.view':
        return ticketView(context, subject as TicketId);
      case 'pad.view':
        return device && padView(context, device);
      case 'printer.jobs':
        return device && printerJobsView(context, device);
      case 'speaker.view':
        return device && speakerView(context, device);
    }
  }

  /** Open data: no view, because nobody has to say who asks; undefined where the centre keeps it to itself. */
  publicWaits(): PublicWaits | undefined {
    return publicWaitsOf(this.#context());
  }

  /** Calls of the moment and the last ones (F-B16); undefined where the centre keeps them to itself. */
  publicCalls(): PublicCalls | undefined {
    return publicCallsOf(this.#context());
  }

  /** The closed days as they were given out (F-R09); undefined where the centre keeps its figures to itself. */
  publicDays(): PublicDays | undefined {
    return publicDaysOf(this.#context());
  }

  #context(): ViewContext {
    const { bus, now, trial, presence, waits, voice, boards, bestHours } = this.#options;
    return {
      state: bus.state,
      now: now(),
      trial,
      presence,
      ...(waits && { waits }),
      ...(voice && { voice }),
      ...(boards && { boards }),
      ...(bestHours && { bestHours: bestHours() }),
    };
  }

  /** A whole view: stamp and body. */
  stamped(found: ViewSubject, body: object): object {
    const { bus, now } = this.#options;
    return { view: found.view, epoch: bus.epoch, seq: bus.committedSeq, serverTime: now(), ...body };
  }
}
