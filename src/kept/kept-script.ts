import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';

/** A script as bundlers write CommonJS. */
export type ScriptBody = (
  exports: object,
  require: (name: string) => unknown,
  __filename: string,
  __dirname: string,
) => void;

/** What was kept of an earlier process: its compiled code, and after how many milliseconds. */
interface Kept {
  readonly code: Buffer;
  readonly afterMs: number;
}

/** A process that runs that much longer may have called much more. */
const muchLonger = 4;

/**
 * A script whose functions are compiled already when it is loaded again: all that were called until they were kept.
 *
 * Node's own cache (https://nodejs.org/api/module.html#module-compile-cache) has what is compiled when a file is loaded,
 * which is little: V8 compiles most functions when they are first called. What is kept stands beside that cache, in a
 * folder that is named by all else that compiled code depends on. Without one, nothing is kept.
 */
export class KeptScript {
  readonly body: ScriptBody;
  readonly #script: Script;
  readonly #file: string | null;
  readonly #keptAfterMs: number;

  /** @param file - its name changes with its content */
  constructor(file: string) {
    const dir = getCompileCacheDir();
    this.#file = dir === undefined ? null : path.join(dir, `${path.basename(file)}.code`);
    const kept = this.#file === null ? null : readKept(this.#file);
    const text = `(function (exports, require, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
    this.#script = new Script(text, {
      filename: file,
      cachedData: kept?.code,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    this.#keptAfterMs = this.#script.cachedDataRejected === false ? kept!.afterMs : 0;
    this.body = this.#script.runInThisContext();
  }

  /** Keeps all that is compiled by now, unless what was kept comes from a process that ran about as long. */
  keep(): void {
    const now = performance.now();
    if (this.#file !== null && now > this.#keptAfterMs * muchLonger) {
      writeKept(this.#file, { code: this.#script.createCachedData(), afterMs: now });
    }
  }
}

const headerBytes = 8;

/** Null: nothing is kept, or it is damaged, which V8 would not see. */
function readKept(file: string): Kept | null {
  try {
    const bytes = readFileSync(file);
    const end = headerBytes + (bytes.length - headerBytes) / 2;
    const code = bytes.subarray(headerBytes, end);
    return code.equals(bytes.subarray(end)) ? { code, afterMs: bytes.readDoubleLE() } : null;
  } catch {
    return null;
  }
}

/** The code twice: of all checks, comparing is the one that takes no time. */
function writeKept(file: string, { code, afterMs }: Kept): void {
  const header = Buffer.alloc(headerBytes);
  header.writeDoubleLE(afterMs);
  const made = `${file}.${process.pid}.${process.hrtime.bigint()}.tmp`;
  try {
    writeFileSync(made, Buffer.concat([header, code, code]), { mode: 0o600 });
    renameSync(made, file);
  } catch {
    // As where there is no folder; of a full disk nothing is used up.
    rmSync(made, { force: true });
  }
}
