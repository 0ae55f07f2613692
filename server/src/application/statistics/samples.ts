/** A growing list of whole numbers (ms), a fraction of the size of ordinary arrays. */
export class Samples {
  #values = new Int32Array(64);
  #count = 0;

  /** Values below 0 stand for "no such time" and are left out. */
  add(value: number): void {
    if (value < 0) return;
    if (this.#count === this.#values.length) {
      const larger = new Int32Array(this.#count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  sorted(): Int32Array {
    return this.#values.slice(0, this.#count).sort();
  }
}
