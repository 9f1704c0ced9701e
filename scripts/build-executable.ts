import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { build } from './build.ts';

/** Node looks for these two in itself (https://nodejs.org/api/single-executable-applications.html). */
const blobName = 'NODE_SEA_BLOB';
const sentinelFuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** A file of its own, as what stands in the executable itself cannot import files. */
const entered: readonly (readonly [string, Buffer])[] = [
  ['enter.cjs', Buffer.from("import('./cli.js');\n")],
  ['package.json', Buffer.from('{ "type": "module" }\n')],
];

/** What is said is part of the error, if it fails. */
const quiet: ExecFileSyncOptions = { stdio: 'pipe' };

/** What only npm and people need. */
const notNeeded = /\.d\.ts$|^(?:index\.js|leaksieve\.1|report\.schema\.json)$/;

/**
 * Makes one file of this Node and the built command, which needs neither Node nor npm where it runs: on the system and
 * processor of this machine.
 *
 * @param out - the file to write, 140 MB
 */
export async function buildExecutable(out: string): Promise<void> {
  const dir = await mkdtemp('.build-executable-');
  try {
    const main = await rolldown({ input: 'src/executable.ts', platform: 'node' });
    await main.write({ file: path.join(dir, 'main.cjs'), format: 'cjs' });
    const files = new Map(entered);
    for (const name of (await readdir('dist')).filter((found) => !notNeeded.test(found))) {
      files.set(name, await readFile(path.join('dist', name)));
    }
    const program = Buffer.concat([...files.values()]);
    const assets = {
      program,
      listing: JSON.stringify([...files].map(([name, { length }]) => [name, length])),
      hash: createHash('sha256').update(program).digest('hex').slice(0, 32),
    };
    for (const [name, content] of Object.entries(assets)) await writeFile(path.join(dir, name), content);
    const config = {
      main: path.join(dir, 'main.cjs'),
      output: path.join(dir, 'blob'),
      disableExperimentalSEAWarning: true,
      assets: Object.fromEntries(Object.keys(assets).map((name) => [name, path.join(dir, name)])),
    };
    await writeFile(path.join(dir, 'config.json'), JSON.stringify(config));
    execFileSync(process.execPath, ['--experimental-sea-config', path.join(dir, 'config.json')], quiet);
    await mkdir(path.dirname(out), { recursive: true });
    await copyFile(process.execPath, out);
    await chmod(out, 0o755);
    const postject = 'node_modules/postject/dist/cli.js';
    const injected = [out, blobName, config.output, '--sentinel-fuse', sentinelFuse];
    execFileSync(process.execPath, [postject, ...injected], quiet);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await build();
  await buildExecutable('executable/leaksieve');
}
