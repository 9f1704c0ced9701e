import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson, type JsonReport } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const key = brevoKey();

function pathsIn(report: JsonReport): readonly string[] {
  return report.findings.flatMap(({ occurrences }) => occurrences.map(({ path }) => path));
}

describe('a baseline', () => {
  it('leaves out what it knows, is found by itself, and shows what is new', () => {
    const repo = gitRepository();
    repo.commitFile('a', `${key}\n`);
    const { code, stderr } = leaksieve(['baseline', 'create', repo.dir]);
    expect([code, stderr]).toEqual([
      0,
      `leaksieve: wrote ${repo.dir}/.leaksieve-baseline, which now holds 1 finding\n`,
    ]);
    expect(leaksieve(['scan', repo.dir, '--fail-on', 'new']).code).toBe(0);
    repo.commitFile('b', `${key}\n${brevoKey(2)}\n`);
    const { code: later, report } = scanToJson(['scan', repo.dir, '--fail-on', 'new']);
    expect([later, pathsIn(report), report.coverage.suppressed['baseline']]).toEqual([1, ['b'], 1]);
  });

  it('is added to by update and cleared by prune', () => {
    const dir = temporaryFolder({ a: `${key}\n`, b: `${brevoKey(2)}\n` });
    const file = path.join(temporaryFolder(), 'known');
    const entries = (): number =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => /^[0-9a-f]{40}\t/.test(line)).length;
    leaksieve(['baseline', 'create', dir, '-o', file]);
    expect(entries()).toBe(2);
    writeFileSync(path.join(dir, 'a'), `${brevoKey(3)}\n`);
    expect([leaksieve(['baseline', 'update', dir, '-o', file]).code, entries()]).toEqual([0, 3]);
    expect([leaksieve(['baseline', 'prune', dir, '-o', file, '--rule', 'aws-*']).code, entries()]).toEqual([
      0, 2,
    ]);
    expect(leaksieve(['dir', dir, '--baseline', file]).code).toBe(0);
    expect(leaksieve(['dir', dir, '--baseline-path', file]).code).toBe(0);
  });

  it('is not pruned by a scan that could not see everything', () => {
    const dir = temporaryFolder({ a: `${key}\n`, b: 'text\n'.repeat(1000) });
    const file = path.join(temporaryFolder(), 'known');
    leaksieve(['baseline', 'create', dir, '-o', file]);
    const before = readFileSync(file, 'utf8');
    const { code, stderr } = leaksieve(['baseline', 'prune', dir, '-o', file, '--max-file-size', '10']);
    expect([code, readFileSync(file, 'utf8')]).toEqual([3, before]);
    expect(stderr).toContain('the scan was incomplete');
  });

  it('is the same file whoever makes it, with nothing but fingerprints and rules', () => {
    const dir = temporaryFolder({ a: `${key}\n${brevoKey(2)}\n` });
    const files = ['1', '2'].map((name) => path.join(temporaryFolder(), name));
    files.forEach((file) => leaksieve(['baseline', 'create', dir, '-o', file]));
    const [one, two] = files.map((file) => readFileSync(file, 'utf8'));
    expect(one).toBe(two);
    const lines = one!.trimEnd().split('\n').slice(1);
    expect(lines).toEqual([...lines].sort());
    expect(lines.every((line) => /^[0-9a-f]{40}\t[a-z0-9-]+$/.test(line))).toBe(true);
  });

  it.each([
    ['our JSON report', ['-f', 'json']],
    ["a report in gitleaks' format", ['-f', 'gitleaks', '--show-secrets']],
    ["a redacted report in gitleaks' format", ['-f', 'gitleaks']],
  ])('may be %s', (_, format) => {
    const repo = gitRepository();
    repo.commitFile('a', `x\n${key}\n`);
    const file = path.join(temporaryFolder(), 'report.json');
    leaksieve(['git', repo.dir, '-o', file, ...format]);
    repo.commitFile('a', `x\ny\n${key}\n`);
    repo.commitFile('b', `${brevoKey(2)}\n`);
    const { report } = scanToJson(['git', repo.dir, '--baseline', file]);
    expect([pathsIn(report), report.coverage.suppressed['baseline']]).toEqual([['b'], 1]);
  });

  it('by gitleaks does not hide the next key on the same line', () => {
    const repo = gitRepository();
    repo.commitFile('a', `${key}\n`);
    const file = path.join(temporaryFolder(), 'report.json');
    leaksieve(['dir', repo.dir, '-o', file, '-f', 'gitleaks']);
    const redacted = readFileSync(file, 'utf8').replace(/"Secret": "[^"]*"/, '"Secret": "REDACTED"');
    writeFileSync(file, redacted);
    expect(leaksieve(['dir', repo.dir, '--baseline', file]).code).toBe(0);
    repo.write('a', `${brevoKey(2)}\n`);
    expect(leaksieve(['dir', repo.dir, '--baseline', file]).code).toBe(1);
  });

  it.each([
    ['text', 'no baseline\n', /known:1: not a baseline line/],
    ['broken JSON', '{"findings": [', /known: neither a baseline nor valid JSON/],
    ['JSON of something else', '{}', /known: JSON, but neither a leaksieve nor a gitleaks report/],
  ])('that is %s is refused, and is not written over', (_, text, message) => {
    const dir = temporaryFolder({ a: `${key}\n`, known: text });
    const file = path.join(dir, 'known');
    for (const args of [
      ['dir', dir, '--baseline', file],
      ['baseline', 'update', dir, '-o', file],
    ]) {
      const { code, stderr } = leaksieve(args);
      expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    }
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('that does not exist is refused', () => {
    const dir = temporaryFolder({ a: `${key}\n` });
    for (const args of [
      ['dir', dir, '--baseline', `${dir}/none`],
      ['baseline', 'update', dir],
      ['baseline', 'prune', dir],
    ]) {
      expect(leaksieve(args).code).toBe(2);
    }
    expect(leaksieve(['baseline', 'create', dir, '-o', `${dir}/no/folder`]).code).toBe(2);
  });
});
