import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type InputOptions, type OutputChunk, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { asciiOnly } from './ascii-only.ts';
import { lazyBuiltins } from './lazy-builtins.ts';
import { fasterFrames } from './faster-frames.ts';
import { keptExports, substitutes } from './kept-scripts.ts';
import type { BundledPackages } from './licenses.ts';
import { usedParts } from './used-parts.ts';
import { withoutWaiting } from './without-waiting.ts';

/**
 * Bundles the command, its threads and the library, as scripts, since V8 keeps what it compiled of these alone
 * (`src/kept`), and the doors to them.
 *
 * A file takes Node a millisecond to load, so that all that scans need is in two of them: what searches, which threads
 * load too, and the rest.
 */
export async function bundle(dir: string, packages: BundledPackages): Promise<void> {
  const search = await bundleSearch(dir, packages);
  const { command, exported } = await bundleCommand(dir, packages, search);
  await bundleDoor(dir, packages, 'cli', {
    './commands/run-command.ts': keptExports(command, ['runCommand'], "process.once('exit', keep)"),
  });
  await bundleDoor(dir, packages, 'worker', {
    // Threads are ended from outside.
    './search-worker.ts': keptExports(
      search,
      ['serve'],
      'for (const ms of [100, 1000, 10_000]) setTimeout(keep, ms).unref()',
    ),
  });
  const names = exported.join(', ');
  const library = `import { createRequire } from 'node:module';
const { ${names} } = createRequire(import.meta.url)('./index.cjs');
export { ${names} };
`;
  await writeFile(path.join(dir, 'index.js'), library);
}

/** Gives the name of the file. */
async function bundleSearch(dir: string, packages: BundledPackages): Promise<string> {
  const search = await rolldown({
    ...options(packages, threadBuiltins),
    input: { search: 'src/search-door.ts' },
  });
  const { output } = await search.write({ ...script, dir });
  return output[0].fileName;
}

/** Gives the name of the file that runs the command, and what the library has. */
async function bundleCommand(
  dir: string,
  packages: BundledPackages,
  search: string,
): Promise<{ readonly command: string; readonly exported: readonly string[] }> {
  const { plugins, ...rest } = options(packages, [
    'buffer',
    'child_process',
    'crypto',
    'events',
    'fs',
    'fs/promises',
    'http',
    'module',
    'net',
    'os',
    'path',
    'process',
    'stream',
    'stream/promises',
    'timers/promises',
    'url',
    'util',
    'vm',
    'worker_threads',
    'zlib',
  ]);
  const later = `export function searchTasks(setup) { return require('./${search}').searchTasks(setup); }`;
  const doors = await rolldown({
    ...rest,
    plugins: [substitutes({ 'src/scan.ts': { './search-tasks.ts': later } }), plugins],
    input: {
      'run-command': 'src/commands/run-command.ts',
      index: 'src/index.ts',
      'script-thread': 'src/checks/script/script-thread.ts',
    },
  });
  const { output } = await doors.write({
    ...script,
    dir,
    entryFileNames: ({ name }) => (name === 'run-command' ? '[name]-[hash].cjs' : '[name].cjs'),
    codeSplitting: {
      groups: [
        {
          name: 'scan',
          // With the one small package that parts share which have nothing else in common.
          test: /\/src\/commands\/(?:run-command|program|table|scan|git|dir|stdin|site)\.ts$|\/node_modules\/p-limit\//,
          priority: 99,
        },
        ...parts,
      ],
    },
  });
  const entry = (name: string): OutputChunk =>
    output.find((file): file is OutputChunk => file.type === 'chunk' && file.isEntry && file.name === name)!;
  return { command: entry('run-command').fileName, exported: entry('index').exports };
}

/** A module that loads scripts. */
async function bundleDoor(
  dir: string,
  packages: BundledPackages,
  name: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const { plugins, ...rest } = options(packages, ['fs', 'module', 'os', 'path']);
  const door = await rolldown({
    ...rest,
    plugins: [substitutes({ [`src/${name}.ts`]: texts }), plugins],
    input: { [name]: `src/${name}.ts` },
  });
  await door.write({ ...small, dir, format: 'esm', codeSplitting: false });
}

/**
 * What is loaded together, by paths of modules. A part has what these import, but for what one above it has: the first
 * need little else, and what judges scripts nothing at all, as its thread would load that too.
 */
const parts = Object.entries({
  // What a worker and the process that it hands targets to have in common.
  job: /\/src\/(?:commands\/fleet\/(?:scan-job|full-disk|incomplete-reason|asked-answers)|model\/searched|network\/shared-turns|verify\/live\/shared-answers)\.ts$/,
  domains: /\/node_modules\/tldts/,
  script: /\/src\/checks\/script\/script-thread\.ts$/,
  commands:
    /\/src\/(?:triage|rules|hooks|commands\/(?:baseline|completion|config|doctor|explain|fleet|github|hook|incident|init|policy\/kept-sieve|rules)\.)/,
  network: /\/src\/network\//,
  revalidation:
    /\/src\/(?:sources\/site\/(?:revalidation\/|guard\/guard-options\.ts$)|commands\/fleet\/site-memory\.ts$)/,
  site: /\/src\/(?:sources\/site|checks|commands\/site\/(?:site-checks|stored-script-baseline))/,
  browser: /\/node_modules\/puppeteer-core\/|^\0used:nothing$/,
  notice: /\/src\/report\/notice\//,
  live: /\/src\/verify\/live|\/node_modules\/aws4fetch\//,
  look: /\/src\/commands\/fleet\/(?:scan-job-process|scan-target|check-repositories|scan-site)\.ts$/,
  reports: /\/src\/(?:store|import|commands\/(?:store|report|view|live|site\/given)\b)/,
  github: /\/src\/(?:github|commands\/github)\b/,
  postgres: /\/node_modules\/pg\//,
  metrics: /\/src\/telemetry\/(?:metrics|serve-telemetry)\.ts$/,
  // A worker's; what scans is in another process, and most of that is only for targets that have changed.
  fleet: /\/src\/(?:fleet(?!\/queue\.ts)|telemetry|commands\/fleet\/worker)\b/,
  targets: /\/src\/commands\/fleet\b/,
  queue: /\/src\/fleet\/queue\.ts$|\/node_modules\/pg-boss\//,
  incident: /\/src\/(?:incident|commands\/incident\/)/,
}).map(([name, test], index, { length }) => ({ name, test, priority: length - index }));

/** Bundles the GitHub Action: as it is written, so that what changed between two versions can be read. */
export async function bundleAction(dir: string, packages: BundledPackages): Promise<void> {
  const action = options(packages, ['crypto', 'process', 'util', 'worker_threads', 'zlib']);
  const door = await rolldown({
    ...action,
    input: { action: 'src/action.ts' },
    plugins: [withoutStore, action.plugins],
  });
  await door.write({ dir, format: 'esm', chunkFileNames: '[name].js' });
  const thread = await rolldown({
    ...options(packages, threadBuiltins),
    input: { worker: 'src/worker.ts' },
  });
  await thread.write({ dir, format: 'esm', chunkFileNames: 'worker-[name].js' });
}

/** The database clients, of which the action would be half. */
const withoutStore: Plugin = {
  name: 'without-store',
  resolveId: (id) => (id === '../store/keep-scan.ts' ? path.resolve('src/action/no-store.ts') : null),
};

/** Bundles what the HTML report holds: one script and one style, as small as they get. */
export async function bundlePage(dir: string): Promise<void> {
  const page = await rolldown({ input: { 'report-page': 'src/report/page/main.ts' }, platform: 'browser' });
  await page.write({ dir, format: 'iife', minify: true, codeSplitting: false });
  const style = await readFile('src/report/page/page.css', 'utf8');
  await writeFile(path.join(dir, 'report-page.css'), style.replaceAll(/\s*([{};,])\s*|\n\s*/g, '$1'));
}

function options(packages: BundledPackages, lazy: readonly string[]): InputOptions {
  return {
    platform: 'node',
    // Its CommonJS form loads its parts in a way that no bundler sees.
    resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
    transform: {
      define: {
        // React's other form checks what developers do wrong, at more than twice the size.
        'process.env.NODE_ENV': '"production"',
        // By which undici leaves out a second parser of HTTP, as Node's own copy does.
        esbuildDetection: '1',
      },
    },
    plugins: [
      usedParts(),
      withoutWaiting(),
      fasterFrames(),
      lazyBuiltins(lazy),
      asciiOnly(),
      packages.plugin,
    ],
    external: (id: string) => id.startsWith('node:') && !lazy.includes(id.slice('node:'.length)),
  };
}

/** Names of functions and classes stay, since the text of an error that we did not foresee holds them. */
const small = {
  minify: { compress: true, codegen: true, mangle: { keepNames: true } },
  // They are in a file of their own.
  comments: { legal: false },
} satisfies OutputOptions;

/** Their names change with their content, by which what was compiled of them is found. */
const script = {
  ...small,
  format: 'cjs',
  strict: true,
  entryFileNames: '[name]-[hash].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} satisfies OutputOptions;

/** What threads need not have at once. */
const threadBuiltins = ['buffer', 'crypto', 'fs', 'util', 'zlib'];
