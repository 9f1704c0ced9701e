import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, copyFile, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileTable } from '../src/checks/component/component-table.ts';
import { compiledDataFile, packData } from '../src/model/compiled-data.ts';
import { sieveTable } from '../src/detect/sieve/sieve-table.ts';
import { builtinRuleSet } from '../src/rules/builtin.ts';
import { compileCloudRules } from '../src/rules/site/cloud-rules.ts';
import { compilePlaybookFolder } from '../src/rules/playbook/builtin-playbooks.ts';
import { compilePacks } from '../src/rules/site/builtin-packs.ts';
import { wordListsFile } from '../src/incident/word-lists.ts';
import { compileLiveChecks } from '../src/rules/verify/builtin-checks.ts';
import { precompile } from '../src/rules/precompiled.ts';
import { version } from '../src/version.ts';
import { buildCore } from './build-core.ts';
import { bundle, bundlePage } from './bundle.ts';
import { BundledPackages } from './licenses.ts';
import { manPage } from './man-page.ts';
import { writeTypesFile } from './types-file.ts';
import { packWordLists } from './word-lists.ts';

/**
 * Bundles the doors into dist and compiles the rules into one table,
 * so that an installed leaksieve has no dependency and reads no TOML at start.
 *
 * Everything is made in a folder of its own first: a command that runs meanwhile keeps its files.
 */
export async function build(): Promise<void> {
  const started = new Date();
  const dir = await mkdtemp('.build-');
  try {
    const packages = new BundledPackages();
    await bundle(dir, packages);
    await bundlePage(dir);
    await writeFile(path.join(dir, wordListsFile), packWordLists());
    for (const name of ['common', 'de', 'en']) {
      packages.add(path.resolve(`node_modules/@zxcvbn-ts/language-${name}/package.json`));
    }
    const facts = ['NOTICE', 'LICENSE'].map((name) => readFileSync(`rules/components/${name}`, 'utf8'));
    await writeFile(path.join(dir, 'LICENSES.txt'), packages.text(facts.join('\n')));
    buildCore(path.join(dir, 'core.wasm'));
    const ruleSet = builtinRuleSet();
    for (const [name, text] of precompile(ruleSet)) {
      await writeFile(path.join(dir, name), text);
    }
    const data = packData({
      'cloud rules': compileCloudRules('rules/site/cloud/'),
      components: await compileTable(new URL('../rules/components/', import.meta.url)),
      'live checks': compileLiveChecks('rules/verify/'),
      playbooks: compilePlaybookFolder('rules/playbooks/'),
      'site packs': compilePacks('rules/site/'),
    });
    await writeFile(path.join(dir, compiledDataFile), data);
    await writeFile(path.join(dir, 'sieve.bin'), sieveTable(ruleSet.rules).bytes);
    await writeFile(path.join(dir, 'leaksieve.1'), await manPage(version, started));
    await copyFile('src/report/report.schema.json', path.join(dir, 'report.schema.json'));
    const tsc = [
      'node_modules/typescript/bin/tsc',
      '--project',
      'tsconfig.build.json',
      '--outDir',
      path.join(dir, 'types'),
    ];
    execFileSync(process.execPath, tsc, { stdio: 'inherit' });
    writeTypesFile(path.join(dir, 'types'), 'src/index.d.ts', dir);
    await rm(path.join(dir, 'types'), { recursive: true });
    // A temporary folder is its owner's alone; a checkout may be used by others.
    await chmod(dir, 0o755);
    // Tells which sources it was made of: those that were there when it began.
    await utimes(dir, started, started);
    const old = `${dir}-old`;
    await rename('dist', old).catch(() => {});
    await rename(dir, 'dist');
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await build();
}
