import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Steps of the scan know the shared words, and nothing of each other. */
const steps = [
  'checks',
  'config',
  'core',
  'detect',
  'github',
  'hooks',
  'import',
  'notify',
  'report',
  'rules',
  'sources',
  'store',
  'triage',
  'verify',
];
const all = [...steps, 'fleet', 'incident', 'model', 'network', 'scan.ts', 'telemetry', 'version.ts'];

/** Who may import whom, by the first name below `src`; each may import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  network: ['model'],
  'version.ts': ['../package.json'],
  ...Object.fromEntries(steps.map((step) => [step, ['model']])),
  // The compiled core is where these two do their work.
  detect: ['model', 'core'],
  // Connections to strangers are bounded in one place.
  sources: ['model', 'core', 'network'],
  verify: ['model', 'network'],
  github: ['model', 'network'],
  notify: ['model', 'network'],
  'scan.ts': ['checks', 'detect', 'search-tasks.ts', 'triage', 'verify', 'model'],
  // What both of them are in the bundle.
  'search-door.ts': ['search-tasks.ts', 'search-worker.ts'],
  kept: [],
  'search-tasks.ts': ['core', 'detect', 'sources', 'model'],
  'search-worker.ts': ['detect', 'rules', 'search-tasks.ts'],
  // Evidence is made of what reports show: redacted and escaped in one place.
  incident: ['model', 'report'],
  // Names in logs are escaped as those in reports.
  telemetry: ['model', 'report'],
  // What is shared among machines is in the store, and changes with it in one transaction.
  fleet: ['model', 'store'],
  'worker.ts': ['search-worker.ts'],
  commands: [...all, 'tui'],
  tui: all,
  'index.ts': all,
  'cli.ts': [...all, 'commands'],
  'executable.ts': ['config'],
  action: [...all, 'commands'],
  'action.ts': ['action'],
};

const maxLines = 300;

/** Imports and re-exports, of types too, and dynamic ones. */
const imports = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)/g,
];

/** What is wrong with files of `src`, given by their path below it. */
function faults(files: ReadonlyMap<string, string>): readonly string[] {
  return Array.from(files).flatMap(([file, text]) => [
    ...nameFaults(file),
    ...importFaults(file, text),
    ...(text.trimEnd().split('\n').length > maxLines ? [`${file} has more than ${maxLines} lines`] : []),
    ...(/^export default\b|^export \{[^}]*\bas default\b/m.test(text)
      ? [`${file} has a default export`]
      : []),
  ]);
}

function nameFaults(file: string): readonly string[] {
  const isKebabCase = file.split('/').every((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*$/.test(name));
  return isKebabCase ? [] : [`${file} is not in kebab-case`];
}

function importFaults(file: string, text: string): readonly string[] {
  const part = partOf(file);
  const allowed = mayImport[part];
  if (allowed === undefined) {
    return [`${file} is of no part that may import anything: add it to the table`];
  }
  return imports
    .flatMap((pattern) => Array.from(text.matchAll(pattern), ([, name]) => name ?? ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name))
    .filter((target) => partOf(target) !== part && !allowed.includes(partOf(target)))
    .map((target) => `${file} must not import ${target}`);
}

/** The folder right below `src`, or the file; of what is outside: the whole path. */
function partOf(file: string): string {
  return file.startsWith('../') ? file : (file.split('/')[0] ?? '');
}

function sourceFiles(): ReadonlyMap<string, string> {
  const root = fileURLToPath(new URL('../src', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

describe('the sources', () => {
  it('are laid out as the table says', () => {
    const files = sourceFiles();
    expect([...files.keys()]).toEqual(expect.arrayContaining(['cli.ts', 'scan.ts', 'model/chunk.ts']));
    expect(faults(files)).toEqual([]);
  });
});

describe('the table', () => {
  it.each([
    ['model/a.ts', `import { x } from './b.ts';`],
    ['detect/a.ts', `import type { X } from '../model/b.ts';\nimport { y } from './deep/c.ts';`],
    ['detect/deep/a.ts', `import { x } from '../b.ts';`],
    ['triage/a.ts', `import { readFile } from 'node:fs';\nimport * as v from 'valibot';`],
    ['scan.ts', `import { x } from './detect/b.ts';\nimport { y } from './triage/c.ts';`],
    ['search-worker.ts', `import { x } from './detect/b.ts';`],
    ['commands/a.ts', `import { x } from '../rules/b.ts';\nimport { y } from './c.ts';`],
    ['cli.ts', `const x = await import('./commands/a.ts');`],
    ['version.ts', `import pack from '../package.json' with { type: 'json' };`],
    ['model/a.ts', `/** Not the one from '../detect/b.ts'. */\nconst from = '../detect/c.ts';`],
  ])('lets %s hold %j', (file, text) => expect(faults(new Map([[file, text]]))).toEqual([]));

  it.each([
    ['model/a.ts', `import { x } from '../detect/b.ts';`, 'detect/b.ts'],
    ['model/a.ts', `import type { X } from '../rules/b.ts';`, 'rules/b.ts'],
    ['detect/a.ts', `import { x } from '../triage/b.ts';`, 'triage/b.ts'],
    ['detect/a.ts', `import {\n  x,\n  type Y,\n} from '../triage/b.ts';`, 'triage/b.ts'],
    ['detect/deep/a.ts', `import { x } from "../../rules/b.ts";`, 'rules/b.ts'],
    ['report/a.ts', `export { x } from '../detect/b.ts';`, 'detect/b.ts'],
    ['report/a.ts', `export * from '../detect/b.ts';`, 'detect/b.ts'],
    ['sources/a.ts', `export type * from '../rules/b.ts';`, 'rules/b.ts'],
    ['rules/a.ts', `const x = await import('../report/b.ts');`, 'report/b.ts'],
    ['config/a.ts', `import '../rules/b.ts';`, 'rules/b.ts'],
    ['scan.ts', `import { x } from './sources/b.ts';`, 'sources/b.ts'],
    ['search-worker.ts', `import { x } from './triage/b.ts';`, 'triage/b.ts'],
    ['index.ts', `export { x } from './commands/b.ts';`, 'commands/b.ts'],
    ['triage/a.ts', `import { x } from '../scan.ts';`, 'scan.ts'],
    ['commands/a.ts', `import { x } from '../cli.ts';`, 'cli.ts'],
    ['detect/a.ts', `import pack from '../../package.json' with { type: 'json' };`, '../package.json'],
    ['detect/a.ts', `import { x } from '../../test/helpers/b.ts';`, '../test/helpers/b.ts'],
  ])('keeps %s from %j', (file, text, target) => {
    expect(faults(new Map([[file, text]]))).toEqual([`${file} must not import ${target}`]);
  });

  it.each([
    ['detect/myFile.ts', ''],
    ['detect/My-file.ts', ''],
    ['Detect/a.ts', ''],
    ['detect/my_file.ts', ''],
    ['helpers/a.ts', ''],
    ['other.ts', ''],
    ['model/a.ts', 'export default 1;'],
    ['model/a.ts', 'const a = 1;\nexport { a as default };'],
    ['model/a.ts', '\n'.repeat(300).concat('1;\n')],
  ])('refuses %s with %j', (file, text) => {
    expect(faults(new Map([[file, text]]))).not.toEqual([]);
  });

  it('lets a file have as many lines as the limit', () => {
    expect(faults(new Map([['model/a.ts', '1;\n'.repeat(300)]]))).toEqual([]);
  });
});
