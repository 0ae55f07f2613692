import type { TicketView } from '@toiluot/shared/contract';
import { Stub } from '@toiluot/shared/ui/components/stub.tsx';
import { formatClock } from '@toiluot/shared/ui/format.ts';
import { sessionLine } from '../visitors/session-line.ts';
import type { Acts } from './model/acts.ts';
import type { Bell } from './model/bell.ts';
import { type Situation, situationOf } from './model/situation.ts';
import { PressButton } from './parts/press-button.tsx';
import { Called } from './screens/called.tsx';
import { Left, WaysToLeave } from './screens/leaving.tsx';
import { Legs } from './screens/legs.tsx';
import { Missed } from './screens/missed.tsx';
import { Rating } from './screens/rating.tsx';
import { WaitingFacts } from './screens/waiting-facts.tsx';
import { WhyOrder } from './screens/why-order.tsx';
import type { PhoneTexts } from './texts.ts';

export interface TicketPageProps {
  readonly view: TicketView;
  /** Server time. */
  readonly now: number;
  /** The picture is so old that it must not call anybody any more. */
  readonly isOld: boolean;
  readonly bell: Bell;
  readonly acts: Acts;
  readonly texts: PhoneTexts;
}

/** The ticket in its present state. */
export function TicketPage(props: TicketPageProps) {
  const { view, isOld, texts } = props;
  if (view.state === 'called' && view.desk !== undefined && !isOld)
    return <Called view={view} desk={view.desk} texts={texts} />;
  const situation = situationOf(view);
  const session = sessionLine(texts, view.session, props.now, view.centre.timezone);
  return (
    <>
      <section class={`ticket ticket-${situation}`}>
        <p class="ticket-label">
          <Stub label={view.label} tone={isOld || OVER[situation] ? 'quiet' : 'plain'} />
        </p>
        <h1 class="state">{stateText(texts, view, situation)}</h1>
        <p class="service">{texts.textOf(view.service)}</p>
        <p class="agency">{texts.textOf(view.agency)}</p>
      </section>
      {session !== undefined && WAITS[situation] && <p class="session">{session}</p>}
      <Details {...props} situation={situation} />
    </>
  );
}

type Some = { readonly [S in Situation]?: true };
const OVER: Some = { served: true, cancelled: true, voided: true, expired: true };
const WAITS: Some = { waiting: true, soon: true, parked: true, 'no-show': true };

function stateText({ t }: PhoneTexts, view: TicketView, situation: Situation): string {
  const n = view.desk ?? 0;
  if (situation === 'called' && view.calledAt !== undefined)
    return t('state.called.old', { n, time: formatClock(view.calledAt, view.centre.timezone) });
  return t(`state.${situation}`, { n });
}

function Details({ view, now, bell, acts, texts, situation }: TicketPageProps & { readonly situation: Situation }) {
  const leave = <WaysToLeave view={view} acts={acts} texts={texts} now={now} />;
  switch (situation) {
    case 'waiting':
    case 'soon':
      return (
        <>
          <WaitingFacts view={view} texts={texts} />
          <Legs view={view} texts={texts} />
          <BellButton bell={bell} texts={texts} />
          <WhyOrder view={view} texts={texts} />
          <HallLink texts={texts} />
          {leave}
        </>
      );
    case 'parked':
      return (
        <>
          <p class="hint">{texts.t('parked.hint')}</p>
          <Legs view={view} texts={texts} />
          <BellButton bell={bell} texts={texts} />
          <HallLink texts={texts} />
          {leave}
        </>
      );
    case 'serving':
      return <Legs view={view} texts={texts} />;
    case 'no-show':
      return <Missed view={view} now={now} texts={texts} />;
    case 'served':
      return <Rating view={view} acts={acts} texts={texts} />;
    case 'voided':
      return <p class="hint">{texts.t('voided.hint')}</p>;
    case 'cancelled':
      return <Left view={view} acts={acts} texts={texts} now={now} />;
    default:
      return null;
  }
}

/** The hall's board and the waits of all services (F-B16), on the same entrance. */
function HallLink({ texts: { t, lang } }: { readonly texts: PhoneTexts }) {
  return (
    <p class="small">
      <a href={`/waits#${lang.value}`}>{t('hall.link')}</a>
    </p>
  );
}

function BellButton({ bell, texts: { t } }: { readonly bell: Bell; readonly texts: PhoneTexts }) {
  const isOn = bell.isOn.value;
  return (
    <div class="bell">
      <PressButton kind={isOn ? 'secondary' : 'primary'} pressed={isOn} onPress={bell.turnOn}>
        {t(isOn ? 'bell.is-on' : 'bell.on')}
      </PressButton>
      <p class="small">{t('bell.hint')}</p>
    </div>
  );
}
