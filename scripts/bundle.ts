import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type InputOptions, type OutputOptions, type Plugin, rolldown } from 'rolldown';
import { asciiOnly } from './ascii-only.ts';
import { lazyBuiltins } from './lazy-builtins.ts';
import { fasterFrames } from './faster-frames.ts';
import type { BundledPackages } from './licenses.ts';
import { usedParts } from './used-parts.ts';
import { wholeChunks } from './whole-chunks.ts';
import { withoutFetch } from './without-fetch.ts';

/**
 * Bundles the doors: the terminal's with the library's, which share most of their code, and each thread's alone.
 *
 * A file takes Node a millisecond to load, so that all that scans need is in one of them.
 */
export async function bundle(dir: string, packages: BundledPackages): Promise<void> {
  const doors = await rolldown({
    ...options(packages, [
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
    ]),
    input: {
      cli: 'src/cli.ts',
      index: 'src/index.ts',
      'script-thread': 'src/checks/script/script-thread.ts',
    },
  });
  await doors.write({
    dir,
    format: 'esm',
    ...small,
    chunkFileNames: '[name]-[hash].js',
    plugins: [wholeChunks()],
    codeSplitting: {
      groups: [
        // Apart, since "--version" needs nothing else.
        {
          name: 'start',
          test: /\/src\/(?:version|commands\/code-cache|config\/user-cache-dir)\.ts$|\/package\.json$/,
          priority: 100,
        },
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
  const thread = await rolldown({
    ...options(packages, ['buffer', 'crypto', 'fs', 'util', 'zlib']),
    input: { worker: 'src/worker.ts' },
  });
  await thread.write({ dir, format: 'esm', ...small, chunkFileNames: '[name].js' });
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
    ...options(packages, ['buffer', 'crypto', 'fs', 'util', 'zlib']),
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
    plugins: [usedParts(), withoutFetch(), fasterFrames(), lazyBuiltins(lazy), asciiOnly(), packages.plugin],
    external: (id: string) => id.startsWith('node:') && !lazy.includes(id.slice('node:'.length)),
  };
}

/** Names of functions and classes stay, since the text of an error that we did not foresee holds them. */
const small = {
  minify: { compress: true, codegen: true, mangle: { keepNames: true } },
  // They are in a file of their own.
  comments: { legal: false },
} satisfies OutputOptions;
