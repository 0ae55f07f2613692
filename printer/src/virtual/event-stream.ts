// Server-sent events: "something changed, ask again". Many changes in a row become one.
import type { ServerResponse } from 'node:http';

const CALM_MS = 50;

/** @param changes set of listeners that the printer calls on every change */
export function eventStream(changes: Set<() => void>): {
  readonly join: (response: ServerResponse) => void;
  readonly close: () => void;
} {
  const readers = new Set<ServerResponse>();
  let pending: NodeJS.Timeout | undefined;
  const tell = () => {
    pending = undefined;
    for (const reader of readers) reader.write('data: changed\n\n');
  };
  const listener = () => {
    if (readers.size > 0) pending ??= setTimeout(tell, CALM_MS);
  };
  changes.add(listener);
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('retry: 1000\n\ndata: changed\n\n');
      readers.add(response);
      response.on('close', () => readers.delete(response));
    },
    close() {
      clearTimeout(pending);
      changes.delete(listener);
      for (const reader of readers) reader.end();
    },
  };
}
