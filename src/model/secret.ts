/**
 * Text believed to grant access. Printing, logging or serialising it shows only its redacted form.
 *
 * Call `reveal` only to compare, to fingerprint, or where the user asked for `--show-secrets`:
 * nothing else that is stored or shown may hold the result.
 */
export class Secret {
  readonly #text: string;
  readonly #prefix: string;
  #shown: string | null = null;

  /** @param prefix - the public start of the format, such as `xkeysib-`: shown even when redacted. Default: none. */
  constructor(text: string, prefix = '') {
    this.#text = text;
    this.#prefix = text.startsWith(prefix) ? prefix : '';
  }

  /** A secret of which nothing but its redacted form is known, as from a saved report. */
  static ofRedacted(shown: string): Secret {
    const secret = new Secret('');
    secret.#shown = shown;
    return secret;
  }

  /** Whether there is more to reveal than the redacted form. */
  get isKnown(): boolean {
    return this.#shown === null;
  }

  /** The secret itself; empty when it is not known. */
  reveal(): string {
    return this.#text;
  }

  /** The form that may be shown: interface.md, "redacted". */
  get redacted(): string {
    if (this.#shown !== null) return this.#shown;
    const { length } = this.#text;
    const rest = length - this.#prefix.length;
    if (length <= 16 || rest <= 8) {
      return length <= 16 ? `(${length} characters)` : `${this.#prefix}(${rest} characters)`;
    }
    const shown = this.#prefix + this.#text.slice(this.#prefix.length, this.#prefix.length + 4);
    return `${shown}…${this.#text.slice(-2)}`.replaceAll(/\s+/g, ' ').toWellFormed();
  }

  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  toString(): string {
    return this.redacted;
  }

  toJSON(): string {
    return this.redacted;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Secret(${this.redacted})`;
  }
}
