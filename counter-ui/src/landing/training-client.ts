// What the landing page of a practice hall asks; these addresses exist there only.
import type { TrainingProgress } from '@toiluot/shared/contract/protocol';

/** @throws Error  the server is away */
export async function fetchTraining(): Promise<TrainingProgress> {
  const response = await fetch('/api/training/tasks', { cache: 'no-store' });
  if (!response.ok) throw new Error(`the tasks answer ${response.status}`);
  return (await response.json()) as TrainingProgress;
}

/** @returns whether the hall was put back to its beginning */
export async function startOver(): Promise<boolean> {
  try {
    return (await fetch('/api/training/start-over', { method: 'POST' })).ok;
  } catch {
    return false;
  }
}
