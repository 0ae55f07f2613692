// From step to page.
import type { KioskView } from '@toiluot/shared/contract';
import type { Kiosk } from './model/kiosk.ts';
import { serviceById } from './model/offer.ts';
import type { Step } from './model/visit.ts';
import { warnings, whyNot } from './model/why-not.ts';
import { Agencies } from './screens/agencies.tsx';
import { Confirm } from './screens/confirm.tsx';
import { Help } from './screens/help.tsx';
import { Home } from './screens/home.tsx';
import { NotReceived } from './screens/not-received.tsx';
import { ResultFlow } from './screens/result-flow.tsx';
import { Search } from './screens/search.tsx';
import { Services } from './screens/services.tsx';
import { Away, NothingOffered, Shut } from './screens/standing.tsx';

export function Page({ kiosk, view }: { readonly kiosk: Kiosk; readonly view: KioskView }) {
  const { visit, desk } = kiosk;
  const step = visit.step.value;
  const ways = { go: visit.go, back: visit.back, home: () => visit.go({ at: 'home' }) };
  const fitKey = `${visit.textSize.value} ${visit.lang.value} ${visit.lowered.value}`;
  switch (step.at) {
    case 'home':
      return <Start kiosk={kiosk} view={view} fitKey={fitKey} />;
    case 'agencies':
      return <Agencies key={step.kind} view={view} kind={step.kind} fitKey={fitKey} {...ways} />;
    case 'services':
      return <Services view={view} agency={step.agency} fitKey={fitKey} {...ways} />;
    case 'help':
      return <Help view={view} {...ways} />;
    case 'search':
      return (
        <Search
          view={view}
          list={kiosk.procedures.value}
          find={kiosk.find}
          misses={kiosk.misses}
          query={visit.query.value}
          fitKey={fitKey}
          {...ways}
          onEdit={(edit) => {
            visit.query.value = edit(visit.query.peek());
          }}
        />
      );
    case 'confirm':
      return <ConfirmDue kiosk={kiosk} view={view} step={step} home={ways.home} />;
    case 'result':
      return <ResultFlow view={view} desk={desk} leave={kiosk.leave} nowMs={kiosk.nowMs} slower={kiosk.slower} />;
    default:
      return step satisfies never;
  }
}

/** The home page, or what stands in its place while no number can be had. */
function Start({ kiosk, view, fitKey }: { readonly kiosk: Kiosk; readonly view: KioskView; readonly fitKey: string }) {
  const { visit, line } = kiosk;
  const opening = kiosk.opening.value;
  const onLook = () => visit.go({ at: 'search' });
  if (kiosk.isAway.value) return <Away onLook={onLook} />;
  if (opening === 'shut') return <Shut view={view} now={line.clock.value} onLook={onLook} />;
  if (view.services.length === 0) return <NothingOffered />;
  return <Home view={view} opening={opening} fitKey={fitKey} go={visit.go} />;
}

function ConfirmDue({
  kiosk,
  view,
  step,
  home,
}: {
  readonly kiosk: Kiosk;
  readonly view: KioskView;
  readonly step: Extract<Step, { at: 'confirm' }>;
  readonly home: () => void;
}) {
  const { visit, line, texts } = kiosk;
  const service = serviceById(view, step.service);
  const procedure = kiosk.procedures.value?.procedures.find(({ id }) => id === step.procedure);
  if (!service) return <NotReceived view={view} procedure={procedure} go={visit.go} back={visit.back} home={home} />;
  const now = line.now();
  return (
    <Confirm
      view={view}
      service={service}
      procedure={procedure}
      visit={visit}
      home={home}
      off={whyNot(texts, view, service, { isAway: kiosk.isAway.value, opening: kiosk.opening.value, now })}
      warnings={warnings(texts, view, service)}
      onTake={() => kiosk.take(service, procedure?.id)}
    />
  );
}
