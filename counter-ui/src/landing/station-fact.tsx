import { DeskPlate, Icon, Stub } from '@toiluot/shared/ui';
import { i18n } from './landing-texts.ts';
import type { TrialStatus } from './trial-client.ts';
import type { StationKind } from './visit-path.ts';

const CALLS_SHOWN = 3;

/** What is true at this station now; nothing before the first answer. */
export function StationFact({
  kind,
  status,
}: {
  readonly kind: StationKind;
  readonly status: TrialStatus | undefined;
}) {
  if (!status) return <p class="fact">…</p>;
  switch (kind) {
    case 'kiosk':
      return <p class="fact">{i18n.t('fact.issued', { n: status.issued })}</p>;
    case 'printer':
      return (
        <p class={status.printer.health === 'ok' ? 'fact' : 'fact fact-trouble'}>
          {i18n.t(`printer.${status.printer.health}`)} · {i18n.t('fact.papers', { n: status.printer.papers })}
        </p>
      );
    case 'board':
      return <Calls calls={status.calledNow} />;
    case 'desk':
      return (
        <p class="fact">
          {i18n.t('fact.waiting', { n: status.waiting })} · {i18n.t('fact.desks', { n: status.openDesks })}
        </p>
      );
    case 'hall':
      return (
        <p class="fact">
          {i18n.t('fact.served', { n: status.served })} · {i18n.t(`session.${status.sessionState}`)}
        </p>
      );
    case 'pad':
    case 'phone':
      return null;
    default: {
      const unknown: never = kind;
      return unknown;
    }
  }
}

function Calls({ calls }: { readonly calls: TrialStatus['calledNow'] }) {
  if (calls.length === 0) return <p class="fact">{i18n.t('fact.none-called')}</p>;
  return (
    <div class="fact">
      <p>{i18n.t('fact.called')}</p>
      <ul class="calls">
        {calls.slice(0, CALLS_SHOWN).map(({ label, desk }) => (
          <li key={`${label} ${desk}`}>
            <Stub label={label} size={18} tone="now" />
            <Icon name="forward" />
            <DeskPlate number={desk} size={20} />
          </li>
        ))}
      </ul>
    </div>
  );
}
