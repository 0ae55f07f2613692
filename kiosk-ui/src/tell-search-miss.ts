/** Sends words that were sought in vain; the line may be down, and then they are simply not counted. */
export function tellSearchMiss(token: string, words: string): void {
  void fetch('/api/search-misses', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ words }),
  }).catch(() => undefined);
}
