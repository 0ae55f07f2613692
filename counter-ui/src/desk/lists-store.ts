// Reasons, services and desks for the dialogs: asked once, again after a failure.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { PublicInfo, ReasonLists } from '@toiluot/shared/contract';
import type { SessionClient } from '../session/session-client.ts';

export type Lists = { readonly reasons: ReasonLists; readonly desks: PublicInfo['desks'] };
export type ListsState = { readonly is: 'loading' | 'missing' } | ({ readonly is: 'there' } & Lists);

export type ListsStore = {
  readonly state: ReadonlySignal<ListsState>;
  /** Asks unless the lists are there or on their way. */
  load(): void;
};

export function createListsStore(client: Pick<SessionClient, 'reasonLists' | 'publicInfo'>): ListsStore {
  const state = signal<ListsState>({ is: 'missing' });
  async function ask(): Promise<void> {
    state.value = { is: 'loading' };
    const [reasons, info] = await Promise.all([client.reasonLists(), client.publicInfo()]);
    state.value =
      reasons.ok && info.ok ? { is: 'there', reasons: reasons.value, desks: info.value.desks } : { is: 'missing' };
  }
  return {
    state,
    load() {
      if (state.peek().is === 'missing') void ask();
    },
  };
}
