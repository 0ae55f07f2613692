// F-R08, D09: strangers are slowed down before anything else, and each only by what comes from the own address.
import fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { createPublicLimits } from '../../../server/src/http/public/public-limits.ts';
import { SourceRate } from '../../../server/src/http/public/source-rate.ts';

/** A server with one address that is limited like the public ones; `from` is who asks. */
function aServer(isBusy: () => boolean, steadyMs: () => number = () => 0) {
  const limits = createPublicLimits(isBusy, steadyMs);
  const app = fastify();
  app.get('/', (request, reply) => (limits.turnsAway(request, reply) ? reply : reply.send('here')));
  app.post('/', (request, reply) => (limits.turnsAway(request, reply) ? reply : reply.send('done')));
  app.get('/bad', (request, reply) => limits.refuseToken(request, reply));
  return (from: string, url = '/', method: 'GET' | 'POST' = 'GET') => app.inject({ url, method, remoteAddress: from });
}

describe('the public entrance', () => {
  test('says "later", and how much later, while the house is busy', async () => {
    let busy = true;
    const ask = aServer(() => busy);
    const answer = await ask('10.0.0.1');
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '10']);
    expect((await ask('10.0.0.1', '/', 'POST')).statusCode, 'what somebody does is not put off').toBe(200);
    busy = false;
    expect((await ask('10.0.0.1')).statusCode).toBe(200);
  });

  test('slows one source and no other', async () => {
    const ask = aServer(() => false);
    const answers = [];
    for (let n = 0; n < 500; n += 1) answers.push((await ask('10.0.0.1')).statusCode);
    expect(answers.filter((status) => status === 200)).toHaveLength(400);
    expect((await ask('10.0.0.2')).statusCode).toBe(200);
  });

  test('bad tokens use up only what bad tokens may', async () => {
    const ask = aServer(() => false);
    const answers = [];
    for (let n = 0; n < 70; n += 1) answers.push((await ask('10.0.0.1', '/bad')).statusCode);
    expect([answers[0], answers[69]]).toEqual([401, 429]);
    expect((await ask('10.0.0.1')).statusCode).toBe(200);
  });
});

test('a bucket refills with time and never beyond its size', () => {
  let now = 0;
  const rate = new SourceRate({ perSecond: 2, burst: 3 }, () => now);
  const taken = () => [1, 2, 3, 4].map(() => rate.take('a'));
  expect(taken()).toEqual([true, true, true, false]);
  now += 1000;
  expect(taken()).toEqual([true, true, false, false]);
  now += 3_600_000;
  expect(taken()).toEqual([true, true, true, false]);
});
