// Officers who call one number after the other, and the list of every call that the house made true.
import type { DeskId } from '@toiluot/shared/contract';
import { callIdOf } from '../../server/src/domain/figures.ts';
import { deskId, officerOf, openDesk } from './clients.ts';
import type { As, House } from './house.ts';

export class DeskCrew {
  /** Ids of all committed calls, in their order. */
  readonly calls: string[] = [];
  readonly #house: House;
  readonly #officers: readonly As[];
  readonly #kiosk: As;
  #turn = 0;

  private constructor(house: House, officers: readonly As[]) {
    this.#house = house;
    this.#officers = officers;
    this.#kiosk = house.asDevice('kiosk-1');
    house.app.feed.listen('desk crew', ({ events }) => {
      for (const { type, data } of events) {
        if (type !== 'ticket.called' && type !== 'ticket.recalled') continue;
        const ticket = house.app.bus.state.tickets.get(data.ticket);
        const visit = ticket?.visits.at(-1);
        if (ticket && visit) this.calls.push(callIdOf(ticket, visit));
      }
    });
  }

  /** At desks 1 to `desks`; those that are closed are opened. */
  static async at(house: House, desks: number): Promise<DeskCrew> {
    const numbers = Array.from({ length: desks }, (_, n) => n + 1);
    return new DeskCrew(house, await Promise.all(numbers.map((number) => seat(house, number))));
  }

  get size(): number {
    return this.#officers.length;
  }

  /** One more number, called to the next desk in turn; its former visitor is served first. @returns its label */
  async callOne(service: string): Promise<string> {
    const number = (this.#turn % this.size) + 1;
    this.#turn += 1;
    const [desk, as] = [deskId(number), this.#officers[number - 1] ?? {}];
    const { label } = await this.#house.done('ticket.issue', { service }, this.#kiosk);
    if (this.#house.app.bus.state.desks.get(desk as DeskId)?.ticket) {
      await this.#house.done('desk.start', { desk }, as);
      await this.#house.done('desk.finish', { desk }, as);
    }
    await this.#house.done('desk.call-next', { desk }, as);
    return label;
  }
}

function seat(house: House, number: number): Promise<As> {
  const state = house.app.bus.state.desks.get(deskId(number) as DeskId)?.state ?? 'closed';
  return state === 'closed' ? openDesk(house, number) : house.asStaff(officerOf(number));
}
