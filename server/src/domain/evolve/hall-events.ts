import type { AlertRecord, EventType } from '@toiluot/shared/contract';
import type { Appliers } from '../evolve.ts';
import { putCounter } from '../records.ts';
import type { HallState } from '../state.ts';

type HallWideEvent = Extract<
  EventType,
  `profile.${string}` | `service.${string}` | `board.${string}` | `alert.${string}` | 'hall.restored'
>;

function changeAlert(
  state: HallState,
  id: string,
  fields: Pick<AlertRecord, 'owner'> | Pick<AlertRecord, 'snoozedUntil'>,
) {
  const alert = state.alerts.get(id);
  if (!alert) throw new Error(`no alert ${id} is open`);
  state.alerts.set(id, { ...alert, ...fields });
  state.touched.alerts.add(id);
}

export const hallEvents: Appliers<HallWideEvent> = {
  'profile.saved': (state, { profile }) => {
    state.profiles.set(profile.id, profile);
    state.touched.profiles.add(profile.id);
  },
  'profile.removed': (state, { profile }) => {
    state.profiles.delete(profile);
    state.touched.profiles.add(profile);
  },
  'service.suspended': (state, { service, message }, at) => {
    state.suspensions.set(service, { service, message, since: at });
    state.touched.suspensions.add(service);
  },
  'service.resumed': (state, { service }) => {
    state.suspensions.delete(service);
    state.touched.suspensions.add(service);
  },
  'board.message-set': (state, { message }) => {
    state.messages.set(message.id, message);
    state.touched.messages.add(message.id);
  },
  'board.message-cleared': (state, { message }) => {
    state.messages.delete(message);
    state.touched.messages.add(message);
  },
  'hall.restored': (state, { skipNumbers, skipIds }) => {
    if (!state.day || state.day.state === 'closed') return;
    state.day = { ...state.day, issuedCount: state.day.issuedCount + skipIds };
    state.touched.day = true;
    for (const counter of [...state.counters.values()]) {
      const last = state.catalogue?.services.get(counter.service)?.series.to ?? counter.nextNumber;
      // A series that would run out is full rather than given out twice.
      const nextNumber = Math.max(counter.nextNumber, Math.min(counter.nextNumber + skipNumbers, last + 1));
      putCounter(state, { ...counter, nextNumber });
    }
  },
  'alert.raised': (state, { alert }) => {
    state.alerts.set(alert.id, alert);
    state.touched.alerts.add(alert.id);
  },
  'alert.cleared': (state, { alert }) => {
    state.alerts.delete(alert);
    state.touched.alerts.add(alert);
  },
  'alert.taken': (state, { alert, owner }) => changeAlert(state, alert, { owner }),
  'alert.snoozed': (state, { alert, until }) => changeAlert(state, alert, { snoozedUntil: until }),
};
