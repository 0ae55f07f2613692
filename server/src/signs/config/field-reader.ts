import { SignConfigError } from './sign-config-error.ts';

/** An object of the file with its place; every field it has must be one of those named. @throws SignConfigError */
export class FieldReader {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #where: string;

  constructor(value: unknown, where: string, known: readonly string[]) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new SignConfigError('field-wrong', where || '{ }', JSON.stringify(value));
    this.#fields = value as Record<string, unknown>;
    this.#where = where;
    for (const name of Object.keys(value))
      if (!known.includes(name)) throw new SignConfigError('field-unknown', this.at(name));
  }

  at(name: string): string {
    return this.#where ? `${this.#where}.${name}` : name;
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined;
  }

  value(name: string): unknown {
    if (!this.has(name)) throw new SignConfigError('field-missing', this.at(name));
    return this.#fields[name];
  }

  text(name: string): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw this.wrong(name);
    return value;
  }

  whole(name: string, from: number, to: number): number {
    const value = this.value(name);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < from || value > to) throw this.wrong(name);
    return value;
  }

  list(name: string): readonly unknown[] {
    const value = this.value(name);
    if (!Array.isArray(value) || value.length === 0) throw this.wrong(name);
    return value;
  }

  wrong(name: string): SignConfigError {
    return new SignConfigError('field-wrong', this.at(name), JSON.stringify(this.#fields[name]));
  }
}
