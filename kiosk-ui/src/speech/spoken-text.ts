// What a person would read at a place of the page: without what is hidden or said twice, numbers spelled.

/** Not read: pictures' doubles, the second language under the first, texts meant for screen readers' own announcements. */
const UNREAD = '[aria-hidden="true"], .two-second, .fact-short, .zone-short, [aria-live], [role="alert"]';

/** Ends in a full stop where another text follows, so that the voice pauses. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part?.trim().replace(/[.\s]+$/, ''))
    .filter((part) => part !== undefined && part !== '')
    .join('. ');

/**
 * @param without  parts that are spoken when they get the focus themselves
 */
export function readText(element: Element, without = ''): string {
  const unread = without === '' ? UNREAD : `${UNREAD}, ${without}`;
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof HTMLElement && node.dataset['label'] !== undefined) parts.push(spelled(node.dataset['label']));
    else if (node instanceof Element && (node.matches(unread) || getComputedStyle(node).display === 'none')) return;
    else if (node.nodeType === Node.TEXT_NODE) parts.push((node.textContent ?? '').trim());
    else {
      for (const child of Array.from(node.childNodes)) walk(child);
      if (node instanceof Element && /^(P|H1|H2|LI|DIV)$/.test(node.tagName)) parts.push('.');
    }
  };
  for (const child of Array.from(element.childNodes)) walk(child);
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?: \.)+/g, '.')
    .replace(/([?!])\./g, '$1')
    .replace(/^[.\s]+/, '')
    .trim();
}

/** `C058` → `C 0 5 8`: as it is called, not as a number. */
export function spelled(label: string): string {
  return Array.from(label).join(' ');
}
