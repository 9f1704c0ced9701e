import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.ts';
import { bundleAction } from './bundle.ts';
import { BundledPackages } from './licenses.ts';

/** What the action needs of what the build makes for the command. */
const shared = ['core.wasm', 'rules.json', 'rules.jsonl', 'report-page.js', 'report-page.css'];

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
}

if (import.meta.main) {
  await build();
  await buildAction('action/dist');
}
