import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { builtinRuleSet } from '../src/rules/builtin.ts';

/**
 * Bundles the doors into dist and compiles the rules into one table,
 * so that an installed leaksieve has no dependency and reads no TOML at start.
 */
export async function build(): Promise<void> {
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  const bundle = await rolldown({
    input: { cli: 'src/cli.ts', worker: 'src/worker.ts', index: 'src/index.ts' },
    platform: 'node',
    external: /^node:/,
  });
  await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: '[name]-[hash].js' });
  await writeFile('dist/rules.json', JSON.stringify(builtinRuleSet()));
  await copyFile('src/report/report.schema.json', 'dist/report.schema.json');
}

if (import.meta.main) {
  await build();
}
