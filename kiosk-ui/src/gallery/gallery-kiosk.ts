// A kiosk whose line leads nowhere: one picture, one answer, a clock that stands.
import { signal } from '@preact/signals';
import type { ProcedureList } from '@toiluot/shared/contract';
import { procedureFixture } from '@toiluot/shared/fixtures';
import { createKiosk, type Kiosk } from '../model/kiosk.ts';
import type { KioskLine } from '../model/line.ts';
import { serviceById } from '../model/offer.ts';
import type { TextSize } from '../model/visit.ts';
import type { KioskSettings } from '../settings.ts';
import type { Scene } from './scenes.ts';
import { playStaff } from './staff-scenes.ts';

/** `large`, `largest`, `contrast`, `lower`, joined by commas. */
export type Modes = readonly string[];

const SILENT_MS = 25_000;

export function galleryKiosk(scene: Scene, settings: KioskSettings, modes: Modes): Kiosk {
  // Time stands still, so no page ever leaves; for a number it jumps ahead once, to show what comes later.
  let nowMs = 0;
  const kiosk = createKiosk({
    settings,
    line: standingLine(scene),
    procedures: signal(procedures),
    ...(scene.staff && { staffServer: scene.staff.server }),
    canSpeak: () => scene.speech ?? false,
    nowMs: () => nowMs,
  });
  setTimeout(() => {
    nowMs = scene.agoMs ?? 0;
  }, 100);
  const { visit } = kiosk;
  if (scene.staff) void playStaff(kiosk.staff, scene.staff);
  visit.textSize.value = textSizeOf(modes);
  visit.highContrast.value = modes.includes('contrast');
  visit.lowered.value = modes.includes('lower');
  scene.steps?.forEach(visit.go);
  visit.query.value = scene.query ?? '';
  visit.speaking.value = scene.speech ?? false;
  visit.priority.value = scene.priority ?? false;
  visit.mayHavePriority.value = scene.card ?? false;
  const step = visit.step.peek();
  const service = scene.view && step.at === 'confirm' ? serviceById(scene.view, step.service) : undefined;
  if (scene.taken && service) kiosk.take(service, undefined);
  return scene.idle ? { ...kiosk, idle: { ...kiosk.idle, secondsLeft: signal(14) } } : kiosk;
}

const procedures: ProcedureList = {
  ...procedureFixture,
  procedures: [
    ...procedureFixture.procedures,
    {
      id: 'tax',
      agency: 'cuc-thue-tinh',
      service: null,
      field: 'Thuế',
      name: 'Khai thuế thu nhập cá nhân đối với cá nhân kinh doanh',
    },
  ],
};

function textSizeOf(modes: Modes): TextSize {
  return modes.includes('largest') ? 'A++' : modes.includes('large') ? 'A+' : 'A';
}

function standingLine({ view, status = 'online', taken }: Scene): KioskLine {
  const serverTime = view?.serverTime ?? 0;
  const answer =
    taken === undefined || taken === 'never' ? new Promise<never>(() => undefined) : Promise.resolve(taken);
  return {
    view: signal(view),
    status: signal(status),
    lastHeardAt: signal(view ? serverTime - (status === 'online' ? 0 : SILENT_MS) : undefined),
    lostAt: signal(status === 'online' ? undefined : serverTime - SILENT_MS),
    clock: signal(serverTime),
    now: () => serverTime,
    serverTimeOf: (clientMs) => clientMs,
    send: (() => answer) as KioskLine['send'],
  };
}
