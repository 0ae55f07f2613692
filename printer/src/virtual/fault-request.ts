import type { IncomingMessage } from 'node:http';
import { type Fault, isFaultKind } from './fault.ts';

const MOST_BYTES = 1000;

/** Body of POST /api/fault: { fault: kind | null, afterRows?, afterBytes? }. */
export async function readFault(request: IncomingMessage): Promise<Fault | null | 'not-understood'> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > MOST_BYTES) return 'not-understood';
  }
  const { fault, afterRows, afterBytes } = objectIn(body);
  if (fault === null) return null;
  if (!isFaultKind(fault)) return 'not-understood';
  return {
    kind: fault,
    ...(typeof afterRows === 'number' && { afterRows }),
    ...(typeof afterBytes === 'number' && { afterBytes }),
  };
}

function objectIn(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
