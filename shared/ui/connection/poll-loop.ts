import type { RefusalCode, SubscribeMessage, ViewName, ViewOf } from '../../contract/index.ts';
import { type Credentials, fetchView } from './poll.ts';
import { isFinal } from './refused-line.ts';

const EVERY_MS = 5000;

export interface PollParts {
  readonly origin: string;
  readonly credentials: Credentials;
  readonly chosen: () => readonly SubscribeMessage[];
  readonly take: (view: ViewOf<ViewName>) => void;
  readonly refused: (code: RefusalCode) => void;
}

/** Fetches every chosen view each 5 s while `isNeeded`; a round that hangs is not waited for longer than three. */
export function pollWhile(isNeeded: () => boolean, parts: PollParts): () => void {
  let underWay = 0;
  const round = async () => {
    underWay += 1;
    for (const message of parts.chosen()) {
      const reply = await fetchView(parts.origin, message, parts.credentials);
      if (!isNeeded()) break;
      if (reply?.ok) parts.take(reply.result);
      else if (reply && isFinal(reply.code)) parts.refused(reply.code);
    }
    underWay -= 1;
  };
  const timer = setInterval(() => {
    if (isNeeded() && underWay < 3) void round();
  }, EVERY_MS);
  return () => clearInterval(timer);
}
