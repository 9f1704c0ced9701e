import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../scripts/build.ts';

/** All that the build reads; a package that changes changes the lock file. */
const sources = [
  'src',
  'rules',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Tests of the command run the built one: what a user gets. It is not built again when nothing has changed since. */
export async function setup(): Promise<void> {
  if (!isBuilt()) {
    await build();
  }
}

function isBuilt(): boolean {
  const built = statSync('dist', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((name) => entriesOf(name).every((entry) => statSync(entry).mtimeMs < built));
}

/** A file, or a folder with all that is below it: a folder changes when a file in it is removed. */
function entriesOf(name: string): readonly string[] {
  return statSync(name).isDirectory()
    ? [
        name,
        ...readdirSync(name, { recursive: true, encoding: 'utf8' }).map((entry) => path.join(name, entry)),
      ]
    : [name];
}
