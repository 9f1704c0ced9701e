import path from 'node:path';
import { KeptScript } from './kept-script.ts';

/** The scripts of a folder, loaded when one is required: by their names, as `./name`. All else is one of Node's modules. */
export class KeptScripts {
  readonly #dir: string;
  readonly #scripts: KeptScript[] = [];
  readonly #exports = new Map<string, object>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  readonly require = (name: string): object => {
    if (!name.startsWith('./')) {
      return requireBuiltin(name);
    }
    // Those that require each other get what there is by then.
    const known = this.#exports.get(name);
    if (known !== undefined) {
      return known;
    }
    const exports = {};
    this.#exports.set(name, exports);
    const file = path.join(this.#dir, name);
    const script = new KeptScript(file);
    this.#scripts.push(script);
    script.body(exports, this.require, file, this.#dir);
    return exports;
  };

  /** Keeps the compiled code of all that were loaded. */
  keep(): void {
    this.#scripts.forEach((script) => script.keep());
  }
}

function requireBuiltin(name: string): object {
  const module = process.getBuiltinModule(name);
  if (module === undefined) {
    // As Node's own would: some ask for what they can do without.
    throw Object.assign(new Error(`Cannot find module '${name}'`), { code: 'MODULE_NOT_FOUND' });
  }
  return module;
}
