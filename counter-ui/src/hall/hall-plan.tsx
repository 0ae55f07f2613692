import { StateSign } from '@toiluot/shared/ui';
import { useRef } from 'preact/hooks';
import { DeskTile } from './desk-tile.tsx';
import type { DrawerTarget } from './drawer-target.ts';
import { useHall } from './hall-context.ts';
import { type ZonePlan, zonePlans } from './zone-plan.ts';

const LEGEND = ['open', 'calling', 'serving', 'paused', 'closed', 'offline'] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The hall from above: zones with their desks, a list in desk order; arrow keys walk along it. */
export function HallPlan({ chosen }: { readonly chosen: DrawerTarget | undefined }) {
  const { i18n, view } = useHall();
  const plan = useRef<HTMLElement>(null);
  return (
    <section
      class="plan panel"
      id="hall-plan"
      aria-labelledby="hall-plan-title"
      ref={plan}
      onKeyDown={(event) => walk(event, plan.current)}
    >
      <div class="panel-head">
        <h2 id="hall-plan-title">{i18n.t('plan.title')}</h2>
        <ul class="legend" aria-label={i18n.t('plan.legend')}>
          {LEGEND.map((state) => (
            <li key={state}>
              <StateSign state={state} />
            </li>
          ))}
        </ul>
      </div>
      {zonePlans(view).map((zone) => (
        <Zone key={zone.zone.id} plan={zone} chosen={chosen} />
      ))}
    </section>
  );
}

function Zone({ plan, chosen }: { readonly plan: ZonePlan; readonly chosen: DrawerTarget | undefined }) {
  const { i18n } = useHall();
  return (
    <div class="zone">
      <h3 class="zone-head">
        <span class="zone-name">{i18n.textOf(plan.zone.name)}</span>
        <span>{i18n.t('plan.waiting', { n: plan.waiting })}</span>
        <span>{i18n.t('plan.manned', { n: plan.manned, all: plan.desks.length })}</span>
      </h3>
      <ol class="zone-desks">
        {plan.desks.map((desk) => (
          <li key={desk.id}>
            <DeskTile desk={desk} isChosen={chosen?.kind === 'desk' && chosen.id === desk.id} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function walk(event: KeyboardEvent, plan: HTMLElement | null): void {
  const step = STEPS[event.key];
  if (step === undefined || !plan) return;
  const tiles = Array.from(plan.querySelectorAll<HTMLElement>('.tile'));
  const at = tiles.indexOf(document.activeElement as HTMLElement);
  const next = tiles[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
