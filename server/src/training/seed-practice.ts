// What a practice hall has beyond a trial: its mark in the data file, and a profile to apply.
import { randomUUID } from 'node:crypto';
import type { AssignedService, Catalogue, CommandName, InputOf, ProfileId, StaffId } from '@toiluot/shared/contract';
import type { App } from '../app.ts';
import type { ActorRef } from '../application/actor-ref.ts';

const SYSTEM: ActorRef = { kind: 'system', part: 'training' };
const BUSY_DAY = 'practice-busy-day' as ProfileId;
const HELP_MINUTES = 15;

async function run<N extends CommandName>(app: App, name: N, input: InputOf<N>, as: ActorRef): Promise<void> {
  const reply = await app.bus.execute(name, input, as, `training-${randomUUID()}`);
  if (!reply.ok) throw new Error(`the practice hall could not be set up: ${name} was refused with ${reply.code}`);
}

const supervisorOf = (app: App): ActorRef => {
  const found = [...app.bus.state.staff.values()].find(({ role, disabled }) => role === 'supervisor' && !disabled);
  return { kind: 'staff', id: (found?.id ?? 'giamsat') as StaffId };
};

/** Every desk also helps its neighbour: a change that a supervisor can apply, see and take back. */
function busyDay({ desks }: Catalogue): InputOf<'assignment.save-profile'> {
  const open = desks.filter(({ archived }) => !archived);
  return {
    profile: BUSY_DAY,
    name: { vi: 'Ngày đông (tập huấn)', en: 'Busy day (training)' },
    desks: open.map(({ id, services }, index) => {
      const own = new Set(services.map(({ service }) => service));
      const help = (open[(index + 1) % open.length]?.services ?? [])
        .filter(({ service, handicapMinutes }) => handicapMinutes === 0 && !own.has(service))
        .map(({ service }): AssignedService => ({ service, handicapMinutes: HELP_MINUTES }));
      return { desk: id, services: [...services, ...help] };
    }),
  };
}

/** Does what is missing and nothing twice. */
export async function seedPractice(app: App): Promise<void> {
  const { catalogue, profiles } = app.bus.state;
  if (!catalogue) return;
  if (!catalogue.file.settings.practice) await run(app, 'settings.save', { settings: { practice: true } }, SYSTEM);
  if (!profiles.has(BUSY_DAY)) await run(app, 'assignment.save-profile', busyDay(catalogue.file), supervisorOf(app));
}

/** Reset at will: everybody leaves, desks close and have their own services again, a new day begins. */
export async function startOver(app: App): Promise<void> {
  const { day, catalogue } = app.bus.state;
  if (day && day.state !== 'closed') await run(app, 'day.close', { force: true }, SYSTEM);
  const desks = (catalogue?.file.desks ?? []).filter(({ archived }) => !archived);
  if (desks.length > 0)
    await run(
      app,
      'assignment.set',
      { desks: desks.map(({ id, services }) => ({ desk: id, services: [...services] })) },
      supervisorOf(app),
    );
  await run(app, 'day.open', {}, SYSTEM);
}
