import type { Service, ServiceState } from '@toiluot/shared/contract';
import { numbersLeft, quotaLeft } from '../../domain/policy/numbering.ts';
import { issuesNow } from '../../domain/policy/session-state.ts';
import type { HallState } from '../../domain/state.ts';

/** Whether numbers of a service can be had, and how many are left where that matters to a visitor. */
export function serviceState(
  state: HallState,
  service: Service,
  now: number,
): { readonly state: ServiceState; readonly remaining: number } {
  const left = numbersLeft(state, service);
  const quota = quotaLeft(state, service, issuesNow(state, now)?.id ?? null);
  const remaining = Math.max(0, Math.min(left, quota ?? left));
  if (state.suspensions.has(service.id)) return { state: 'suspended', remaining };
  if (left <= 0) return { state: 'full', remaining };
  return { state: quota === 0 ? 'quota-reached' : 'open', remaining };
}
