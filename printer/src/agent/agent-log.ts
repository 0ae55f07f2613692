/** One event of the agent: a word and its facts, never a ticket's texts. */
export type AgentLog = (event: string, facts?: Readonly<Record<string, string | number>>) => void;

/** `2026-11-23T01:15:02.113Z printed printer=kiosk-1 job=2026-11-23.17/1 outcome=confirmed ms=812` */
export function logLine(at: Date, event: string, facts: Readonly<Record<string, string | number>> = {}): string {
  const words = Object.entries(facts).map(
    ([name, value]) => `${name}=${/\s/.test(String(value)) ? JSON.stringify(value) : value}`,
  );
  return [at.toISOString(), event, ...words].join(' ');
}
