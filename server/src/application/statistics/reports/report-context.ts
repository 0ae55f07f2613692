import type { Breakdown, DayRecord, ReportQuery } from '@toiluot/shared/contract';
import type { DayColumns } from '../day-columns.ts';
import type { Filter } from '../filter.ts';
import type { ReportSource } from '../report-source.ts';
import type { ReportScene } from '../scene.ts';

/** What every report is made from. */
export type ReportContext = {
  readonly query: ReportQuery;
  readonly by: Breakdown;
  readonly scene: ReportScene;
  readonly source: ReportSource;
  readonly days: readonly DayRecord[];
  /** The measured days of the range, in the order of `days`. */
  readonly columns: readonly DayColumns[];
  readonly filter: Filter;
};
