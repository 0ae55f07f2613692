/** Name and version a browser gives of itself, such as `Chrome 63`; what it sent whole where that cannot be read. */
export function browserName(userAgent: string): string {
  const found = /(Edg|SamsungBrowser|Firefox|Chrome|Version)\/([0-9]+)/.exec(userAgent);
  if (!found) return userAgent;
  const name = found[1] === 'Version' ? 'Safari' : found[1];
  return `${name} ${found[2]}`;
}
