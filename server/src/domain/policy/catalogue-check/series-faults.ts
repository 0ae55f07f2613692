import type { Catalogue } from '@toiluot/shared/contract';
import type { Finding } from './finding.ts';

/** Misread as 1 and 0 on a board across the hall (F-A08). */
const MISREAD = /[IJOQ]/;

/** NB1: a range has a direction, readable letters, and no number in common with another one. */
export function seriesFaults({ services }: Catalogue): Finding[] {
  const findings: Finding[] = [];
  for (const { id, series } of services) {
    const at = `/services/${id}/series`;
    if (series.from > series.to)
      findings.push({ at, code: 'range-reversed', words: `service ${id}: series ends before it begins` });
    const letter = MISREAD.exec(series.prefix)?.[0];
    if (letter)
      findings.push({ at, code: 'letter-not-used', with: letter, words: `service ${id}: letter ${letter} is misread` });
  }
  const sorted = [...services].sort(
    (a, b) => a.series.prefix.localeCompare(b.series.prefix) || a.series.from - b.series.from,
  );
  for (const [index, service] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before?.series.prefix !== service.series.prefix || before.series.to < service.series.from) continue;
    const words = `services ${before.id} and ${service.id}: number ranges overlap`;
    findings.push({ at: `/services/${service.id}/series`, code: 'range-overlap', with: before.id, words });
    findings.push({ at: `/services/${before.id}/series`, code: 'range-overlap', with: service.id, words });
  }
  return findings;
}
