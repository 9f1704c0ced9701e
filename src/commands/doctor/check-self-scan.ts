import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fillPlaceholders } from '../../rules/placeholder.ts';
import { ownCommand } from '../own-command.ts';
import type { Check } from './check.ts';

const name = 'self-scan';
const limitMs = 60_000;

/** Whether a scan finds a key that was made for it, and how long that takes, start and end included. */
export async function checkSelfScan(): Promise<Check> {
  let dir: string | null = null;
  try {
    dir = mkdtempSync(path.join(tmpdir(), 'leaksieve-doctor-'));
    writeFileSync(path.join(dir, '.env'), fillPlaceholders('BREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n'));
    const startedAt = performance.now();
    const found = await scan(dir);
    const ms = Math.round(performance.now() - startedAt);
    return found === 1
      ? { name, state: 'ok', text: `finds the key in a file of one line; ${ms} ms with start and end` }
      : {
          name,
          state: 'problem',
          text: 'a scan did not find a key that it should',
          mend: 'install leaksieve again',
        };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return { name, state: 'problem', text: `${tmpdir()} cannot be written to${code}`, mend: 'set TMPDIR' };
  } finally {
    if (dir !== null) rmSync(dir, { recursive: true, force: true });
  }
}

/** How many findings a scan of a folder reports, by rules that come with leaksieve alone, and without keeping it anywhere; 0: it failed. */
function scan(dir: string): Promise<number> {
  const [program, ...args] = ownCommand();
  const { LEAKSIEVE_CONFIG: _, LEAKSIEVE_STORE: __, LEAKSIEVE_STORE_FILE: ___, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      program,
      [...args, 'dir', dir, '-f', 'json', '--no-progress'],
      { cwd: dir, timeout: limitMs, env: { ...env, XDG_CONFIG_HOME: dir } },
      (_error, stdout) => {
        try {
          const report: { readonly findings: readonly unknown[] } = JSON.parse(stdout);
          resolve(report.findings.length);
        } catch {
          resolve(0);
        }
      },
    );
  });
}
