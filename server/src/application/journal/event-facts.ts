// What a sentence about an event may name. The words themselves belong to the screens.
import type { CallCause, JournalFacts, Text } from '@toiluot/shared/contract';
import type { Names } from './names.ts';

/** The fields that events have in common; each event has some of them. */
type Data = {
  readonly ticket?: string | { readonly label: string };
  readonly label?: string;
  readonly job?: string;
  readonly desk?: string | { readonly number: number };
  readonly from?: string | null;
  readonly directedTo?: string | null;
  readonly service?: string | { readonly name: Text };
  readonly agency?: { readonly name: Text };
  readonly officer?: string;
  readonly cause?: CallCause;
  readonly reason?: string | null;
  readonly priorityClass?: string | null;
  readonly headStartMs?: number;
  readonly staff?: { readonly displayName: string; readonly role: string };
  readonly device?: { readonly name: string };
  readonly profile?: string | { readonly name: Text } | null;
  readonly message?: string | { readonly text: Text } | Text;
  readonly alert?: string | { readonly kind: string };
  readonly part?: { readonly kind: string };
  readonly settings?: object;
  readonly pause?: { readonly reason: string; readonly note: string | null; readonly until: number | null };
  readonly rating?: { readonly level: string };
  readonly until?: number | null;
  readonly step?: string;
  readonly outcome?: string | null;
  readonly state?: string;
  readonly printer?: string;
  readonly health?: string;
  readonly date?: string;
};

const MINUTE_MS = 60_000;

const textOf = (value: unknown): Text | undefined => {
  if (typeof value === 'string') return { vi: value };
  if (typeof value !== 'object' || value === null) return undefined;
  if ('vi' in value) return value as Text;
  if ('name' in value) return textOf(value.name);
  if ('displayName' in value) return textOf(value.displayName);
  return 'text' in value ? textOf(value.text) : undefined;
};

const labelIn = ({ label, ticket, job }: Data, names: Names): string | undefined => {
  if (label) return label;
  if (typeof ticket === 'object') return ticket.label;
  const id = ticket ?? job?.slice(0, job.lastIndexOf('/'));
  return id && names.labelOf(id as never);
};

const deskIn = (desk: Data['desk'] | null, names: Names): number | undefined => {
  if (!desk) return undefined;
  return typeof desk === 'string' ? names.deskOf(desk as never) : desk.number;
};

/** A reason is an id of the catalogue's lists, or words. */
const reasonIn = ({ cause, pause, reason }: Data, names: Names): Text | undefined => {
  const given = cause?.reason ?? pause?.reason ?? reason;
  return given ? (names.reasonOf(given as never) ?? { vi: given.slice(0, 500) }) : undefined;
};

const wordIn = (data: Data): string | undefined =>
  data.step ??
  (typeof data.alert === 'object' ? data.alert.kind : data.alert?.split(':')[0]) ??
  data.part?.kind ??
  data.rating?.level ??
  data.health ??
  data.staff?.role ??
  data.state ??
  data.date ??
  (data.settings && Object.keys(data.settings).join(', ').slice(0, 120));

function serviceIn({ service }: Data, names: Names): Pick<JournalFacts, 'service' | 'agency'> {
  if (!service) return {};
  if (typeof service === 'object') return { service: service.name };
  const found = names.serviceOf(service as never);
  if (!found) return { service: { vi: service } };
  return { service: found.name, ...(found.agency && { agency: found.agency }) };
}

/** Drops what is undefined: an absent fact has no key. */
const known = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)) as T;

/** Facts of one event. @param data its stored JSON, as the contract's `EventData` has it */
export function eventFacts(data: Data, names: Names): JournalFacts {
  const otherDesk = deskIn(data.directedTo, names) ?? deskIn(data.from, names);
  const otherPerson = data.from ? names.personOf(data.from as never) : undefined;
  const minutes = data.cause?.minutes ?? (data.headStartMs ? data.headStartMs / MINUTE_MS : undefined);
  return known({
    ...serviceIn(data, names),
    label: labelIn(data, names),
    desk: deskIn(data.desk, names),
    otherDesk,
    agency: data.agency?.name ?? serviceIn(data, names).agency,
    person: data.officer ? (names.personOf(data.officer as never) ?? data.officer) : undefined,
    otherPerson,
    call: data.cause?.kind,
    minutes,
    reason: reasonIn(data, names),
    note: data.cause?.note ?? data.pause?.note ?? undefined,
    priority: data.priorityClass ? (names.priorityOf(data.priorityClass) ?? { vi: data.priorityClass }) : undefined,
    name: textOf(data.staff ?? data.device ?? data.message ?? data.profile ?? data.printer),
    word: wordIn(data),
    until: data.until ?? data.pause?.until ?? undefined,
  }) as JournalFacts;
}
