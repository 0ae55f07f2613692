// Header, notices, the page that is due, and the modes at the foot.
import type { KioskView } from '@toiluot/shared/contract';
import { HeaderBand, IdentitySign, pairAnew } from '@toiluot/shared/ui';
import { useEffect, useState } from 'preact/hooks';
import { roomOf, sizesOf } from './millimetres.ts';
import type { Kiosk } from './model/kiosk.ts';
import type { Visit } from './model/visit.ts';
import { Page } from './page-due.tsx';
import { ModeBand } from './parts/mode-band.tsx';
import { Notices } from './parts/notices.tsx';
import { IdleDialog } from './screens/idle-dialog.tsx';
import { Away, Loading, Stopped } from './screens/standing.tsx';
import type { KioskSettings } from './settings.ts';
import { PinPage } from './staff/pin-page.tsx';
import { StaffBand } from './staff/staff-band.tsx';
import { StaffPage } from './staff/staff-page.tsx';
import { TextsProvider } from './texts.tsx';

const NO_LANGUAGES: KioskView['languages'] = [];

export function App({ kiosk }: { readonly kiosk: Kiosk }) {
  const { line, visit, texts, idle } = kiosk;
  const view = line.view.value;
  const isTurning = useTurning(visit.step.value);
  const languages = view?.languages ?? NO_LANGUAGES;
  return (
    <TextsProvider texts={texts}>
      <div class={`kiosk${isTurning ? ' turning' : ''}`} data-step={visit.step.value.at}>
        <HeaderBand
          centreName={view?.centre.name ?? ''}
          clock={view ? line.clock : undefined}
          timezone={view?.centre.timezone}
          lang={visit.lang}
          languages={headerLanguages(languages, visit, kiosk.settings)}
          connection={line}
          onLang={
            visit.lowered.value || languages.length < 2
              ? undefined
              : (language) => {
                  visit.lang.value = language;
                }
          }
        />
        {view ? <NoticesDue kiosk={kiosk} view={view} /> : <div class="notices" />}
        {kiosk.staff.place.value === 'issuing' && <StaffBand onBack={kiosk.leave} />}
        <PageDue kiosk={kiosk} view={view} />
        <ModeBand visit={visit} languages={languages} canSpeak={kiosk.canSpeak} />
        {idle.secondsLeft.value !== undefined && (
          <IdleDialog secondsLeft={idle.secondsLeft.value} onContinue={idle.touched} />
        )}
        {line.identity && <IdentitySign name={line.identity} lang={visit.lang} />}
      </div>
    </TextsProvider>
  );
}

/** Where text takes much room, one button with the next language leaves some for the centre's name. */
function headerLanguages(
  languages: KioskView['languages'],
  { lang, textSize }: Visit,
  { diagonalInches, edgeMm }: KioskSettings,
): KioskView['languages'] {
  const glass = { widthPx: innerWidth, heightPx: innerHeight, diagonalInches, edgeMm };
  const room = roomOf(innerWidth, innerHeight, sizesOf(glass, textSize.value).bodyPx);
  if (room === 'wide') return languages;
  return languages.slice((languages.indexOf(lang.value) + 1) % languages.length).slice(0, 1);
}

function NoticesDue({ kiosk: { isAway, visit, opening }, view }: { readonly kiosk: Kiosk; readonly view: KioskView }) {
  const { at } = visit.step.value;
  return (
    <Notices
      view={view}
      isAway={isAway.value && at !== 'home' && at !== 'confirm'}
      showAgeOffer={visit.mayHavePriority.value && view.priority !== undefined && at !== 'confirm' && at !== 'result'}
      showPrinter={at !== 'result' && opening.value !== 'shut' && !isAway.value}
    />
  );
}

function PageDue({ kiosk, view }: { readonly kiosk: Kiosk; readonly view: KioskView | undefined }) {
  const { line } = kiosk;
  const status = line.status.value;
  if (status === 'refused')
    return <Stopped onPairAgain={line.refusal?.value === 'not-signed-in' ? () => pairAnew('kiosk') : undefined} />;
  const { place } = kiosk.staff;
  if (place.value === 'pin') return <PinPage desk={kiosk.staff} />;
  if (view && place.value === 'open') return <StaffPage desk={kiosk.staff} view={view} />;
  if (!view) return status === 'connecting' ? <Loading /> : <Away onLook={undefined} />;
  return <Page kiosk={kiosk} view={view} />;
}

const TURN_MS = 300;

/** Just after a page has changed a second tap of the same finger must not press what lies there now. */
function useTurning(step: unknown): boolean {
  const [settled, setSettled] = useState(step);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), TURN_MS);
    return () => clearTimeout(timer);
  }, [step]);
  return settled !== step;
}
