// What every page of administration needs: the catalogue as read last, the words, and the way to the server.
import type { CatalogueAnswer } from '@toiluot/shared/contract';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AdminClient } from './admin-client.ts';
import type { AdminI18n } from './admin-texts.ts';

export interface Admin {
  readonly i18n: AdminI18n;
  readonly client: AdminClient;
  readonly answer: CatalogueAnswer;
  /** Reads the catalogue anew. */
  readonly refresh: () => Promise<void>;
  /** Says at the foot of the page what was done. */
  readonly tell: (text: string) => void;
}

export const AdminContext = createContext<Admin | undefined>(undefined);

export function useAdmin(): Admin {
  const admin = useContext(AdminContext);
  if (!admin) throw new Error('useAdmin outside of AdminContext');
  return admin;
}
