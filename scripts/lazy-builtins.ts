import { constants } from 'node:zlib';
import type { Plugin } from 'rolldown';

/**
 * Lets bundled code load some of Node's modules when a function of theirs is first called.
 *
 * Node takes 2 to 8 ms for each of them, and most scans of a few files call none.
 *
 * @param names - modules of which the code uses functions, classes to construct, and constants alone
 */
export function lazyBuiltins(names: readonly string[]): Plugin {
  const wanted = new Set(names.map((name) => `node:${name}`));
  return {
    name: 'lazy-builtins',
    resolveId(id, importer, { kind }) {
      if (!wanted.has(id)) return null;
      const isWhole = wantsWhole(id, importer) || (kind === 'require-call' && atHand.has(id));
      return isWhole ? { id, external: true } : { id: `${prefix}${id}` };
    },
    load: (id) => (id.startsWith(prefix) ? waitingModule(id.slice(prefix.length)) : null),
  };
}

/**
 * The clients of HTTP and of browsers, and what draws on terminals, use more of Node's modules than what can wait, and are
 * loaded by what needs them alone; so is what judges scripts, which must not lead its thread to the file that has those that wait.
 * What the bundler puts beside CommonJS comes before all others, and can wait for none of them.
 */
const wholeFor =
  /\/node_modules\/(?:undici|puppeteer-core|ink|is-in-ci)\/|\/src\/checks\/script\/|^\0?rolldown\//;

/** Who uses classes of a module, which cannot wait: no scan of files and repositories may need these. */
const classesFor: Readonly<Record<string, RegExp>> = {
  'node:net': /\/src\/network\/public-address\.ts$/,
  'node:vm': /\/src\/kept\//,
  'node:stream': /\/src\/(?:network|sources\/site|commands\/incident)\//,
};

function wantsWhole(id: string, importer: string | undefined): boolean {
  return importer !== undefined && (wholeFor.test(importer) || classesFor[id]?.test(importer) === true);
}

/** Rollup's mark of a module that is no file. */
const prefix = '\0lazy:';

/** What must not be made from the module itself. */
const written: Readonly<Record<string, string>> = {
  'node:process default': 'export default globalThis.process;',
  'node:util promisify': `export function promisify(original) {
    let promising;
    return (...args) => (promising ??= load().promisify(original))(...args);
  }`,
  // Its constants come from a C library and are the same in every version.
  'node:zlib constants': `export const constants = ${JSON.stringify(constants)};`,
};

/** Node has them at hand, but an import calls all their getters, which load what only few want; to require them does not. */
const atHand: ReadonlySet<string> = new Set([
  'node:buffer',
  'node:events',
  'node:fs',
  'node:module',
  'node:os',
  'node:path',
  'node:url',
]);

/** The module with exports that wait. What cannot wait is not among them, so that a use of it ends the build. */
function waitingModule(id: string): string {
  const module = { ...process.getBuiltinModule(id), default: null };
  const exported = Object.entries(module).map(
    ([name, value]) =>
      written[`${id} ${name}`] ?? (atHand.has(id) ? exportAtHand(name) : waitingExport(name, value)),
  );
  return `let loaded;
    function load() { return (loaded ??= process.getBuiltinModule('${id}')); }
    ${exported.join('\n')}`;
}

function exportAtHand(name: string): string {
  return name === 'default'
    ? 'export default /* @__PURE__ */ load();'
    : `export const ${name} = /* @__PURE__ */ (() => load().${name})();`;
}

/** What every function has. */
const plainKeys: ReadonlySet<string | symbol> = new Set(['length', 'name', 'prototype']);

function waitingExport(name: string, value: unknown): string {
  if (name === 'default') {
    return 'export default /* @__PURE__ */ new Proxy({}, { get: (_, name) => load()[name] });';
  }
  if (typeof value !== 'function') {
    return '';
  }
  if (Reflect.ownKeys(value).every((key) => plainKeys.has(key))) {
    return `export function ${name}(...args) {
        return new.target ? new (load().${name})(...args) : load().${name}(...args);
      }`;
  }
  return hasMethods(value) ? '' : waitingFunction(name);
}

/** Whether it is a class, which has to be there when others extend it. */
function hasMethods({ prototype }: { readonly prototype?: unknown }): boolean {
  return typeof prototype === 'object' && prototype !== null && Reflect.ownKeys(prototype).length > 1;
}

/** A function on which something hangs, such as `inspect.custom`. */
function waitingFunction(name: string): string {
  return `export const ${name} = /* @__PURE__ */ new Proxy(() => {}, {
    apply: (_, self, args) => Reflect.apply(load().${name}, self, args),
    get: (_, key) => load().${name}[key],
  });`;
}
