// Long texts on a wall: pages that stand still instead of a line that runs (features F-B17). Pure.

/**
 * Text cut at spaces into pages.
 *
 * @param room  letters a page holds; a longer word gets a page of its own
 */
export function textPages(text: string, room: number): string[] {
  const pages: string[] = [];
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const last = pages[pages.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= room) pages[pages.length - 1] = `${last} ${word}`;
    else pages.push(word);
  }
  return pages;
}

/** Font for a text that has a screen to itself, as a share of the usual size: short texts stand larger. */
export function sizeForLength(letters: number): number {
  if (letters <= 40) return 1.5;
  if (letters <= 90) return 1.2;
  if (letters <= 180) return 0.9;
  return letters <= 320 ? 0.68 : 0.52;
}
