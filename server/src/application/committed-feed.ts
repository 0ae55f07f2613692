import type { HallEvent } from '@toiluot/shared/contract';

/** What a commit made true; nothing is shown, spoken or printed before it (AN4). */
export type Committed = { readonly seq: number; readonly at: number; readonly events: readonly HallEvent[] };

export type CommittedFeed = {
  readonly publish: (committed: Committed) => void;
  /** Listeners are named and isolated: one that fails is reported and cannot stop a call. Returns its removal. */
  readonly listen: (name: string, listener: (committed: Committed) => void) => () => void;
};

export function createCommittedFeed(onFailure: (listener: string, error: unknown) => void): CommittedFeed {
  const listeners = new Map<string, (committed: Committed) => void>();
  return {
    publish: (committed) => {
      for (const [name, listener] of listeners) {
        try {
          listener(committed);
        } catch (error) {
          onFailure(name, error);
        }
      }
    },
    listen: (name, listener) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  };
}
