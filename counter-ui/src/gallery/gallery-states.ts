// Every state of the officer's part: which picture, how the line is, which dialog stands open.
import { type DeskStateName, deskFixtures } from '@toiluot/shared/fixtures';
import type { ActionName } from '../desk/actions.ts';
import type { LinkState } from '../desk/availability.ts';
import type { DeskDialog } from '../desk/dialogs.ts';
import { inHandRef } from '../desk/dialogs.ts';
import type { Notice } from '../desk/notices.ts';

export type GalleryState = {
  readonly picture: DeskStateName;
  readonly line?: LinkState;
  readonly dialog?: DeskDialog;
  readonly notice?: Notice;
  /** Pressed once, and never answered. */
  readonly pressed?: ActionName;
};

const serving = inHandRef(deskFixtures.serving);
const firstWaiting = deskFixtures.idle.waiting[0];
const dialogs: readonly DeskDialog[] = [
  ...(serving
    ? (
        [
          'transfer',
          'park',
          'priority',
          'cancel-ticket',
          'put-back',
          'journey',
          'work',
          'reprint',
          'complaint',
          'finish-with',
        ] as const
      ).map((kind) => ({
        kind,
        ticket: serving,
      }))
    : []),
  ...(serving ? [{ kind: 'note' as const, ticket: serving, note: deskFixtures.serving.ticket?.note ?? '' }] : []),
  ...(firstWaiting ? [{ kind: 'ticket' as const, ticket: firstWaiting }] : []),
  ...(
    [
      'pause',
      'close',
      'take-over',
      'issue',
      'outside-hours',
      'palette',
      'keys',
      'sign-out',
      'hand-over',
      'find',
    ] as const
  ).map((kind) => ({ kind })),
];
const pictureOf = (kind: DeskDialog['kind']): DeskStateName =>
  kind === 'take-over'
    ? 'taken'
    : kind === 'outside-hours'
      ? 'break'
      : kind === 'put-back'
        ? 'called-three-times'
        : ['ticket', 'issue', 'close', 'palette'].includes(kind)
          ? 'idle'
          : 'serving';

const lines: Readonly<Record<string, GalleryState>> = {
  stale: { picture: 'serving', line: 'stale' },
  offline: { picture: 'called', line: 'offline' },
  refused: { picture: 'serving', line: 'refused' },
  pending: { picture: 'idle', pressed: 'call-next' },
  'notice-race': {
    picture: 'idle',
    notice: { kind: 'refused', tone: 'info', reply: { ok: false, code: 'stale-desk-state', message: '' } },
  },
  'notice-refused': {
    picture: 'called',
    notice: {
      kind: 'refused',
      tone: 'warn',
      reply: { ok: false, code: 'recall-too-soon', message: '', details: { retryAfterMs: 9000 } },
    },
  },
  'notice-moved-on': {
    picture: 'idle',
    notice: {
      kind: 'refused',
      tone: 'info',
      reply: {
        ok: false,
        code: 'nothing-to-undo',
        message: '',
        details: { label: 'C027', state: 'called', desk: 4 },
      },
    },
  },
  'notice-dropped': {
    picture: 'idle',
    line: 'offline',
    notice: { kind: 'dropped', tone: 'warn', action: 'call-next' },
  },
  'desk-lost': { picture: 'taken', notice: { kind: 'desk-lost', tone: 'warn', name: 'Nguyễn Đình Quảng' } },
};

export const galleryStates: Readonly<Record<string, GalleryState>> = {
  ...Object.fromEntries((Object.keys(deskFixtures) as DeskStateName[]).map((picture) => [picture, { picture }])),
  unfinished: { picture: 'serving' },
  ...lines,
  ...Object.fromEntries(
    dialogs.map((dialog) => [`dialog-${dialog.kind}`, { picture: pictureOf(dialog.kind), dialog }]),
  ),
};

/** Pages of the first set-up. */
export const gallerySetups = ['setup', 'setup-void', 'setup-made', 'setup-over', 'setup-unreachable'] as const;
export type GallerySetup = (typeof gallerySetups)[number];

/** The page of devices. */
export const galleryDevices = [
  'devices',
  'devices-empty',
  'devices-waiting',
  'devices-reader',
  'devices-offline',
  'devices-pair-kiosk',
  'devices-pair-pad',
  'devices-edit',
  'devices-board',
  'devices-revoke',
] as const;
export type GalleryDevices = (typeof galleryDevices)[number];

/** Pages before the desk. */
export const galleryPages = [
  'sign-in',
  'sign-in-refused',
  'sign-in-ended',
  'choose-desk',
  'choose-desk-stale',
  'choose-desk-lost',
  'loading',
] as const;
export type GalleryPage = (typeof galleryPages)[number];
