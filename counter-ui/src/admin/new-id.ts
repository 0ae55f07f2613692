/** Letters and digits of a name, without marks, joined by hyphens: `Sở Y tế` → `so-y-te`. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** A stable id for something new: from its name, with a number where that is taken. */
export function newId(name: string, taken: readonly { readonly id: string }[]): string {
  const wanted = slugOf(name) || 'muc-moi';
  const ids = new Set(taken.map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!ids.has(id)) return id;
  }
}
