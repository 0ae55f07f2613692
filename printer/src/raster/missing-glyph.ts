/** A letter our fonts cannot draw. An empty box on a ticket would be worse than no ticket, so drawing stops here. */
export class MissingGlyph extends Error {
  readonly letter: string;
  constructor(letter: string) {
    const codePoint = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    super(`missing-glyph U+${codePoint}`);
    this.name = 'MissingGlyph';
    this.letter = letter;
  }
}
