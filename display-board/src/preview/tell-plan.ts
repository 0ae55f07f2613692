// The preview tells the page around it what the calculator found, so that the rule stays in one place.
import { effect } from '@preact/signals';
import type { BoardPlan } from '../board-plan.ts';
import type { BoardStore } from '../store.ts';

/** `postMessage` to the page that holds the preview. */
export type PlanMessage = { readonly boardPlan: BoardPlan };

export function tellPlan({ plan }: BoardStore): void {
  effect(() => {
    const message: PlanMessage = { boardPlan: plan.value };
    window.parent.postMessage(message, location.origin);
  });
}
