import type { Language, ServiceId, TicketDocument } from '@toiluot/shared/contract';
import { labelOf } from '../domain/policy/numbering.ts';
import { paperOf } from '../domain/policy/ticket-document.ts';
import type { HallState } from '../domain/state.ts';

/** Figures of an ordinary hour, so that every line of the paper is there. */
const SAMPLE_QUOTE = { ahead: 5, wait: { fromMin: 10, toMin: 20 } };
/** As long as a real token: 128 bits in base64url. */
const SAMPLE_TOKEN = 'A'.repeat(22);

/** A paper of this service as it would look now; undefined when nobody can queue for it. @param statusUrl phone page */
export function previewDocument(
  state: HallState,
  wish: { readonly service: ServiceId; readonly language: Language },
  { now, trial, statusUrl }: { readonly now: number; readonly trial: boolean; readonly statusUrl?: string | undefined },
): TicketDocument | undefined {
  const service = state.catalogue?.services.get(wish.service);
  const ticket = {
    firstService: wish.service,
    procedure: null,
    label: service ? labelOf(service, service.series.from) : '',
    priorityClass: null,
    quote: SAMPLE_QUOTE,
    issuedAt: now,
    language: wish.language,
  };
  const paper = paperOf(state, ticket, 1, trial);
  return paper && { ...paper, kind: 'preview', ...(statusUrl && { statusUrl: `${statusUrl}#${SAMPLE_TOKEN}` }) };
}
