/** What a server under load tells the bench once it listens; house and floor are driven by the same client with it. */
export type Ready = {
  readonly port: number;
  readonly service: string;
  readonly kioskToken: string;
  readonly boardToken: string;
  /** One a desk, each with the session cookie of its officer. */
  readonly desks: readonly { readonly id: string; readonly cookie: string }[];
};

type Lifetime = {
  readonly stop: () => Promise<void> /** Forgets what earlier slices left waiting. */;
  readonly startAfresh: () => Promise<void>;
};

/** Tells the bench that the server listens; starts afresh at each message, and ends with the bench. */
export function tellReady(ready: Ready, { stop, startAfresh }: Lifetime): void {
  process.on('disconnect', () => void stop().finally(() => process.exit(0)));
  process.on('message', () => void startAfresh().then(() => process.send?.('afresh')));
  process.send?.(ready);
}
