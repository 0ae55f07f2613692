/** What a server under load tells the bench once it listens; house and floor are driven by the same client with it. */
export type Ready = {
  readonly port: number;
  readonly service: string;
  readonly kioskToken: string;
  readonly boardToken: string;
  /** One a desk, each with the session cookie of its officer. */
  readonly desks: readonly { readonly id: string; readonly cookie: string }[];
};

export type Question = 'afresh' | 'cpu';

type Lifetime = {
  readonly stop: () => Promise<void>;
  /** Forgets what earlier slices left waiting. */
  readonly startAfresh: () => Promise<void>;
};

function cpuUs(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Tells the bench that the server listens; starts afresh or tells its processor time when asked, and ends with the bench. */
export function tellReady(ready: Ready, { stop, startAfresh }: Lifetime): void {
  process.on('disconnect', () => void stop().finally(() => process.exit(0)));
  process.on('message', (question: Question) => {
    if (question === 'cpu') process.send?.(cpuUs());
    else void startAfresh().then(() => process.send?.('afresh'));
  });
  process.send?.(ready);
}
