// Pushes pictures to those who look at them: one room per picture, serialised once, sent only if changed.

import type { HallEvent } from '@toiluot/shared/contract';
import type { Server } from 'socket.io';
import type { CommandBus } from '../application/command-bus.ts';
import type { ViewService, ViewSubject } from '../application/view-service.ts';
import { calmMs, isUntouched, isUrgent } from './urgency.ts';

type Room = {
  readonly subject: ViewSubject;
  body: string;
  builtAt: number;
  timer: NodeJS.Timeout | undefined;
  dirty: boolean;
};

export type ViewRoomsOptions = {
  readonly io: Server;
  readonly bus: CommandBus;
  readonly views: ViewService;
  readonly onFault: (what: string, error: unknown) => void;
};

export class ViewRooms {
  readonly #options: ViewRoomsOptions;
  readonly #rooms = new Map<string, Room>();

  constructor(options: ViewRoomsOptions) {
    this.#options = options;
  }

  /** The present picture, stamped; the room is kept up to date from now on. */
  open(subject: ViewSubject): object | undefined {
    const body = this.#options.views.body(subject);
    if (!body) return undefined;
    if (!this.#rooms.has(subject.key))
      this.#rooms.set(subject.key, {
        subject,
        body: JSON.stringify(body),
        builtAt: performance.now(),
        timer: undefined,
        dirty: false,
      });
    return this.#options.views.stamped(subject, body);
  }

  /** After a commit: what it is mainly about goes out in this tick, the rest a little later. */
  changed(events: readonly HallEvent[]): void {
    const now = performance.now();
    for (const room of this.#rooms.values()) {
      if (!room.dirty && isUntouched(room.subject, events)) continue;
      if (room.dirty || isUrgent(room.subject, events) || now - room.builtAt >= calmMs(room.subject)) this.#push(room);
      else this.#later(room, calmMs(room.subject) - (now - room.builtAt));
    }
  }

  /** Looks at every picture again: time has passed, or devices came and went. */
  refresh(): void {
    for (const room of this.#rooms.values()) this.#push(room);
  }

  stop(): void {
    for (const room of this.#rooms.values()) clearTimeout(room.timer);
    this.#rooms.clear();
  }

  #later(room: Room, ms: number): void {
    room.timer ??= setTimeout(() => this.#push(room), ms);
  }

  #push(room: Room): void {
    clearTimeout(room.timer);
    room.timer = undefined;
    const { io, bus, views, onFault } = this.#options;
    const { key, view } = room.subject;
    if (!io.of('/').adapter.rooms.has(key)) {
      this.#rooms.delete(key);
      return;
    }
    // AN4: what waits for its commit is not shown; the commit itself brings us back here.
    room.dirty = bus.hasUncommitted;
    if (room.dirty) return;
    try {
      const body = views.body(room.subject);
      room.builtAt = performance.now();
      const text = body && JSON.stringify(body);
      if (!body || !text || text === room.body) return;
      room.body = text;
      io.to(key).emit(view, views.stamped(room.subject, body));
    } catch (error) {
      onFault(`push ${key}`, error);
    }
  }
}
