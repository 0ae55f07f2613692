import { describe, expect, test, vi } from 'vitest';
import { addressFor, readAddress } from '../../../counter-ui/src/session/address.ts';
import { pageFor } from '../../../counter-ui/src/session/page.ts';
import { createSessionClient, type SessionClient } from '../../../counter-ui/src/session/session-client.ts';
import { createAppStore } from '../../../counter-ui/src/store.ts';
import type { SessionInfo } from '../../../shared/contract/index.ts';
import { deskSession } from '../../../shared/fixtures/desk.ts';
import type { Connection } from '../../../shared/ui/connection/connection.ts';

const person = (role: string, desk: SessionInfo['desk'] = null): SessionInfo => ({
  staff: { ...deskSession.staff, role },
  desk,
});

describe('the address', () => {
  test('[DK1 way in] a seat named like a desk wishes for that desk, ?desk= goes first', () => {
    expect(readAddress({ search: '?seat=desk-05', hash: '' })).toMatchObject({ seat: 'desk-05', desk: 'desk-05' });
    expect(readAddress({ search: '?seat=desk-05&desk=desk-07', hash: '' }).desk).toBe('desk-07');
    expect(readAddress({ search: '?seat=hall', hash: '' }).desk).toBeUndefined();
  });

  test('[DK1 way in] a one-use code stands behind the hash and never comes back into the address', () => {
    expect(readAddress({ search: '', hash: '#enter=a_B-9' }).enterCode).toBe('a_B-9');
    expect(addressFor({ pathname: '/counter/', search: '?seat=desk-05' }, 'desk-05')).toBe(
      '/counter/?seat=desk-05&desk=desk-05',
    );
    expect(addressFor({ pathname: '/counter/', search: '?desk=desk-05' }, undefined)).toBe('/counter/');
  });
});

describe('the page after sign-in', () => {
  test.each([
    ['officer', null, undefined, { at: 'choose-desk' }],
    ['officer', null, 'desk-05', { at: 'choose-desk' }],
    ['officer', { id: 'desk-07', number: 7 }, 'desk-05', { at: 'desk', desk: 'desk-07' }],
    ['supervisor', null, undefined, { at: 'hall' }],
    ['supervisor', null, 'desk-05', { at: 'desk', desk: 'desk-05' }],
    ['administrator', null, undefined, { at: 'hall' }],
    ['auditor', null, 'desk-05', { at: 'hall' }],
  ] as const)('[DK1 way in] %s at %o with the wish %s', (role, desk, wished, page) => {
    expect(pageFor(person(role, desk), wished)).toEqual(page);
  });
});

describe('sign-in', () => {
  const connection = { close: vi.fn() } as unknown as Connection;
  const no = async () => ({ ok: false as const, code: 'not-signed-in' as const });
  const client = (changes: Partial<SessionClient>): SessionClient => ({
    present: no,
    signIn: no,
    enter: no,
    signOut: no,
    publicInfo: no,
    reasonLists: no,
    colleagues: no,
    ownMeasures: no,
    unserved: no,
    procedures: no,
    place: no,
    find: no,
    ...changes,
  });
  const app = (changes: Partial<SessionClient>, hash = '', search = '') => {
    const connect = vi.fn(() => connection);
    const showAddress = vi.fn();
    return {
      connect,
      showAddress,
      store: createAppStore({
        client: client(changes),
        address: readAddress({ search, hash }),
        connect,
        showAddress,
        retryMs: 5,
      }),
    };
  };
  const yes = (info: SessionInfo) => async () => ({ ok: true as const, value: info });

  test('[DK1 way in] nobody signed in leads to the sign-in page', async () => {
    const { store } = app({});
    await store.start();
    expect(store.page.value).toEqual({ at: 'sign-in' });
  });

  test('[DK1 way in] a one-use link signs in; used twice it says so', async () => {
    const first = app({ enter: yes(person('supervisor')) }, '#enter=x');
    expect(first.store.page.value).toEqual({ at: 'entering' });
    await first.store.start();
    expect(first.store.page.value).toEqual({ at: 'hall' });
    const second = app({}, '#enter=x');
    await second.store.start();
    expect(second.store.page.value).toEqual({ at: 'sign-in', because: 'link-used' });
  });

  test('[DK1 way in] a silent server at start is asked again until it answers', async () => {
    const present = vi
      .fn()
      .mockResolvedValueOnce({ ok: false, code: 'unreachable' })
      .mockResolvedValue({ ok: true, value: person('officer') });
    const { store } = app({ present });
    await store.start();
    expect(store.isServerSilent.value).toBe(true);
    await vi.waitFor(() => expect(store.page.value).toEqual({ at: 'choose-desk' }));
    expect(store.isServerSilent.value).toBe(false);
  });

  test('[DK1 way in] empty fields never reach the server, a refusal comes back as its code', async () => {
    const signIn = vi.fn(async () => ({ ok: false as const, code: 'wrong-credentials' as const }));
    const { store } = app({ signIn });
    expect(await store.signIn(' ', 'x')).toBe('both-needed');
    expect(signIn).not.toHaveBeenCalled();
    expect(await store.signIn(' hang ', 'x')).toBe('wrong-credentials');
    expect(signIn).toHaveBeenCalledWith('hang', 'x');
  });

  test('[DK1 way in] a desk page looks at that desk through its own line, the former line is closed', async () => {
    const { store, connect, showAddress } = app({ present: yes(person('officer')) }, '', '?seat=desk-05');
    await store.start();
    store.chooseDesk('desk-05');
    expect(connect).toHaveBeenLastCalledWith({
      seat: 'desk-05',
      views: [{ view: 'desk.view', params: { desk: 'desk-05' } }],
    });
    expect(connection.close).toHaveBeenCalled();
    expect(showAddress).toHaveBeenLastCalledWith('desk-05');
  });

  test('[DK1 way in] the client names its seat, reads refusals and calls a silent server unreachable', async () => {
    const fetchFrom = vi
      .fn()
      .mockResolvedValueOnce(new Response('{"ok":false,"code":"wrong-credentials"}', { status: 401 }))
      .mockRejectedValue(new TypeError('no line'));
    const rest = createSessionClient('desk-05', fetchFrom);
    expect(await rest.signIn('hang', 'x')).toEqual({ ok: false, code: 'wrong-credentials' });
    expect(fetchFrom.mock.calls[0]?.[1].headers['x-seat']).toBe('desk-05');
    expect(await rest.present()).toEqual({ ok: false, code: 'unreachable' });
  });
});
