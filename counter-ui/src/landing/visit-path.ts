// The stations of a visit, in the order in which somebody walks through the hall.
import type { TrialInfo } from '@toiluot/shared/contract';

export const STATIONS = ['kiosk', 'printer', 'board', 'desk', 'pad', 'hall', 'phone'] as const;
export type StationKind = (typeof STATIONS)[number];

export type TrialScreen = TrialInfo['screens'][number];

export interface Station {
  readonly kind: StationKind;
  /** 1, 2, 3 … without gaps, whatever this server offers. */
  readonly number: number;
  readonly screens: readonly TrialScreen[];
}

/** Words servers use for one and the same station. */
const SYNONYMS: Readonly<Record<string, StationKind>> = {
  'virtual-printer': 'printer',
  paper: 'printer',
  boards: 'board',
  officer: 'desk',
  counter: 'desk',
  supervisor: 'hall',
  rating: 'pad',
  ticket: 'phone',
};

/** Staff sign in, so their two stations stand there even when no address is listed for them. */
const ALWAYS: readonly StationKind[] = ['desk', 'hall'];

export function visitPath({ screens, printer }: Pick<TrialInfo, 'screens' | 'printer'>): readonly Station[] {
  const listed = screens.some((screen) => stationOf(screen) === 'printer')
    ? screens
    : [...screens, { kind: 'printer', name: '', url: printer.pageUrl }];
  return STATIONS.map((kind) => ({ kind, screens: listed.filter((screen) => stationOf(screen) === kind) }))
    .filter(({ kind, screens: found }) => found.length > 0 || ALWAYS.includes(kind))
    .map((station, index) => ({ ...station, number: index + 1 }));
}

/** Pages that are no station of a visit: galleries, documentation. */
export function otherScreens({ screens }: Pick<TrialInfo, 'screens'>): readonly TrialScreen[] {
  return screens.filter((screen) => stationOf(screen) === undefined);
}

function stationOf({ kind }: TrialScreen): StationKind | undefined {
  return STATIONS.find((station) => station === kind) ?? SYNONYMS[kind];
}
