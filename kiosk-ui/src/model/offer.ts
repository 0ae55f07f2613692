// Looking things up in the view: what is offered, by whom, and what stands on the home page.
import type { KioskView } from '@toiluot/shared/contract';

export type OfferedService = KioskView['services'][number];
export type OfferedAgency = KioskView['agencies'][number];

/** Most buttons of the home page. */
export const HOME_CHOICES = 12;

export function serviceById(view: KioskView, id: string | undefined): OfferedService | undefined {
  return view.services.find((service) => service.id === id);
}

export function agencyById(view: KioskView, id: string | undefined): OfferedAgency | undefined {
  return view.agencies.find((agency) => agency.id === id);
}

export function servicesOf(view: KioskView, agency: string, kind: OfferedService['kind']): OfferedService[] {
  return view.services.filter((service) => service.agency === agency && service.kind === kind);
}

/** Agencies that offer something of this kind, in the catalogue's order. */
export function agenciesWith(view: KioskView, kind: OfferedService['kind']): OfferedAgency[] {
  return view.agencies.filter(({ id }) =>
    view.services.some((service) => service.agency === id && service.kind === kind),
  );
}

/**
 * Services for the home page, the same all day: of every agency its first, then of every agency its second, and so on.
 * The catalogue lists an agency's main field first; the view carries no figures of how often each is taken.
 */
export function homeServices(view: KioskView): OfferedService[] {
  const perAgency = view.agencies.map(({ id }) => servicesOf(view, id, 'submit'));
  const rounds = Math.max(0, ...perAgency.map((list) => list.length));
  const inTurn = Array.from({ length: rounds }, (_, round) => perAgency.flatMap((list) => list[round] ?? [])).flat();
  return inTurn.slice(0, HOME_CHOICES);
}

/** F-K07: the desk that shows the way, while somebody sits there; without one nobody gets a number for it. */
export function guidanceOf({ services }: KioskView): OfferedService | undefined {
  return services.find((service) => service.kind === 'guidance' && service.served && !isShut(service));
}

/** The centre has a desk for guidance, whether or not anybody sits there now. */
export const hasGuidance = ({ services }: KioskView): boolean => services.some(({ kind }) => kind === 'guidance');

/** Today nobody will call its numbers (F-K15). */
export const isLeftAlone = ({ kind, desks, served }: OfferedService): boolean =>
  kind === 'guidance' ? !served : desks.length === 0;

/** No number can be had of this service now. */
export function isShut(service: OfferedService): boolean {
  return service.state !== 'open' || service.late?.refused === true || isLeftAlone(service);
}

/** At least one desk of the hall is open. */
export function isHallServing({ services }: KioskView): boolean {
  return services.some(({ served }) => served);
}
