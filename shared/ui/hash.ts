/**
 * The settings behind `#` in the address: `#token=…&diag=21.5` gives `{ token, diag }`. They stay out of every log.
 *
 * @param hash  `location.hash` unless told otherwise
 */
export function readHash(hash: string = location.hash): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name = '', ...rest] = part.split('=');
    if (name !== '') settings[decoded(name)] = decoded(rest.join('='));
  }
  return settings;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
