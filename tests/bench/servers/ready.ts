/** What a server under load tells the bench once it listens; house and floor are driven by the same client with it. */
export type Ready = {
  readonly port: number;
  readonly service: string;
  readonly kioskToken: string;
  readonly boardToken: string;
  /** One a desk, each with the session cookie of its officer. */
  readonly desks: readonly { readonly id: string; readonly cookie: string }[];
};

/** Tells the bench that the server listens; ends with it. */
export function tellReady(ready: Ready, stop: () => Promise<void>): void {
  process.on('disconnect', () => void stop().finally(() => process.exit(0)));
  process.send?.(ready);
}
