import type {
  AlertRecord,
  DeviceRecord,
  MessageRecord,
  MuteRecord,
  PrinterStateRecord,
  ProfileRecord,
  PublishedDayRecord,
  SuspensionRecord,
  VoiceCheckRecord,
} from '@toiluot/shared/contract';
import type { Database } from 'better-sqlite3';
import { announcementTable } from './announcement-table.ts';
import { catalogueTable } from './catalogue-table.ts';
import { complaintTable } from './complaint-table.ts';
import { counterTable } from './counter-table.ts';
import { dayTable } from './day-table.ts';
import { deskTable } from './desk-table.ts';
import { documentTable } from './document-table.ts';
import { journalTable } from './journal-table.ts';
import { positionTable } from './position-table.ts';
import { printJobTable } from './print-job-table.ts';
import { replyTable } from './reply-table.ts';
import { staffTable } from './staff-table.ts';
import { ticketTable } from './ticket-table.ts';
import { visitTable } from './visit-table.ts';

/** Every table of the file, with its statements prepared. */
export function openTables(connection: Database) {
  return {
    positions: positionTable(connection),
    catalogues: catalogueTable(connection),
    staff: staffTable(connection),
    days: dayTable(connection),
    tickets: ticketTable(connection, visitTable(connection)),
    printJobs: printJobTable(connection),
    desks: deskTable(connection),
    counters: counterTable(connection),
    devices: documentTable<DeviceRecord>(connection, 'device', ({ id }) => id),
    suspensions: documentTable<SuspensionRecord>(connection, 'suspension', ({ service }) => service),
    messages: documentTable<MessageRecord>(connection, 'message', ({ id }) => id),
    profiles: documentTable<ProfileRecord>(connection, 'profile', ({ id }) => id),
    alerts: documentTable<AlertRecord>(connection, 'alert', ({ id }) => id),
    printers: documentTable<PrinterStateRecord>(connection, 'printer_state', ({ printer }) => printer),
    announcements: announcementTable(connection),
    complaints: complaintTable(connection),
    published: documentTable<PublishedDayRecord>(connection, 'published_day', ({ day }) => day),
    mutes: documentTable<MuteRecord>(connection, 'voice_mute', ({ zone }) => zone),
    voiceChecks: documentTable<VoiceCheckRecord>(connection, 'voice_check', ({ zone }) => zone),
    journal: journalTable(connection),
    replies: replyTable(connection),
  };
}

export type Tables = ReturnType<typeof openTables>;
