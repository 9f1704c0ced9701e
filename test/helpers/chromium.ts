import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import { findBrowser } from '../../src/sources/site/browser/find-browser.ts';

/** A browser for tests, with what its environment must say. */
export interface TestBrowser {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

let found: Promise<TestBrowser | null> | null = null;

/**
 * An installed browser, else the one that a development dependency brings; null: that has none for this system.
 *
 * It is unpacked once, into the folder for temporary files, where users without rights can start it.
 */
export function testBrowser(): Promise<TestBrowser | null> {
  found ??= findTestBrowser();
  return found;
}

async function findTestBrowser(): Promise<TestBrowser | null> {
  const installed = findBrowser({ ...process.env, HOME: '/nonexistent' });
  if (installed !== null) {
    return { path: installed.path, env: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return null;
  }
  const dir = await unpacked();
  const program = path.join(dir, 'chromium');
  const env = { FONTCONFIG_FILE: path.join(dir, 'fonts.conf') };
  return { path: program, env: canStart(program) ? env : { ...env, LD_LIBRARY_PATH: path.join(dir, 'lib') } };
}

async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packed = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '..', 'bin');
  const { size } = statSync(path.join(packed, 'chromium.br'));
  const user = process.getuid?.() ?? 0;
  const dir = path.join(tmpdir(), `leaksieve-test-chromium-${user}-${size}`);
  if (existsSync(dir) && statSync(dir).uid === user) {
    return dir;
  }
  const made = mkdtempSync(`${dir}-`);
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path.join(made, 'chromium'), { mode: 0o755 }),
  );
  await unpackTar(path.join(packed, 'al2023.tar.br'), made);
  await unpackTar(path.join(packed, 'fonts.tar.br'), made);
  writeFileSync(
    path.join(made, 'fonts.conf'),
    `<fontconfig><dir>${path.join(dir, 'fonts')}</dir></fontconfig>`,
  );
  chmodSync(made, 0o755);
  try {
    renameSync(made, dir);
  } catch {
    // Another worker was faster.
    rmSync(made, { recursive: true, force: true });
  }
  return dir;
}

async function unpackTar(file: string, dir: string): Promise<void> {
  const entries = extract();
  const written = pipeline(createReadStream(file), createBrotliDecompress(), entries);
  for await (const entry of entries) {
    const target = path.join(dir, entry.header.name);
    if (entry.header.type === 'directory') {
      mkdirSync(target, { recursive: true });
      entry.resume();
    } else {
      mkdirSync(path.dirname(target), { recursive: true });
      await pipeline(Readable.from(entry), createWriteStream(target));
    }
  }
  await written;
}

/** Whether the libraries that it wants are on the system. */
function canStart(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
