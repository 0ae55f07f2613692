// Every screen of the kiosk in every state, as data: which picture, and what the visitor has done so far.

import type { KioskView } from '@toiluot/shared/contract';
import { kioskFixtures } from '@toiluot/shared/fixtures';
import type { ConnectionStatus } from '@toiluot/shared/ui';
import type { Step, TreeKind } from '../model/visit.ts';
import { type IssueReply, refusal, ticketReply } from './replies.ts';
import { type StaffScene, staffAtWork, staffRefused } from './staff-scenes.ts';

export interface Scene {
  readonly view: KioskView | undefined;
  readonly status?: ConnectionStatus;
  readonly steps?: readonly Step[];
  readonly query?: string;
  readonly priority?: boolean;
  /** Read aloud by a voice that nobody hears. */
  readonly speech?: boolean;
  /** A card has shown the age for priority. */
  readonly card?: boolean;
  readonly idle?: boolean;
  /** Staff mode, with what its server answers. */
  readonly staff?: StaffScene;
  /** Presses LẤY SỐ and gets this; `never` = no answer yet. */
  readonly taken?: IssueReply | 'never';
  /** How long ago the number came, ms. */
  readonly agoMs?: number;
}

const v = kioskFixtures;
const land = 'stnmt-dat-dai';
const confirm = (view: KioskView, more: Partial<Scene> = {}): Scene => ({
  view,
  steps: [{ at: 'confirm', service: land }],
  ...more,
});
const result = (view: KioskView, more: Partial<Scene> = {}): Scene => confirm(view, { taken: ticketReply(), ...more });
const agencies = (kind: TreeKind, view: KioskView = v.open): Scene => ({
  view,
  steps: [{ at: 'agencies', kind }],
});
const search = (query: string, view: KioskView = v.open): Scene => ({ view, steps: [{ at: 'search' }], query });
const procedure = (id: string, service: string | undefined): Scene => ({
  view: v.open,
  steps: [{ at: 'confirm', service, procedure: id }],
});

export const scenes: Readonly<Record<string, Readonly<Record<string, Scene>>>> = {
  home: {
    open: { view: v.open },
    quiet: { view: v.quiet },
    early: { view: v.early },
    suspended: { view: v.suspended },
    full: { view: v.full },
    quota: { view: v.quota },
    unserved: { view: v.unserved },
    late: { view: v.late },
    'late-refused': { view: v.lateRefused },
    'paper-low': { view: v.paperLow },
    'paper-out': { view: v.paperOut },
    'cover-open': { view: v.coverOpen },
    'printer-gone': { view: v.printerGone },
    'no-printer': { view: v.noPrinter },
    message: { view: v.message },
    urgent: { view: v.urgent },
    trial: { view: v.trial },
    'card-read': { view: v.open, card: true },
    'three-languages': { view: v.threeLanguages },
    speech: { view: v.open, speech: true },
    idle: { view: v.open, idle: true },
    empty: { view: v.nothingOffered },
  },
  shut: {
    'before-opening': { view: v.beforeOpening },
    break: { view: v.break },
    closing: { view: v.closing },
    closed: { view: v.closed },
    weekend: { view: v.weekend },
    holiday: { view: v.holiday },
  },
  line: {
    loading: { view: undefined, status: 'connecting' },
    'never-heard': { view: undefined, status: 'offline' },
    stale: { view: v.open, status: 'stale' },
    offline: { view: v.open, status: 'offline' },
    refused: { view: v.open, status: 'refused' },
    'lost-on-confirm': confirm(v.open, { status: 'stale' }),
  },
  agencies: { submit: agencies('submit'), collect: agencies('collect') },
  services: {
    open: { view: v.open, steps: [{ at: 'services', agency: 'so-nong-nghiep-ptnt' }] },
    suspended: { view: v.suspended, steps: [{ at: 'services', agency: 'so-tai-nguyen-moi-truong' }] },
  },
  search: {
    empty: search(''),
    hits: search('dang ky dat dai'),
    typo: search('dnag ky'),
    initials: search('gplx'),
    none: search('zzzz'),
    closed: search('giay phep', v.closed),
  },
  help: {
    open: { view: v.open, steps: [{ at: 'help' }] },
    guidance: { view: v.guidance, steps: [{ at: 'help' }] },
    'guidance-away': { view: v.guidanceAway, steps: [{ at: 'help' }] },
  },
  confirm: {
    open: confirm(v.open),
    quiet: confirm(v.quiet),
    'no-estimate': confirm(v.noEstimate),
    unserved: confirm(v.unserved),
    'few-left': confirm(v.fewLeft),
    late: confirm(v.late),
    'late-last-session': confirm(v.lateLastSession),
    'late-refused': confirm(v.lateRefused),
    suspended: confirm(v.suspended),
    full: confirm(v.full),
    quota: confirm(v.quota),
    closed: confirm(v.closed),
    closing: confirm(v.closing),
    priority: confirm(v.open, { priority: true }),
    speech: confirm(v.open, { speech: true }),
    'card-read': confirm(v.open, { card: true }),
    'paper-out': confirm(v.paperOut),
    procedure: procedure('2.002043', 'skhdt-doanh-nghiep'),
    collect: { view: v.open, steps: [{ at: 'confirm', service: 'stnmt-ket-qua' }] },
    guidance: { view: v.guidance, steps: [{ at: 'confirm', service: 'huong-dan' }] },
    'nobody-today': confirm(v.leftAlone),
    'long-name': { view: v.open, steps: [{ at: 'confirm', service: 'sgtvt-lien-van' }] },
  },
  staff: {
    pin: { view: v.open, staff: staffAtWork('pin') },
    'wrong-pin': { view: v.open, staff: staffRefused('wrong-pin', { left: 3 }) },
    locked: { view: v.open, staff: staffRefused('pin-locked', { retryAfterMs: 900_000 }) },
    'no-pin-set': { view: v.open, staff: staffRefused('staff-mode-off') },
    open: { view: v.open, staff: staffAtWork('open') },
    'paper-out': { view: v.paperOut, staff: staffAtWork('open', 'out') },
    issuing: { view: v.open, staff: staffAtWork('issuing') },
    'issuing-closed': { view: v.closed, staff: staffAtWork('issuing') },
  },
  'not-received': {
    open: procedure('tax', undefined),
    guidance: { ...procedure('tax', undefined), view: v.guidance },
  },
  result: {
    asking: confirm(v.open, { taken: 'never' }),
    printing: result(v.printing),
    printed: result(v.printed),
    priority: result(v.printed, { priority: true }),
    sent: result(v.printSent, { agoMs: 6000 }),
    unknown: result(v.printUnknown),
    failed: result(v.printFailed),
    'failed-with-code': result(v.printFailed, { taken: ticketReply(true, true, true) }),
    'out-with-code': result(v.paperOut, { taken: ticketReply(true, true, true) }),
    expired: result(v.printExpired),
    late: result(v.printing, { agoMs: 9000 }),
    'no-printer': result(v.noPrinter, { taken: ticketReply(false) }),
    'no-estimate': result(v.printed, { taken: ticketReply(true, false) }),
    'refused-closed': confirm(v.open, { taken: refusal('session-closed') }),
    'refused-not-ready': confirm(v.open, { taken: refusal('not-ready') }),
    'refused-too-fast': confirm(v.open, { taken: refusal('too-fast', { retryAfterMs: 1800 }) }),
    'refused-minute-full': confirm(v.open, { taken: refusal('too-fast', { retryAfterMs: 42_000 }) }),
    'refused-late': confirm(v.open, {
      taken: refusal('likely-not-served', { beforeAt: v.lateRefused.services[0]?.late?.before ?? v.open.serverTime }),
    }),
  },
};
