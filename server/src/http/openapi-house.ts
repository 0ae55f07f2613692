// The entrances beside commands, queries, views and reports: sessions, pairing, health, lists, sound and media.
import type { RefusalCode } from '@toiluot/shared/contract';
import { DEVICE_KINDS } from '@toiluot/shared/contract/vocabulary';

export type HouseEntrance = {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly who: string;
  /** Fields of the body; all are needed unless the second line says otherwise. */
  readonly body?: Readonly<Record<string, object>>;
  readonly optional?: readonly string[];
  /** Types of a body that is a file. */
  readonly sheet?: readonly string[];
  /** Parameters in the query, as a schema. */
  readonly query?: {
    readonly properties: Readonly<Record<string, object>>;
    readonly required?: readonly string[] | undefined;
  };
  /** Besides JSON. */
  readonly type?: string;
  readonly refusals: readonly RefusalCode[];
};

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const ANYBODY = 'Anybody';
const KIOSK = 'A paired kiosk';

export const HOUSE_ENTRANCES: readonly HouseEntrance[] = [
  {
    method: 'post',
    path: '/api/session',
    summary: 'Signs a person in and sets the session cookie.',
    who: ANYBODY,
    body: { username: text(80), password: text(200) },
    refusals: ['invalid-input', 'wrong-credentials', 'too-many-requests'],
  },
  { method: 'get', path: '/api/session', summary: 'Who is signed in.', who: 'Staff', refusals: ['not-signed-in'] },
  { method: 'delete', path: '/api/session', summary: 'Signs out.', who: ANYBODY, refusals: [] },
  {
    method: 'post',
    path: '/api/pairing',
    summary: 'A device without credentials asks for a code, which an administrator types at `device.approve`.',
    who: ANYBODY,
    body: { kind: { enum: DEVICE_KINDS }, version: text(40) },
    optional: ['version'],
    refusals: ['invalid-input', 'too-many-requests'],
  },
  {
    method: 'post',
    path: '/api/pairing/state',
    summary: 'Whether the code was approved; the first answer after that carries the device token.',
    who: 'The device that asked, by its handle',
    body: { handle: text(80) },
    refusals: ['pairing-over'],
  },
  { method: 'get', path: '/api/live', summary: 'The process answers.', who: ANYBODY, refusals: [] },
  {
    method: 'get',
    path: '/api/ready',
    summary: 'A write to the disk was proved a moment ago.',
    who: ANYBODY,
    refusals: ['not-ready'],
  },
  {
    method: 'get',
    path: '/api/health',
    summary: 'Disk, backups, clock, memory and lines.',
    who: 'Supervisors and administrators',
    refusals: ['not-signed-in', 'not-allowed'],
  },
  { method: 'get', path: '/api/public', summary: 'Name of the centre, mode and clock.', who: ANYBODY, refusals: [] },
  {
    method: 'get',
    path: '/api/catalogue/procedures',
    summary: 'All procedures with their search words.',
    who: 'Devices and staff',
    refusals: ['not-signed-in'],
  },
  {
    method: 'get',
    path: '/api/catalogue/reasons',
    summary: 'Reasons of pauses, transfers and the like.',
    who: 'Staff',
    refusals: ['not-signed-in'],
  },
  {
    method: 'post',
    path: '/api/kiosk/staff-mode',
    summary: 'Opens the staff mode of the kiosk that asks.',
    who: KIOSK,
    body: { pin: text(20) },
    refusals: ['not-signed-in', 'not-allowed', 'invalid-input', 'wrong-pin', 'pin-locked', 'staff-mode-off'],
  },
  {
    method: 'get',
    path: '/api/kiosk/staff-mode',
    summary: 'What staff mode shows.',
    who: KIOSK,
    refusals: ['not-signed-in', 'not-allowed', 'staff-mode-needed'],
  },
  {
    method: 'delete',
    path: '/api/kiosk/staff-mode',
    summary: 'Ends staff mode.',
    who: KIOSK,
    refusals: ['not-signed-in', 'not-allowed'],
  },
  {
    method: 'post',
    path: '/api/search-misses',
    summary: 'Words that found nothing, counted by day.',
    who: KIOSK,
    body: { words: text(80) },
    refusals: ['not-signed-in', 'not-allowed', 'invalid-input', 'too-many-requests'],
  },
  {
    method: 'get',
    path: '/api/search-misses',
    summary: 'What was sought in vain.',
    who: 'Administrators',
    refusals: ['not-signed-in', 'not-allowed'],
  },
  {
    method: 'get',
    path: '/api/announcements/{file}',
    summary: 'The joined sound of an announcement.',
    who: 'A paired board',
    query: { properties: { v: text(200) }, required: ['v'] },
    type: 'audio/wav',
    refusals: ['not-signed-in', 'not-allowed', 'unknown-announcement'],
  },
  {
    method: 'get',
    path: '/api/media',
    summary: 'Pictures and films between calls; people also see what was refused and why.',
    who: 'Boards, supervisors, administrators and auditors',
    refusals: ['not-signed-in', 'not-allowed'],
  },
  {
    method: 'get',
    path: '/api/media/{key}',
    summary: 'A picture or film, whole or in ranges; the key comes from the list.',
    who: 'Who knows the key',
    type: 'application/octet-stream',
    refusals: ['not-found'],
  },
  {
    method: 'get',
    path: '/api/setup',
    summary: 'Whether the first administrator is still to be made.',
    who: 'Anybody, until it is done',
    refusals: ['not-found'],
  },
  {
    method: 'post',
    path: '/api/setup',
    summary: 'Makes the first administrator with the code of the console.',
    who: 'Anybody, until it is done',
    body: { code: text(20), username: text(80), displayName: text(80), password: text(200) },
    refusals: ['not-found', 'setup-code-void', 'setup-code-wrong', 'invalid-input', 'password-too-short'],
  },
];
