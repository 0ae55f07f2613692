import type { TicketId } from '@toiluot/shared/contract';
import type { HallState } from '../../domain/state.ts';
import type { Tokens } from './tokens.ts';

/** Finds the ticket of a token among those of the open day; with the day the tokens die. */
export class TicketTokens {
  readonly #tokens: Tokens;
  #day = '';
  #known = 0;
  readonly #ticketOf = new Map<string, TicketId>();

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  find(state: HallState, token: string): TicketId | undefined {
    this.#catchUp(state);
    const ticket = this.#ticketOf.get(token);
    return ticket && state.tickets.has(ticket) && state.day?.state !== 'closed' ? ticket : undefined;
  }

  /** Makes the tokens of tickets issued since the last look; nothing to do while a kiosk issues. */
  #catchUp(state: HallState): void {
    const day = state.day;
    if (!day) return;
    if (day.id !== this.#day) {
      this.#ticketOf.clear();
      this.#day = day.id;
      this.#known = 0;
    }
    for (; this.#known < day.issuedCount; this.#known += 1) {
      const id = `${day.id}.${this.#known + 1}` as TicketId;
      this.#ticketOf.set(this.#tokens.ticket(id), id);
    }
  }
}
