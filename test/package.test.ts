import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../src/rules/placeholder.ts';
import { sharedFolder } from './helpers/shared-folder.ts';

/** Rules, advisories, playbooks and word lists. Everything else is code, texts for people, or types. */
const dataFiles = ['data.zst', 'password-words.json.br', 'rules.dat', 'rules.json', 'sieve.bin'];
/** Of what is packed beside data, in bytes. */
const maxCodeSize = 1.5e6;

const packing = v.tuple([
  v.object({ filename: v.string(), size: v.number(), files: v.array(v.object({ path: v.string() })) }),
]);

const folder = sharedFolder();
let packed: v.InferOutput<typeof packing>[0];

beforeAll(() => {
  [packed] = v.parse(packing, JSON.parse(npm(process.cwd(), 'pack', '--json', '--pack-destination', folder)));
});

/** Without a network and without what packages want to be run. */
function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe('the package', () => {
  it('takes at most 1.5 MB beside data', () => {
    const data = dataFiles.map((name) => gzipSync(readFileSync(`dist/${name}`)).length);
    const code = packed.size - data.reduce((sum, size) => sum + size, 0);
    expect(code).toBeLessThan(maxCodeSize);
    // Less would mean that the data is not in it.
    expect(code).toBeGreaterThan(maxCodeSize / 10);
  });

  it('is few files, of which each takes npm a millisecond', () => {
    expect(packed.files.length).toBeLessThan(60);
  });

  it('holds no sources, maps or tests', () => {
    const odd = packed.files.filter(
      ({ path: file }) =>
        !/^(?:README\.md|LICENSE|package\.json|(?:bin|dist|man)\/.+)$/.test(file) ||
        /\.map$|(?<!\.d)\.ts$|\.test\./.test(file),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ['a worker of a fleet', 'fleet', ['github', 'metrics', 'network', 'script', 'site']],
    ['a look at a repository', 'look', ['fleet', 'github', 'network', 'reports', 'script', 'site']],
    ['a look at a site', 'revalidation', ['fleet', 'github', 'reports', 'script', 'site']],
  ])('loads little for %s, which a night without changes is made of', (_, part, others) => {
    const loaded = loadedWith(part);
    expect(loaded).toContain('scan');
    expect(loaded.filter((name) => others.includes(name))).toEqual([]);
  });

  it('needs no other package, and runs nothing when it is installed', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(manifest)).not.toContain('dependencies');
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/install/)]),
    );
  });

  it('says whose code it holds', () => {
    const licenses = readFileSync('dist/LICENSES.txt', 'utf8');
    expect(licenses).toMatch(/^undici \d.*\n(?:.+\n)*\n(?:.*\n)+?.*Permission is hereby granted/m);
    expect(licenses).toMatch(/^puppeteer-core \d+\.\d+\.\d+ \(Apache-2\.0\)$/m);
  });

  it('does nothing when its parts are loaded', () => {
    const parts = readdirSync('dist').filter((name) => partEnd.test(name));
    const program = `for (const part of ${JSON.stringify(parts)}) await import('./dist/' + part);`;
    const args = ['--input-type=module', '-e', program];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(parts.length).toBeGreaterThan(10);
  });

  it('works where npm put it', () => {
    writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}');
    npm(folder, 'install', `./${packed.filename}`);
    const command = path.join(folder, 'node_modules/.bin/leaksieve');
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toMatch(/^leaksieve \d/);
    const input = fillPlaceholders('BREVO_API_KEY=xkeysib-{hex:64}-{alnum:16}\n');
    const scan = (): string => execFileSync(command, ['stdin', '--exit-zero'], { input, encoding: 'utf8' });
    expect(scan()).toContain('brevo-api-key');
  });

  it('tells other programs its types', () => {
    const program = "import { scan, type Finding } from 'leaksieve';\nexport const wrong: Finding = scan;\n";
    writeFileSync(path.join(folder, 'program.ts'), program);
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    const check = (): string =>
      execFileSync(
        process.execPath,
        [
          tsc,
          '--noEmit',
          '--strict',
          '--module',
          'nodenext',
          '--skipLibCheck',
          '--target',
          'es2024',
          '--types',
          '',
          'program.ts',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
    // One error: a function is no finding. Without types there would be none, or another.
    expect(check).toThrow(
      expect.objectContaining({
        stdout: expect.stringMatching(/^program\.ts\(2,14\): error TS2\d+.+'Finding'/),
      }),
    );
  });
});

/** The parts of the program that are loaded when one of them is, but for those that it asks for later. */
function loadedWith(part: string): readonly string[] {
  const loaded = readdirSync('dist').filter((name) => name.replace(partEnd, '') === part);
  for (const file of loaded) {
    const code = readFileSync(`dist/${file}`, 'utf8');
    const required = [...code.matchAll(/(?<!=>|return )require\("\.\/([^"]+)"\)/g)].map(
      ([, name = '']) => name,
    );
    loaded.push(...required.filter((name) => !loaded.includes(name)));
  }
  return loaded.map((name) => name.replace(partEnd, ''));
}

/** What stands behind the name of a part: the hash of its content. */
const partEnd = /-.{8}\.cjs$/;
