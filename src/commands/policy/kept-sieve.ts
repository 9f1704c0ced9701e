import { createHash, hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { madeCacheDir } from '../../config/user-cache-dir.ts';
import { reachOf } from '../../detect/reach.ts';
import { sieveTable } from '../../detect/sieve/sieve-table.ts';
import type { Rule } from '../../model/rule.ts';

/** Each is 2 MB: those of the configurations in use. */
const mostKept = 8;
const hashLength = 32;

/**
 * The table of the sieve for the rules of a configuration: what was kept of an earlier run, or built now and kept.
 *
 * It stays in the user's own folder, named for all that it is made of. One that is damaged, or cannot be kept, is built.
 *
 * @param builtTable - the table of the rules that come with leaksieve, which differs where it would be built otherwise
 */
export function keptSieve(rules: readonly Rule[], env: NodeJS.ProcessEnv, builtTable: string): Uint8Array {
  const dir = existsSync(builtTable) ? madeCacheDir(env, 'sieves') : null;
  if (dir === null) {
    return sieveTable(rules).bytes;
  }
  const file = path.join(dir, nameOf(rules, builtTable));
  return readKept(file) ?? keep(dir, file, sieveTable(rules).bytes);
}

/** By what `sieveTable` reads of rules, in their order. */
function nameOf(rules: readonly Rule[], builtTable: string): string {
  const name = createHash('sha256').update(readFileSync(builtTable));
  const parts = rules.map((rule) =>
    rule.pattern === null ? null : [rule.keywords, rule.pattern.maxLength, reachOf(rule, 0), rule.shape],
  );
  return name.update(JSON.stringify(parts)).digest('hex');
}

function readKept(file: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file);
    const table = bytes.subarray(0, -hashLength);
    if (!bytes.subarray(-hashLength).equals(digestOf(table))) {
      return null;
    }
    const now = new Date();
    utimesSync(file, now, now);
    return table;
  } catch {
    return null;
  }
}

function keep(dir: string, file: string, table: Uint8Array): Uint8Array {
  const temporary = path.join(dir, `${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, Buffer.concat([table, digestOf(table)]), { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
    dropOldest(dir);
  } catch {
    rmSync(temporary, { force: true });
  }
  return table;
}

/** Drops what was not used for longest, with what a process left that was ended amid writing. */
function dropOldest(dir: string): void {
  const files = readdirSync(dir)
    .map((name) => path.join(dir, name))
    .map((file) => ({ file, usedAt: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { file } of files.slice(mostKept)) {
    rmSync(file, { force: true });
  }
}

function digestOf(table: Uint8Array): Buffer {
  return hash('sha256', table, 'buffer');
}
