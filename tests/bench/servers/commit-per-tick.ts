import type { Database } from 'better-sqlite3';

type Waiting = { readonly run: () => object; readonly settle: (result: object) => void };

/** Everything asked for in one tick shares a transaction and its one fsync; answers go out after it. */
export function commitPerTick(db: Database): (run: () => object) => Promise<object> {
  let waiting: Waiting[] = [];
  const transaction = db.transaction((batch: readonly Waiting[]) => batch.map(({ run }) => run()));
  const commit = (): void => {
    const batch = waiting;
    waiting = [];
    const results = transaction.immediate(batch);
    for (const [index, { settle }] of batch.entries()) settle(results[index] ?? {});
  };
  return (run) =>
    new Promise((settle) => {
      if (waiting.push({ run, settle }) === 1) setImmediate(commit);
    });
}
