/** S06: a cap on events per second of one socket; a fixed window is enough against a runaway client. */
export function createEventRate(perSecond: number): (now: number) => boolean {
  let windowAt = 0;
  let count = 0;
  return (now) => {
    if (now - windowAt >= 1_000) {
      windowAt = now;
      count = 0;
    }
    count += 1;
    return count <= perSecond;
  };
}
