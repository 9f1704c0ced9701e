import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DemoRepository } from './demo-repository.ts';

const block = /(```console\n\$ )(.*)\n([\s\S]*?)(?=```)/g;

/**
 * A page with what its commands print: each block that starts with `$ ` is run, one after the other, by a shell in the
 * repository, and shows its exit code where that is not 0. Times stand as `0.1 s`, the repository as `/srv/shop`.
 */
export function withRuns(page: string, { dir }: DemoRepository): string {
  const bin = mkdtempSync(path.join(tmpdir(), 'leaksieve-bin-'));
  try {
    const command = path.join(bin, 'leaksieve');
    writeFileSync(
      command,
      `#!/bin/sh\nexec '${process.execPath}' '${path.resolve('bin/leaksieve.js')}' "$@"\n`,
    );
    chmodSync(command, 0o755);
    mkdirSync(path.join(bin, 'home'));
    const env = {
      PATH: `${bin}:${process.env['PATH']}`,
      HOME: path.join(bin, 'home'),
      GIT_CONFIG_NOSYSTEM: '1',
      COLUMNS: '100',
    };
    return page.replaceAll(block, (_, head: string, line: string) => {
      const { stdout, status } = spawnSync('sh', ['-c', `${line} 2>&1`], { cwd: dir, env, encoding: 'utf8' });
      const shown = stdout
        .replaceAll(dir, '/srv/shop')
        .replaceAll(/\b\d+\.\d s\b/g, '0.1 s')
        .replaceAll(/[ \t]+$/gm, '');
      return `${head}${line}\n${shown}${status === 0 ? '' : `(exit code ${status})\n`}`;
    });
  } finally {
    rmSync(bin, { recursive: true, force: true });
  }
}
