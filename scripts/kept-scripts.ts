import path from 'node:path';
import type { Plugin } from 'rolldown';

/** By the importing module and by what it names: what stands for that in the bundle. */
export type Substitutes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Rollup's mark of a module that is no file. */
const prefix = '\0kept:';
const library = path.resolve('src/kept/kept-scripts.ts');

/** Bundles other texts for some imports. */
export function substitutes(texts: Substitutes): Plugin {
  const textOf = new Map<string, string>();
  return {
    name: 'substitutes',
    resolveId(id, importer) {
      // A script that such a text requires.
      if (importer?.startsWith(prefix) && id.startsWith('./')) return { id, external: true };
      const text = importer && texts[path.relative('.', importer)]?.[id];
      if (!text) return null;
      textOf.set(`${prefix}${id}`, text);
      return `${prefix}${id}`;
    },
    load: (id) => textOf.get(id) ?? null,
  };
}

/** A module that has exports of a script, which is loaded with the module. @param when - calls `keep` */
export function keptExports(script: string, names: readonly string[], when: string): string {
  return `import { KeptScripts } from '${library}';
    const scripts = new KeptScripts(import.meta.dirname);
    const keep = () => scripts.keep();
    ${when};
    export const { ${names.join(', ')} } = scripts.require('./${script}');`;
}
