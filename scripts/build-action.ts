import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledDataFile, packData } from '../src/model/compiled-data.ts';
import { precompile, readPrecompiled } from '../src/rules/precompiled.ts';
import { compileLiveChecks } from '../src/rules/verify/builtin-checks.ts';
import { build } from './build.ts';
import { bundleAction } from './bundle.ts';
import { BundledPackages } from './licenses.ts';

/** What the action needs of what the build makes for the command. */
const shared = ['core.wasm', 'report-page.js', 'report-page.css'];

/** Makes the bundle that `action.yml` names, which is committed: workflows run it as it is in the repository. */
export async function buildAction(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const packages = new BundledPackages();
  await bundleAction(dir, packages);
  await writeFile(path.join(dir, 'LICENSES.txt'), packages.text());
  for (const name of shared) {
    await copyFile(path.join('dist', name), path.join(dir, name));
  }
  const rules = readPrecompiled(pathToFileURL('dist/rules.json'));
  for (const [name, content] of precompile(rules, false)) await writeFile(path.join(dir, name), content);
  // Of the rest a workflow reads nothing but what --verify among its "args" needs.
  const data = packData({ 'live checks': compileLiveChecks('rules/verify/') });
  await writeFile(path.join(dir, compiledDataFile), data);
}

if (import.meta.main) {
  await build();
  await buildAction('action/dist');
}
