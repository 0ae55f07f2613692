// The journal is read by people who may not read the catalogue: names of desks and people come from the hall's view.
import type { HallView } from '@toiluot/shared/contract';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AdminClient } from '../admin-client.ts';
import type { AdminI18n } from '../admin-texts.ts';

export interface JournalPlace {
  readonly i18n: AdminI18n;
  readonly client: AdminClient;
  readonly timezone: string;
  readonly desks: HallView['desks'];
  readonly staff: HallView['staff'];
}

export const JournalContext = createContext<JournalPlace | undefined>(undefined);

export function useJournal(): JournalPlace {
  const place = useContext(JournalContext);
  if (!place) throw new Error('useJournal outside of JournalContext');
  return place;
}
