// Figures as people read them: 1.234, 92,5 %, 12,6 phút; an absent one is a dash.
import type { ColumnKind, ReportCell } from '@toiluot/shared/contract';
import { formatClock, formatDate, NBSP } from '@toiluot/shared/ui';
import type { ReportI18n } from './report-texts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

type Texts = Pick<ReportI18n, 't' | 'lang' | 'textOf'>;

export function formatNumber({ lang }: Pick<Texts, 'lang'>, value: number, digits = 0): string {
  return value.toLocaleString(lang.value === 'en' ? 'en-GB' : 'vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

export const formatShare = (i18n: Pick<Texts, 'lang'>, share: number): string =>
  `${formatNumber(i18n, share * 100, 1)}${NBSP}%`;

/** @param ms  rounded to seconds below a minute, to tenths of a minute below an hour, else to minutes */
export function formatTime(i18n: Texts, ms: number): string {
  if (ms < MINUTE_MS) return i18n.t('unit.seconds', { n: Math.round(ms / 1000) }).replaceAll(' ', NBSP);
  if (ms < HOUR_MS) return i18n.t('unit.minutes', { n: formatNumber(i18n, ms / MINUTE_MS, 1) }).replaceAll(' ', NBSP);
  const minutes = Math.round(ms / MINUTE_MS);
  const words = { h: formatNumber(i18n, Math.floor(minutes / 60)), m: minutes % 60 };
  return i18n.t('unit.hours', words).replaceAll(' ', NBSP);
}

/** `2026-11-25` → `25/11/2026`. */
export const formatIsoDate = (date: string): string => date.split('-').reverse().join('/');

const two = (n: number): string => String(n).padStart(2, '0');
/** Minutes since midnight as `07:05`. */
export const formatMinutesOfDay = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export function formatCell(i18n: Texts, cell: ReportCell | undefined, kind: ColumnKind, timezone: string): string {
  if (cell === null || cell === undefined || cell === '') return i18n.t('unit.none');
  if (typeof cell === 'object') return i18n.textOf(cell);
  if (typeof cell === 'string') return kind === 'date' ? formatIsoDate(cell) : cell;
  switch (kind) {
    case 'share':
      return formatShare(i18n, cell);
    case 'duration':
      return formatTime(i18n, cell);
    case 'decimal':
      return formatNumber(i18n, cell, 1);
    case 'clock':
      return formatMinutesOfDay(cell);
    case 'instant':
      return `${formatDate(cell, timezone)} ${formatClock(cell, timezone)}`;
    default:
      return formatNumber(i18n, cell);
  }
}
