// Questions to the server's reports. The cookie carries the session; the seat says which of several is meant.
import type { RefusalCode, RefusalDetails, ReportName, ReportQuery, ReportTable } from '@toiluot/shared/contract';
import { SEAT_HEADER } from '@toiluot/shared/contract/protocol';

export type Question = { readonly report: ReportName; readonly query: ReportQuery };

export type TableAnswer =
  | { readonly ok: true; readonly table: ReportTable }
  | { readonly ok: false; readonly code: RefusalCode | 'unreachable'; readonly details?: RefusalDetails };

export type ReportClient = {
  readonly table: (question: Question) => Promise<TableAnswer>;
  /** Fetches the file and hands it to the browser to keep; false when it could not be had. */
  readonly save: (question: Question, format: 'csv' | 'xlsx') => Promise<boolean>;
};

/** The address of a question; the same question has the same address. */
export function addressOf({ report, query }: Question): string {
  const words = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return `/api/reports/${report}?${new URLSearchParams(words as [string, string][])}`;
}

const nameIn = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'toi-luot';

/** @param seat  suffix of the session cookie; absent = the browser's only session */
export function createReportClient(seat: string | undefined): ReportClient {
  const ask = (address: string) =>
    fetch(address, { credentials: 'same-origin', headers: seat === undefined ? {} : { [SEAT_HEADER]: seat } });
  return {
    async table(question) {
      try {
        const response = await ask(addressOf(question));
        const answer = await response.json();
        if (response.ok) return { ok: true, table: answer as ReportTable };
        return { ok: false, code: answer.code ?? 'unreachable', details: answer.details };
      } catch {
        return { ok: false, code: 'unreachable' };
      }
    },
    async save({ report, query }, format) {
      try {
        const response = await ask(addressOf({ report, query: { ...query, format } }));
        if (!response.ok) return false;
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await response.blob());
        link.download = nameIn(response.headers.get('content-disposition'));
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
        return true;
      } catch {
        return false;
      }
    },
  };
}
