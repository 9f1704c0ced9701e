import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the declared modules are called, for nobody to import. */
const prefix = 'leaksieve:';

/**
 * Writes the declarations of a library and what they import, by whatever way, as one file beside the library.
 *
 * npm takes a millisecond for each file that it unpacks: one here instead of 50.
 *
 * @param dir - the folder of declarations that the compiler wrote
 * @param entry - the entry's, below it
 */
export function writeTypesFile(dir: string, entry: string, out: string): void {
  const modules = new Map<string, string>();
  const open = [path.join(dir, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (modules.has(file)) continue;
    const folder = path.dirname(file);
    const text = readFileSync(file, 'utf8').replaceAll(
      /(\b(?:from|import)\b\s*\(?\s*['"])(\.[^'"]+)\.[jt]s(?=['"])/g,
      (_, before: string, imported: string) => {
        const target = path.join(folder, `${imported}.d.ts`);
        open.push(target);
        return `${before}${nameOf(target, dir)}`;
      },
    );
    // What stands in a declared module is declared.
    modules.set(file, text.replaceAll(/^(export )?declare /gm, '$1'));
  }
  const declared = [...modules].map(
    ([file, text]) => `declare module '${nameOf(file, dir)}' {\n${text.trimEnd()}\n}\n`,
  );
  writeFileSync(`${out}/types.d.ts`, declared.join(''));
  const name = nameOf(path.join(dir, entry), dir);
  writeFileSync(`${out}/index.d.ts`, `/// <reference path="./types.d.ts" />\nexport * from '${name}';\n`);
}

function nameOf(file: string, dir: string): string {
  return prefix + path.relative(dir, file).replace(/\.d\.ts$/, '');
}
