// What strangers may ask for, and how often (D08, D09). Their requests never get in the way of the hall.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from '../errors.ts';
import { SourceRate } from './source-rate.ts';

/** A whole hall may sit behind one address of its wireless network: 500 phones that ask every 5 s. */
const ASKING = { perSecond: 120, burst: 400 };
/** Tokens that open nothing: phones that outlived their day, and guesses. */
const GUESSING = { perSecond: 1, burst: 60 };
const LATER_MS = 10_000;

export type PublicLimits = {
  /** Answers "later" and returns true when this request must wait. While the house is busy looks wait, acts do not. */
  readonly turnsAway: (request: FastifyRequest, reply: FastifyReply) => boolean;
  /** Answers a token that opens nothing; holders of good tokens behind the same address never suffer for it. */
  readonly refuseToken: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
};

export function createPublicLimits(
  isBusy: () => boolean,
  steadyMs: () => number = () => performance.now(),
): PublicLimits {
  const asking = new SourceRate(ASKING, steadyMs);
  const guessing = new SourceRate(GUESSING, steadyMs);
  const later = (reply: FastifyReply) => sendRefusal(reply, 'too-many-requests', { retryAfterMs: LATER_MS });
  return {
    turnsAway: ({ ip, method }, reply) => {
      if (!(method === 'GET' && isBusy()) && asking.take(ip)) return false;
      void later(reply);
      return true;
    },
    refuseToken: ({ ip }, reply) => (guessing.take(ip) ? sendRefusal(reply, 'not-signed-in') : later(reply)),
  };
}
