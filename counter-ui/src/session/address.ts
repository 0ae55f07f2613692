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

/** The address of the same seat with another desk, or none; a one-use code is gone from it, a part of the page stays. */
export function addressFor(
  { pathname, search, hash = '' }: Pick<Location, 'pathname' | 'search'> & Partial<Pick<Location, 'hash'>>,
  desk: string | undefined,
): string {
  const part = hash.startsWith('#enter') ? '' : hash;
  const query = new URLSearchParams(search);
  if (desk === undefined) query.delete('desk');
  else query.set('desk', desk);
  const text = query.toString();
  return (text === '' ? pathname : `${pathname}?${text}`) + part;
}
