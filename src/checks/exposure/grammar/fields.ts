/** What an answer says, by name: settings by their path, elements of pages by their kind. A name may have several values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const maxFields = 5000;
const maxValues = 2000;
const maxName = 200;
const maxValue = 2000;

/** Gathers fields, within bounds that no honest file of 64 KiB meets. */
export class FieldList {
  readonly #fields = new Map<string, string[]>();
  #count = 0;

  add(name: string, value: string): void {
    if (this.#count >= maxFields) {
      return;
    }
    const key = name.slice(0, maxName);
    const values = this.#fields.get(key) ?? [];
    if (values.length < maxValues) {
      values.push(value.slice(0, maxValue));
      this.#fields.set(key, values);
      this.#count += 1;
    }
  }

  /** Null: there are none, which proves nothing. */
  get fields(): Fields | null {
    return this.#fields.size === 0 ? null : this.#fields;
  }
}
