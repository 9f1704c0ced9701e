import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type InputOptions, type Plugin, rolldown } from 'rolldown';
import { asciiOnly } from './ascii-only.ts';
import { lazyBuiltins } from './lazy-builtins.ts';

/**
 * Bundles the doors: the terminal's with the library's, which share most of their code, and each thread's alone.
 *
 * A file takes Node a millisecond to load, so that all that scans need is in one of them.
 */
export async function bundle(dir: string): Promise<void> {
  const doors = await rolldown({
    ...options(['crypto', 'process', 'util', 'worker_threads', 'zlib']),
    input: { cli: 'src/cli.ts', index: 'src/index.ts' },
  });
  await doors.write({
    dir,
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      groups: [
        // Apart, since "--version" needs nothing else.
        {
          name: 'start',
          test: /\/src\/(?:version|commands\/code-cache|config\/user-cache-dir)\.ts$|\/package\.json$/,
          priority: 2,
        },
        { name: 'scan', test: /\/src\/commands\/(?:program|scan|git|dir|stdin)\.ts$/, priority: 1 },
      ],
    },
  });
  const thread = await rolldown({
    ...options(['buffer', 'crypto', 'fs', 'util', 'zlib']),
    input: { worker: 'src/worker.ts' },
  });
  await thread.write({ dir, format: 'esm', chunkFileNames: '[name].js' });
  const scripts = await rolldown({
    ...options([]),
    input: { 'script-thread': 'src/checks/script/script-thread.ts' },
  });
  await scripts.write({ dir, format: 'esm', codeSplitting: false });
}

/** Bundles the GitHub Action: as it is written, so that what changed between two versions can be read. */
export async function bundleAction(dir: string): Promise<void> {
  const door = await rolldown({
    ...options(['crypto', 'process', 'util', 'worker_threads', 'zlib']),
    input: { action: 'src/action.ts' },
  });
  await door.write({ dir, format: 'esm', chunkFileNames: '[name].js' });
  const thread = await rolldown({
    ...options(['buffer', 'crypto', 'fs', 'util', 'zlib']),
    input: { worker: 'src/worker.ts' },
  });
  await thread.write({ dir, format: 'esm', chunkFileNames: 'worker-[name].js' });
}

/** Bundles what the HTML report holds: one script and one style, as small as they get. */
export async function bundlePage(dir: string): Promise<void> {
  const page = await rolldown({ input: { 'report-page': 'src/report/page/main.ts' }, platform: 'browser' });
  await page.write({ dir, format: 'iife', minify: true, codeSplitting: false });
  const style = await readFile('src/report/page/page.css', 'utf8');
  await writeFile(path.join(dir, 'report-page.css'), style.replaceAll(/\s*([{};,])\s*|\n\s*/g, '$1'));
}

/** Ink names the tools of React's developers, which nobody has: it loads them only where `DEV` is set. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  resolveId: (id) => (id === 'react-devtools-core' ? `\0${id}` : null),
  load: (id) =>
    id === '\0react-devtools-core' ? 'export default { initialize() {}, connectToDevTools() {} };' : null,
};

/** Parts of the browser client for browsers that it downloads, and for another protocol: loaded when asked for, which nothing does. */
const neverLoaded = /^yauzl$|\/bidi\/bidi\.js$/;

function options(lazy: readonly string[]): InputOptions {
  return {
    platform: 'node',
    // Its CommonJS form loads its parts in a way that no bundler sees.
    resolve: { alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' } },
    // React's other form checks what developers do wrong, at more than twice the size.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [lazyBuiltins(lazy), withoutDevtools, asciiOnly()],
    external: (id: string) =>
      (id.startsWith('node:') && !lazy.includes(id.slice('node:'.length))) || neverLoaded.test(id),
  };
}
