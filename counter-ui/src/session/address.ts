/** What the address of the page says: seat, wished desk, one-use code, compact window. */
export type Address = {
  readonly seat: string | undefined;
  readonly desk: string | undefined;
  readonly enterCode: string | undefined;
  readonly isCompact: boolean;
};

const DESK_SEAT = /^desk-[\w-]+$/;

/** A seat named like a desk is a wish for that desk; `?desk=` goes before it. */
export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Address {
  const query = new URLSearchParams(search);
  const given = (name: string) => query.get(name) || undefined;
  const seat = given('seat');
  const deskOfSeat = seat !== undefined && DESK_SEAT.test(seat) ? seat : undefined;
  const enterCode = new URLSearchParams(hash.replace(/^#/, '')).get('enter') || undefined;
  return { seat, desk: given('desk') ?? deskOfSeat, enterCode, isCompact: query.has('compact') };
}

/** The address of the same seat with another desk, or none; the code is gone from it. */
export function addressFor(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  desk: string | undefined,
): string {
  const query = new URLSearchParams(search);
  if (desk === undefined) query.delete('desk');
  else query.set('desk', desk);
  const text = query.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
}
