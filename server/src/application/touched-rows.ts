import type { HallState } from '../domain/state.ts';
import { createTouched } from '../domain/touched.ts';
import type { TouchedRows } from '../storage/storage.ts';

function present<K, V>(keys: ReadonlySet<K>, records: ReadonlyMap<K, V>): V[] {
  const found: V[] = [];
  for (const key of keys) {
    const record = records.get(key);
    if (record !== undefined) found.push(record);
  }
  return found;
}

const gone = <K, V>(keys: ReadonlySet<K>, records: ReadonlyMap<K, V>): K[] =>
  [...keys].filter((key) => !records.has(key));

/** The rows changed since the last call, as they are now, and a clean slate for the next batch. */
export function takeTouchedRows(state: HallState): TouchedRows {
  const t = state.touched;
  state.touched = createTouched();
  return {
    ...(t.catalogue && state.catalogue && { catalogue: state.catalogue.file }),
    ...(t.day && state.day && { day: state.day }),
    staff: present(t.staff, state.staff),
    devices: present(t.devices, state.devices),
    tickets: present(t.tickets, state.tickets),
    printJobs: present(t.printJobs, state.printJobs),
    desks: present(t.desks, state.desks),
    counters: present(t.counters, state.counters),
    suspensions: present(t.suspensions, state.suspensions),
    removedSuspensions: gone(t.suspensions, state.suspensions),
    messages: present(t.messages, state.messages),
    removedMessages: gone(t.messages, state.messages),
    profiles: present(t.profiles, state.profiles),
    removedProfiles: gone(t.profiles, state.profiles),
    alerts: present(t.alerts, state.alerts),
    removedAlerts: gone(t.alerts, state.alerts),
    printers: present(t.printers, state.printers),
    announcements: [...t.announcements.values()],
    mutes: present(t.mutes, state.mutes),
    removedMutes: gone(t.mutes, state.mutes),
    voiceChecks: present(t.voiceChecks, state.voiceChecks),
    complaints: [...t.complaints.values()],
    published: present(t.published, state.published),
  };
}
