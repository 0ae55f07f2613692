// A hall on a real SQLite file without entrances: the bus, its storage and a hand-moved clock. It can be "killed"
// (thrown away without goodbye) and started again on the same file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentreId, Reply } from '@toiluot/shared/contract';
import type { ActorRef } from '../../server/src/application/actor-ref.ts';
import { CommandBus } from '../../server/src/application/command-bus.ts';
import { createCommittedFeed } from '../../server/src/application/committed-feed.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/open-sqlite-storage.ts';
import type { IdentityStorage, Storage } from '../../server/src/storage/storage.ts';
import { defaultCatalogue, type LogLine, quietLogger } from './house.ts';

const CENTRE = 'quang-binh' as CentreId;
export const SYSTEM: ActorRef = { kind: 'system', part: 'trial' };

export class RandomHall {
  readonly dir = mkdtempSync(join(tmpdir(), 'toi-luot-day-'));
  readonly faults: LogLine[] = [];
  /** Hand-moved time, epoch ms. */
  time = Date.parse('2026-11-25T01:00:00Z');
  bus!: CommandBus;
  storage!: Storage & IdentityStorage;
  #n = 0;

  async start(): Promise<void> {
    this.storage = openSqliteStorage({ file: join(this.dir, 'hall.db'), trial: true });
    const feed = createCommittedFeed((what, error) => this.faults.push({ what, error }));
    this.bus = new CommandBus({
      storage: this.storage,
      centre: CENTRE,
      trial: true,
      now: () => this.time,
      hashPassword: async () => 'none',
      feed,
      log: quietLogger(this.faults),
    });
    await this.bus.start();
  }

  /** The process is gone; the file stays. */
  async restart(): Promise<void> {
    await this.storage.close();
    await this.start();
  }

  async end(): Promise<void> {
    await this.storage.close();
    rmSync(this.dir, { recursive: true, force: true });
  }

  send(name: string, input: object, ref: ActorRef, requestId = this.#nextId()): Promise<Reply> {
    return this.bus.execute(name, input, ref, requestId);
  }

  #nextId(): string {
    this.#n += 1;
    return `r${this.#n}`;
  }

  async must(name: string, input: object): Promise<void> {
    const reply = await this.send(name, input, SYSTEM);
    if (!reply.ok) throw new Error(`${name}: ${reply.code} ${JSON.stringify(reply.details)}`);
  }

  /** Catalogue, five officers, a supervisor, a kiosk with a printer, its agent, an open day. */
  async furnish(): Promise<void> {
    const catalogue = defaultCatalogue();
    await this.must('catalogue.import', {
      catalogue: { ...catalogue, settings: { ...catalogue.settings, kioskIntervalMs: 0, kioskPerMinute: 0 } },
    });
    for (const n of [1, 2, 3, 4, 5])
      await this.must('staff.save', {
        username: `officer-${n}`,
        password: 'long enough',
        role: 'officer',
        displayName: `Officer ${n}`,
      });
    await this.must('staff.save', {
      username: 'supervisor',
      password: 'long enough',
      role: 'supervisor',
      displayName: 'Supervisor',
    });
    await this.must('device.approve', { device: 'kiosk-1', kind: 'kiosk', name: 'Kiosk', printers: ['printer-1'] });
    await this.must('device.approve', { device: 'agent-1', kind: 'printer', name: 'Agent', printers: ['printer-1'] });
    await this.must('day.open', {});
  }
}
