import { ScanError } from '../model/scan-error.ts';
import type { TomlPath } from './toml-lines.ts';

/** Records what is wrong with the value at a path of the file. */
export type Report = (path: TomlPath, message: string) => void;

const maxShown = 10;
/** A file with more is hopeless: reading on would cost time and tell nothing new. */
const maxCollected = 100;

/** Collects what is wrong with a rule file, so that all of it is reported at once. */
export class Problems {
  readonly #file: string;
  readonly #found: { readonly line: number; readonly message: string }[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * @param subject - the key, or the rule, that is wrong
   * @throws ScanError when there is no point in going on
   */
  add(line: number, subject: string, message: string): void {
    this.#found.push({ line, message: `${this.#file}:${line}: ${subject}: ${message}` });
    if (this.#found.length >= maxCollected) this.throwIfAny();
  }

  /** @throws ScanError with the first ten problems, one a line */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const messages = this.#found.toSorted((a, b) => a.line - b.line).map(({ message }) => message);
    const more = messages.length - maxShown;
    const shown = [...messages.slice(0, maxShown), ...(more > 0 ? [`... and ${more} more`] : [])];
    throw new ScanError('CONFIG', shown.join('\n'));
  }
}
