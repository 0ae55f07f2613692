import type { TicketId } from '@toiluot/shared/contract';
import type { Arrival } from './arrivals.ts';

export type DeskFigures = { served: number; noShow: number; busyMs: number };

type Open = { readonly arrival: Arrival; readonly issuedAt: number; called: boolean; fate: Arrival['fate'] };

/** What is known of the day so far: who is still in the hall, and what has been counted. Times: performance.now(), ms. */
export class HallDay {
  /** Arrivals that have not stood at the kiosk yet. */
  toCome: number;
  readonly open = new Map<TicketId, Open>();
  readonly waitsMs: number[] = [];
  readonly desks = new Map<number, DeskFigures>();
  issued = 0;
  served = 0;
  noShow = 0;
  cancelled = 0;
  /** Numbers refused at the kiosk, by code. */
  readonly refused = new Map<string, number>();

  constructor(arrivals: number) {
    this.toCome = arrivals;
  }

  get isOver(): boolean {
    return this.toCome === 0 && this.open.size === 0;
  }

  enter(ticket: TicketId, arrival: Arrival): void {
    this.toCome -= 1;
    this.issued += 1;
    this.open.set(ticket, { arrival, issuedAt: performance.now(), called: false, fate: arrival.fate });
  }

  turnAway(code: string): void {
    this.toCome -= 1;
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }

  /** The first call ends the wait. Undefined: somebody else's ticket, taken by hand at a screen. */
  call(ticket: TicketId): Open | undefined {
    const visitor = this.open.get(ticket);
    if (!visitor || visitor.called) return visitor;
    visitor.called = true;
    this.waitsMs.push(performance.now() - visitor.issuedAt);
    return visitor;
  }

  leave(ticket: TicketId, how: 'served' | 'noShow' | 'cancelled'): void {
    if (this.open.delete(ticket)) this[how] += 1;
  }

  desk(number: number): DeskFigures {
    const known = this.desks.get(number) ?? { served: 0, noShow: 0, busyMs: 0 };
    this.desks.set(number, known);
    return known;
  }
}
