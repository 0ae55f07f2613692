import { Icon } from '@toiluot/shared/ui';
import type { IconName } from '@toiluot/shared/ui/components/icon-shapes.ts';
import type { DrawerTarget } from './drawer-target.ts';
import { useHall } from './hall-context.ts';
import { sessionLine } from './session-line.ts';
import { ToolMenu } from './tool-menu.tsx';

const COUNTS = ['waiting', 'inHand', 'served', 'issued', 'noShow', 'cancelled'] as const;
const TOOLS = [
  { kind: 'find', icon: 'search' },
  { kind: 'day', icon: 'calendar' },
  { kind: 'complaints', icon: 'person' },
] as const satisfies readonly { kind: DrawerTarget['kind']; icon: IconName }[];

/** Session, today's counts and the supervisor's tools in one strip. */
export function SummaryStrip({ chosen }: { readonly chosen: DrawerTarget | undefined }) {
  const { i18n, view, clock, drawer } = useHall();
  return (
    <div class="summary">
      <p class="summary-session">
        <Icon name="clock" />
        <span>{sessionLine(i18n, view, clock.value)}</span>
      </p>
      <dl class="counts" aria-label={i18n.t('today.title')}>
        {COUNTS.map((name) => (
          <div key={name} class={`count-${name}`}>
            <dt>{i18n.t(`today.${name}`)}</dt>
            <dd class="num">{view.today[name]}</dd>
          </div>
        ))}
      </dl>
      <div class="tools" role="group" aria-label={i18n.t('tool.bar')}>
        {TOOLS.map(({ kind, icon }) => (
          <button
            key={kind}
            type="button"
            class="tool"
            aria-pressed={chosen?.kind === kind ? 'true' : 'false'}
            onClick={() => drawer.open({ kind })}
          >
            <Icon name={icon} />
            <span>{i18n.t(`tool.${kind}`)}</span>
            {kind === 'complaints' && view.complaints.open > 0 && (
              <span class={view.complaints.overdue > 0 ? 'count count-late' : 'count'}>
                <span class="for-readers">{i18n.t('complaint.in-hand')}: </span>
                {view.complaints.open}
              </span>
            )}
          </button>
        ))}
        <ToolMenu chosen={chosen} />
      </div>
    </div>
  );
}
