import type { Coverage } from '../../model/coverage.ts';
import { type GitLocation, type GitProcess, lastLine, startGit, writeLines } from './git-process.ts';

/** An object's content as git delivers it. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
  /** The whole content, where it is small enough to be held; else `pieces` must be read to its end. */
  readonly bytes: Uint8Array | null;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** A git that delivers objects. Whoever starts it reads them, or calls `stop`. */
export interface ObjectProcess extends GitProcess {
  /** Resolves when git knows all that is wanted of it, or has ended. */
  readonly asked: Promise<void>;
}

const newline = 10;

/** Starts to ask git for objects. */
export function startObjects(
  location: GitLocation,
  oids: readonly string[],
  signal: AbortSignal,
): ObjectProcess {
  const git = startGit(location, ['cat-file', '--batch', '--buffer'], signal);
  return { ...git, asked: writeLines(git.stdin, oids) };
}

/**
 * The contents of many objects through one `git cat-file --batch`.
 *
 * Objects that are absent or broken go to the ledger. A broken one ends git, so a new one is started for the rest.
 *
 * @param heldBytes - contents up to this size are delivered whole
 * @param started - one that was asked for just these objects before; default: it is started here
 */
export async function* objectStream(
  location: GitLocation,
  oids: readonly string[],
  heldBytes: number,
  coverage: Pick<Coverage, 'skip'>,
  signal: AbortSignal,
  started: ObjectProcess | null = null,
): AsyncGenerator<GitObject> {
  let rest = oids;
  let next = started;
  while (rest.length > 0) {
    let delivered = 0;
    const git = next ?? startObjects(location, rest, signal);
    next = null;
    const reader = new StreamReader(git.stdout);
    try {
      while (delivered < rest.length) {
        const header = await reader.line();
        if (header === null) {
          break;
        }
        const [oid = '', type = '', size = ''] = header.split(' ');
        if (size === '') {
          coverage.skip(
            oid,
            'missing-object',
            'the repository lacks this object: fetch it, or scan a complete clone',
          );
          delivered++;
          continue;
        }
        const length = Number(size);
        if (length <= heldBytes) {
          const bytes = await reader.take(length);
          if (bytes === null || (await reader.take(1)) === null) {
            break;
          }
          delivered++;
          yield wholeObject(oid, type, bytes);
        } else {
          const pieces = reader.pieces(length);
          yield { oid, type, size: length, bytes: null, pieces };
          for await (const _ of pieces) {
            // What the consumer left unread must go before the next header comes.
          }
          if (!pieces.isWhole() || (await reader.take(1)) === null) {
            break;
          }
          delivered++;
        }
      }
    } finally {
      git.stop();
      await git.asked;
    }
    signal.throwIfAborted();
    const { stderr } = await git.ended;
    if (delivered < rest.length) {
      coverage.skip(rest[delivered]!, 'unreadable', `git cannot read this object: ${lastLine(stderr)}`);
      delivered++;
    }
    rest = rest.slice(delivered);
  }
}

/** An object of which the whole content is at hand. */
export function wholeObject(oid: string, type: string, bytes: Uint8Array): GitObject {
  return { oid, type, size: bytes.length, bytes, pieces: one(bytes) };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

interface Pieces extends AsyncIterable<Uint8Array> {
  isWhole(): boolean;
}

/** Reads lines and counted bytes from a stream of buffers. */
class StreamReader {
  readonly #buffers: AsyncIterator<Buffer>;
  #current: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#buffers = stream[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const next = await this.#buffers.next();
    if (next.done === true) {
      return false;
    }
    this.#current = this.#current.length === 0 ? next.value : Buffer.concat([this.#current, next.value]);
    return true;
  }

  async line(): Promise<string | null> {
    let end = this.#current.indexOf(newline);
    while (end === -1) {
      if (!(await this.#more())) {
        return null;
      }
      end = this.#current.indexOf(newline);
    }
    const line = this.#current.toString('latin1', 0, end);
    this.#current = this.#current.subarray(end + 1);
    return line;
  }

  /** Exactly so many bytes; null where the stream ends before. */
  async take(length: number): Promise<Uint8Array | null> {
    if (this.#current.length >= length) {
      const bytes = this.#current.subarray(0, length);
      this.#current = this.#current.subarray(length);
      return bytes;
    }
    const whole = Buffer.allocUnsafe(length);
    let filled = 0;
    for await (const piece of this.pieces(length)) {
      whole.set(piece, filled);
      filled += piece.length;
    }
    return filled === length ? whole : null;
  }

  pieces(length: number): Pieces {
    let left = length;
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      if (left === 0 || (this.#current.length === 0 && !(await this.#more()))) {
        return { done: true, value: undefined };
      }
      const piece = this.#current.subarray(0, left);
      this.#current = this.#current.subarray(piece.length);
      left -= piece.length;
      return { done: false, value: piece };
    };
    return { [Symbol.asyncIterator]: () => ({ next }), isWhole: () => left === 0 };
  }
}
