// What administration reads beside views and reports: the catalogue as a whole, dry runs of imports, the journal.
import { compareQuery, journalQuery, previewQuery, READERS } from '@toiluot/shared/contract';
import type { HouseEntrance } from './openapi-house.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SIGNED_IN = ['not-signed-in', 'not-allowed'] as const;

const readers = (of: keyof typeof READERS) => ({ who: `Roles: ${READERS[of].join(', ')}`, refusals: SIGNED_IN });

export const READER_ENTRANCES: readonly HouseEntrance[] = [
  { ...readers('catalogue'), method: 'get', path: '/api/catalogue', summary: 'The whole catalogue and its revision.' },
  {
    ...readers('catalogue'),
    method: 'get',
    path: '/api/catalogue/export',
    summary: 'The catalogue as a file that `catalogue.import` takes.',
  },
  {
    ...readers('catalogue'),
    method: 'post',
    path: '/api/catalogue/preview',
    summary: 'What the import of a catalogue would change, without changing anything.',
    body: { centre: { type: 'object' } },
    optional: ['centre'],
  },
  {
    ...readers('catalogue'),
    method: 'get',
    path: '/api/catalogue/procedures/all',
    summary: 'All procedures with every field.',
  },
  {
    ...readers('catalogue'),
    method: 'post',
    path: '/api/catalogue/procedures/preview',
    summary: 'What a sheet of procedures (CSV or Excel, at most 4 MiB) would change, line by line.',
    sheet: ['text/csv', XLSX],
  },
  {
    ...readers('catalogue'),
    method: 'get',
    path: '/api/catalogue/procedures.csv',
    summary: 'The procedures as CSV.',
    type: 'text/csv',
  },
  {
    ...readers('catalogue'),
    method: 'get',
    path: '/api/catalogue/procedures.xlsx',
    summary: 'The procedures as an Excel sheet.',
    type: XLSX,
  },
  {
    ...readers('catalogue'),
    method: 'get',
    path: '/api/preview/ticket',
    summary: 'A sample ticket, dot for dot as the printer would draw it.',
    query: previewQuery,
    type: 'image/png',
    refusals: [...SIGNED_IN, 'invalid-input', 'unknown-service', 'no-print-agent'],
  },
  {
    ...readers('journal'),
    method: 'get',
    path: '/api/journal',
    summary: 'A page of the journal, newest first, with filters.',
    query: journalQuery,
    refusals: [...SIGNED_IN, 'invalid-input'],
  },
  {
    ...readers('journal'),
    method: 'get',
    path: '/api/journal/compare',
    summary: 'Why one ticket was called before another, in words.',
    query: compareQuery,
    refusals: [...SIGNED_IN, 'invalid-input', 'unknown-ticket'],
  },
  {
    ...readers('journal'),
    method: 'get',
    path: '/api/journal/{seq}',
    summary: 'One row of the journal with its data.',
    refusals: [...SIGNED_IN, 'not-found'],
  },
];
