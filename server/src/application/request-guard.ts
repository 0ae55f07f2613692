// Which hosts and origins may talk to us; the same rule for REST, polling and WebSockets (safety S02).

export type Guard = (headers: { readonly host?: string | undefined; readonly origin?: string | undefined }) => boolean;

/**
 * @param hosts  names and addresses, without port, under which this server may be reached
 * @param publicHost  host, and port where it is not the usual one, under which a reverse proxy offers it
 * An absent Origin is let through: browsers always send one with a WebSocket or a POST, so such a request comes from
 * no page, and it still needs its credentials.
 */
export function createGuard(hosts: ReadonlySet<string>, port: () => number, publicHost?: string): Guard {
  const isOwn = (authority: string): boolean => {
    if (authority.toLowerCase() === publicHost) return true;
    const match = /^(\[[0-9a-f:.]+\]|[^:@/]+)(?::(\d+))?$/i.exec(authority);
    return match !== null && hosts.has((match[1] ?? '').toLowerCase()) && Number(match[2] ?? 80) === port();
  };
  let ownHost: string | undefined;
  return ({ host, origin }) => {
    if (!host || (host !== ownHost && !isOwn(host))) return false;
    ownHost = host;
    if (origin === undefined) return true;
    const own = /^https?:\/\/(.+)$/.exec(origin);
    return own !== null && own[1] === host;
  };
}
