import type { AdminClient, Answer } from '../admin-client.ts';

/** Fetches a file with the rights of this seat and hands it to the browser's downloads. */
export async function saveFile(client: AdminClient, path: string): Promise<Answer<unknown>> {
  const answer = await client.fetchFile(path);
  if (!answer.ok) return answer;
  const address = URL.createObjectURL(answer.value.content);
  const link = document.createElement('a');
  link.href = address;
  link.download = answer.value.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return answer;
}
