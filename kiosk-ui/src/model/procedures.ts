// The list that the search looks through: fetched once, kept in memory, fetched again when the catalogue changes.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ProcedureList } from '@toiluot/shared/contract';

const RETRY_MS = 10_000;
const REFRESH_MS = 600_000;

export interface ProcedureSource {
  readonly list: ReadonlySignal<ProcedureList | undefined>;
  /** Asks whether there is a newer list: somebody is about to search, and new words are in effect at once (F-A07). */
  refresh(): void;
  close(): void;
}

/** @param token  of this device */
export function loadProcedures(token: string): ProcedureSource {
  const list = signal<ProcedureList | undefined>(undefined);
  let version: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLoading = false;
  const load = async () => {
    isLoading = true;
    const isThere = await fetchList(token, version).catch(() => undefined);
    if (isThere?.list) {
      list.value = isThere.list;
      version = isThere.version;
    }
    isLoading = false;
    timer = setTimeout(load, list.peek() ? REFRESH_MS : RETRY_MS);
  };
  void load();
  return {
    list,
    refresh() {
      if (isLoading) return;
      clearTimeout(timer);
      void load();
    },
    close: () => clearTimeout(timer),
  };
}

async function fetchList(
  token: string,
  version: string | null,
): Promise<{ list?: ProcedureList; version: string | null } | undefined> {
  const answer = await fetch('/api/catalogue/procedures', {
    headers: { authorization: `Bearer ${token}`, ...(version === null ? {} : { 'if-none-match': version }) },
  });
  if (answer.status === 304) return { version };
  if (!answer.ok) return undefined;
  const body = (await answer.json()) as ProcedureList | { readonly ok: true; readonly result: ProcedureList };
  return { list: 'ok' in body ? body.result : body, version: answer.headers.get('etag') };
}
