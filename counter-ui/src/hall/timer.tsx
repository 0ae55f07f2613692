import { formatDuration } from '@toiluot/shared/ui';
import { useHall } from './hall-context.ts';

/** Time since an instant, running. */
export function Timer({ since }: { readonly since: number }) {
  const { clock } = useHall();
  return <span class="num hall-timer">{formatDuration(clock.value - since)}</span>;
}
