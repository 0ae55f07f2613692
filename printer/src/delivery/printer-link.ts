// A transport and the reader of its answers: ask for status, wait for one answer, remember what the printer said last.

import { askStarStatus, askStatus } from '../encode/own-commands.ts';
import type { PrinterProfile } from '../profiles/printer-profile.ts';
import { createEpsonReader, type EpsonAnswer } from '../status/epson-reader.ts';
import { type AskedStatus, askedCondition, pushedCondition } from '../status/epson-status.ts';
import type { PrinterCondition } from '../status/printer-condition.ts';
import { starCondition } from '../status/star-status.ts';
import type { Transport } from '../transport/transport.ts';

export type PrinterLink = {
  readonly transport: Transport;
  /** All four status words together; `undefined` when the printer did not answer all of them in time. */
  readonly ask: (limitMs: number) => Promise<PrinterCondition | undefined>;
  /** The first answer that `pick` accepts, from now on; `undefined` after the limit or when the connection closes. */
  readonly next: <T>(pick: (answer: EpsonAnswer) => T | undefined, limitMs: number) => Promise<T | undefined>;
  /** Everything said so far, later words over earlier ones. */
  readonly condition: () => PrinterCondition;
  readonly isClosed: () => boolean;
};

/** Links an opened transport. A profile without status has a link that asks nothing. */
export function linkTo(transport: Transport, { status }: Pick<PrinterProfile, 'status'>): PrinterLink {
  const reader = createEpsonReader();
  const listeners = new Set<(answer: EpsonAnswer | 'closed') => void>();
  const asked: AskedStatus[] = [];
  let condition: PrinterCondition = {};
  let starBytes: number[] = [];
  let closed = false;

  const tell = (answer: EpsonAnswer | 'closed') => {
    for (const listener of [...listeners]) listener(answer);
  };
  transport.onClose(() => {
    closed = true;
    tell('closed');
  });
  transport.onData((bytes) => {
    if (status === 'star') {
      starBytes = [...starBytes, ...bytes].slice(-64);
      return;
    }
    for (const answer of reader.read(bytes)) {
      condition = { ...condition, ...factsIn(answer, asked) };
      tell(answer);
    }
  });

  const next: PrinterLink['next'] = (pick, limitMs) =>
    new Promise((resolve) => {
      const done = (value: ReturnType<typeof pick>) => {
        clearTimeout(limit);
        listeners.delete(listen);
        resolve(value);
      };
      const listen = (answer: EpsonAnswer | 'closed') => {
        const picked = answer === 'closed' ? undefined : pick(answer);
        if (answer === 'closed' || picked !== undefined) done(picked);
      };
      const limit = setTimeout(() => done(undefined), limitMs);
      listeners.add(listen);
      if (closed) done(undefined);
    });

  const askEpson = async (limitMs: number) => {
    asked.splice(0);
    asked.push(1, 2, 3, 4);
    const complete = next(() => (asked.length === 0 ? true : undefined), limitMs);
    await transport.write(Buffer.concat(([1, 2, 3, 4] as const).map(askStatus)), limitMs);
    return (await complete) ? condition : undefined;
  };
  const askStar = async (limitMs: number) => {
    starBytes = [];
    await transport.write(askStarStatus, limitMs);
    const until = performance.now() + limitMs;
    while (!closed && performance.now() < until) {
      const found = starCondition(starBytes);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return undefined;
  };

  return {
    transport,
    next,
    condition: () => condition,
    isClosed: () => closed,
    ask: async (limitMs) => {
      if (!transport.canRead || status === 'none') return undefined;
      return status === 'star' ? askStar(limitMs) : askEpson(limitMs);
    },
  };
}

/** Facts of one answer; an answer to DLE EOT belongs to the question asked first. */
function factsIn(answer: EpsonAnswer, asked: AskedStatus[]): PrinterCondition {
  if (answer.kind === 'pushed') return pushedCondition(answer.bytes);
  if (answer.kind !== 'asked') return {};
  const question = asked.shift();
  return question === undefined ? {} : askedCondition(question, answer.byte);
}
