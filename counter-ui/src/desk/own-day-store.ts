// The officer's own day, from the same report that supervisors read: one figure, one source (JR4).
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReportTable } from '@toiluot/shared/contract';
import type { SessionClient } from '../session/session-client.ts';

/** Medians in ms; absent where there is too little to tell. */
export type OwnDay = {
  readonly served?: number;
  readonly waitMs?: number;
  readonly serviceMs?: number;
  readonly rated?: number;
  /** Share of satisfied, 0 to 1; only from the report's least number of ratings on. */
  readonly satisfied?: number;
};

export type OwnDayStore = {
  /** Absent until the first answer. */
  readonly figures: ReadonlySignal<OwnDay | undefined>;
  ask(day: string): void;
};

/** Columns of the report by the figure they give. */
const COLUMNS = {
  served: 'served',
  waitMs: 'wait-50',
  serviceMs: 'serviceTime-50',
  rated: 'rated',
  satisfied: 'satisfied-share',
} as const satisfies Record<keyof OwnDay, string>;

export function ownDayOf({ columns, rows }: ReportTable): OwnDay {
  const [row] = rows;
  const found = Object.entries(COLUMNS).flatMap(([figure, key]) => {
    const cell = row?.[columns.findIndex((column) => column.key === key)];
    return typeof cell === 'number' ? [[figure, cell]] : [];
  });
  return Object.fromEntries(found) as OwnDay;
}

export function createOwnDayStore(client: Pick<SessionClient, 'ownMeasures'>): OwnDayStore {
  const figures = signal<OwnDay | undefined>(undefined);
  return {
    figures,
    ask(day) {
      void client.ownMeasures(day).then((answer) => {
        if (answer.ok) figures.value = ownDayOf(answer.value);
      });
    },
  };
}
