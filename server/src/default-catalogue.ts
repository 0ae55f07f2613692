import { randomUUID } from 'node:crypto';
import type { Catalogue } from '@toiluot/shared/contract';
import type { App } from './app.ts';

/** A new hall begins with the catalogue that comes with the product; an administrator makes it the centre's own. */
export async function importDefaultCatalogue(app: App, catalogue: Catalogue): Promise<void> {
  if (app.bus.state.catalogue) return;
  const by = { kind: 'system', part: 'setup' } as const;
  const reply = await app.bus.execute('catalogue.import', { catalogue }, by, `setup-${randomUUID()}`);
  if (!reply.ok) throw new Error(`the catalogue that comes with the product was refused: ${reply.code}`);
}
