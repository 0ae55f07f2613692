/** A rest that can be cut short: `any` by whatever happens, `stop` only by the end of the agent. */
export function createWaker() {
  let wakeUp: (() => void) | undefined;
  let heeds: 'any' | 'stop' = 'any';
  let missed = false;
  return {
    /** Remembers a call that comes while nobody rests. */
    wake(kind: 'any' | 'stop'): void {
      if (!wakeUp) missed = true;
      else if (kind === 'stop' || heeds === 'any') wakeUp();
    },
    rest(ms: number, until: 'any' | 'stop'): Promise<void> {
      const wasCalled = missed;
      missed = false;
      if (wasCalled && until === 'any') return Promise.resolve();
      heeds = until;
      return new Promise((resolve) => {
        const timer = setTimeout(() => wakeUp?.(), ms);
        wakeUp = () => {
          clearTimeout(timer);
          wakeUp = undefined;
          resolve();
        };
      });
    },
  };
}
