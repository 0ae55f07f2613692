/** Small numbers for ids, so that a year of figures is a few arrays of numbers. Code 0 = none. */
export class Codes {
  readonly #codes = new Map<string, number>();
  readonly #ids: string[] = [''];

  codeOf(id: string | null | undefined): number {
    if (!id) return 0;
    let code = this.#codes.get(id);
    if (code === undefined) {
      code = this.#ids.push(id) - 1;
      this.#codes.set(id, code);
    }
    return code;
  }

  /** Every id so far, in the order of their codes. */
  ids(): readonly string[] {
    return [...this.#ids];
  }

  idOf(code: number): string {
    return this.#ids[code] ?? '';
  }
}
