import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;

/** A folder with one finding of a severity. */
function folderWith(severity: string): string {
  const config = `[extend]\nuseDefault = false\n[[rules]]\nid = "own"\nregex = 'own-[0-9]{6}'\nseverity = "${severity}"\n`;
  return temporaryFolder({ a: 'own-472913\n', '.leaksieve.toml': config });
}

describe('the exit code', () => {
  it.each(severities)('with a finding of severity %s is 1 from --fail-on of that level on', (severity) => {
    const dir = folderWith(severity);
    const codes = severities.map((level) => leaksieve(['dir', dir, '--fail-on', level]).code);
    expect(codes).toEqual(severities.map((_, at) => (at <= severities.indexOf(severity) ? 1 : 0)));
  });

  it('is 1 from low on where nothing is said', () => {
    expect(
      ['info', 'low', 'critical'].map((severity) => leaksieve(['dir', folderWith(severity)]).code),
    ).toEqual([0, 1, 1]);
  });

  const key = `${brevoKey()}\n`;

  it.each([
    ['of a finding', [], 1],
    ['of a live finding, where none was asked', ['--fail-on', 'live'], 0],
    ['of a new finding', ['--fail-on', 'new'], 1],
    ['with another code', ['--exit-code', '42'], 42],
    ['with code 0', ['--exit-code', '0'], 0],
    ['with no code for findings', ['--exit-zero'], 0],
    ['with another code and none of that level', ['--exit-code', '42', '--fail-on', 'live'], 0],
    ['of findings left out by severity', ['--rule', 'aws-*'], 0],
  ])('%s', (_, args, expected) => {
    const { code, report } = scanToJson(['dir', temporaryFolder({ a: key }), ...args]);
    expect([code, report.coverage.complete]).toEqual([expected, true]);
  });

  it.each([
    [[]],
    [['--exit-zero']],
    [['--exit-code', '42']],
    [['--fail-on', 'critical']],
    [['--fail-on', 'live']],
  ])('of an incomplete scan is 3 with findings and without, with %j', (args) => {
    const large = 'text\n'.repeat(100);
    for (const found of ['', key]) {
      const dir = temporaryFolder({ a: found, large });
      const { code, report } = scanToJson(['dir', dir, '--max-file-size', '200', ...args]);
      expect([code, report.coverage.complete, report.findings.length]).toEqual([
        3,
        false,
        found === '' ? 0 : 1,
      ]);
      expect(report.coverage.skipped).toMatchObject([{ what: 'large', reason: 'too-large' }]);
    }
  });

  it('of a scan of a damaged pack is 3, with what else there is to find', () => {
    const repository = gitRepository();
    repository.commitFile('a', key);
    repository.commitFile('b', randomBytes(3000).toString('hex'));
    repository.git('repack', '-adfq');
    const packs = path.join(repository.dir, '.git/objects/pack');
    const pack = path.join(
      packs,
      readdirSync(packs).find((name) => name.endsWith('.pack'))!,
    );
    const damaged = repository.git('rev-parse', 'HEAD:b');
    const listing = repository.git('verify-pack', '-v', pack.replace(/pack$/, 'idx'));
    const [, offset] = new RegExp(`^${damaged} blob +\\d+ \\d+ (\\d+)`, 'm').exec(listing)!;
    const bytes = readFileSync(pack);
    bytes[Number(offset) + 1000]! ^= 0xff;
    rmSync(pack);
    writeFileSync(pack, bytes);
    const { code, report } = scanToJson(['git', repository.dir]);
    expect([code, report.coverage.complete, report.findings.length]).toEqual([3, false, 1]);
    expect(report.coverage.skipped).toMatchObject([{ what: damaged, reason: 'unreadable' }]);
  });

  it('of a baseline is 0 when it was written, and 3 when the scan was incomplete', () => {
    const dir = temporaryFolder({ a: key, large: 'text\n'.repeat(100) });
    const file = path.join(temporaryFolder(), 'baseline');
    expect(leaksieve(['baseline', 'create', dir, '-o', file]).code).toBe(0);
    expect(leaksieve(['baseline', 'create', dir, '-o', file, '--max-file-size', '200']).code).toBe(3);
  });

  it('of help and version is 0, on standard output', () => {
    for (const args of [['--help'], ['--version'], ['git', '--help'], ['baseline', 'create', '--help'], []]) {
      const { code, stdout, stderr } = leaksieve(args);
      expect([code, stdout === '', stderr]).toEqual([0, false, '']);
    }
  });
});

describe('a target', () => {
  const file = (): string => path.join(temporaryFolder({ a: 'text\n' }), 'a');

  it.each<[string, (place: string) => readonly string[], number]>([
    ['that does not exist, of git', (place) => ['git', `${place}/none`], 2],
    ['that does not exist, of dir', (place) => ['dir', `${place}/none`], 2],
    ['that does not exist, of scan', (place) => ['scan', `${place}/none`], 2],
    ['that does not exist, among others', (place) => ['dir', place, `${place}/none`], 2],
    ['that does not exist, among others of scan', (place) => ['scan', place, `${place}/none`], 2],
    ['that does not exist, of baseline', (place) => ['baseline', 'create', `${place}/none`], 2],
    ['that is no repository', (place) => ['git', place], 3],
    ['that is a file and no repository', () => ['git', file()], 3],
    ['that is a pipe', () => ['dir', '/dev/null'], 3],
    ['that is not named, of dir', () => ['dir'], 2],
    ['that is not named, of scan', () => ['scan'], 2],
    ['that is a folder', (place) => ['scan', place], 0],
    ['that is a file', () => ['scan', file()], 0],
  ])('%s', (_, args, expected) => {
    const { code, stdout, stderr } = leaksieve(args(temporaryFolder()));
    expect(code, stderr).toBe(expected);
    if (expected !== 0) {
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^(?:leaksieve|error): .+\n$/);
    }
  });

  it('that is standard input is scanned', () => {
    for (const args of [['scan', '-'], ['stdin'], ['stdin', '--path', 'config/mail.php']]) {
      const { code, report } = scanToJson(args, { input: brevoKey() });
      expect([code, report.findings[0]!.occurrences[0]!.path]).toEqual([1, args[2] ?? 'stdin']);
    }
  });

  it('among others is scanned with them', () => {
    const repo = gitRepository();
    repo.commitFile('a', `${brevoKey(1)}\n`);
    repo.remove('a');
    repo.commit();
    const dir = temporaryFolder({ b: brevoKey(2) });
    const { report } = scanToJson(['scan', repo.dir, dir]);
    expect(report.findings).toHaveLength(2);
  });
});
