// What the trial started beside itself does not outlive it.
import { expect, test } from 'vitest';
import { startTrial } from '../support/trial.ts';

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );

test('[N06] killed without goodbye, the trial takes its virtual printer with it', { timeout: 60_000 }, async () => {
  const trial = await startTrial();
  const { pageUrl } = trial.info.printer;
  expect(await answers(pageUrl)).toBe(true);
  const ended = new Promise((resolve) => trial.process.once('exit', resolve));
  trial.process.kill('SIGKILL');
  await ended;
  await expect.poll(() => answers(pageUrl), { timeout: 15_000 }).toBe(false);
});
