import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson } from '../helpers/command.ts';
import { gitRepository, repositoryAt, type TestRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function commitsFound(repo: TestRepository, range: string): readonly (string | undefined)[] {
  return scanToJson(['git', repo.dir, '--range', range]).report.findings.map(
    ({ occurrences }) => occurrences[0]!.commit,
  );
}

describe('a range of commits', () => {
  it('reports what it brings and nothing from before', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', `${brevoKey(1)}\n`);
    const commit = repo.commitFile('b', `${brevoKey(2)}\n`);
    const { code, report } = scanToJson(['git', repo.dir, '--range', `${base}..HEAD`]);
    expect(code).toBe(1);
    expect(report.coverage).toMatchObject({ commits: 1, blobs: 1, complete: true });
    expect(report.findings.map(({ occurrences: [first] }) => [first!.path, first!.commit])).toEqual([
      ['b', commit],
    ]);
  });

  it('reports a secret that the range adds and removes again', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', 'a\n');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    repo.commitFile('a', 'clean\n');
    expect(commitsFound(repo, `${base}..HEAD`)).toEqual([commit]);
  });

  it('reaches into a branch that was merged into the branch', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', 'a\n');
    repo.git('checkout', '--quiet', '-b', 'feature');
    repo.git('checkout', '--quiet', '-b', 'part');
    const commit = repo.commitFile('part', `${brevoKey()}\n`);
    repo.remove('part');
    repo.commit();
    repo.git('checkout', '--quiet', 'feature');
    repo.commitFile('b', 'b\n');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'part');
    expect(commitsFound(repo, `${base}..feature`)).toEqual([commit]);
  });

  it('keeps the older commits when main was merged back', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    repo.git('checkout', '--quiet', '-b', 'feature');
    const commit = repo.commitFile('early', `${brevoKey(1)}\n`);
    repo.git('checkout', '--quiet', 'main');
    const main = repo.commitFile('main', `${brevoKey(2)}\n`);
    repo.git('checkout', '--quiet', 'feature');
    repo.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'main');
    repo.commitFile('late', 'late\n');
    expect(commitsFound(repo, `${main}..feature`)).toEqual([commit]);
    const since = scanToJson(['git', repo.dir, '--since-commit', main]).report;
    expect(since.findings.map(({ occurrences }) => occurrences[0]!.commit)).toEqual([commit]);
  });

  it('reports what only a merge in the range brought', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', 'a\n');
    repo.git('checkout', '--quiet', '-b', 'side');
    repo.commitFile('b', 'b\n');
    repo.git('checkout', '--quiet', 'main');
    repo.commitFile('c', 'c\n');
    repo.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
    repo.write('b', `${brevoKey()}\n`);
    const merge = repo.commit('merge');
    expect(commitsFound(repo, `${base}..HEAD`)).toEqual([merge]);
  });

  it('looks at all of 45 commits', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', 'a\n');
    const commits = Array.from({ length: 45 }, (_, index) =>
      repo.commitFile(`f${index}`, `${brevoKey(index + 1)}\n`),
    );
    expect(commitsFound(repo, `${base}..HEAD`).map(String).sort()).toEqual([...commits].sort());
  });

  it('takes a rename alone for nothing new, and a rename with a change for what it changes', () => {
    const repo = gitRepository();
    const base = repo.commitFile('old', `${'line\n'.repeat(20)}${brevoKey(1)}\n`);
    repo.git('mv', 'old', 'new');
    repo.commit();
    expect(leaksieve(['git', repo.dir, '--range', `${base}..HEAD`]).code).toBe(0);
    repo.git('mv', 'new', 'newer');
    const commit = repo.commitFile('newer', `${'line\n'.repeat(20)}${brevoKey(1)}\n${brevoKey(2)}\n`);
    expect(commitsFound(repo, `${base}..HEAD`)).toEqual([commit]);
  });

  it('does not report a secret that a changed file had before', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', `${brevoKey()}\n`);
    repo.commitFile('a', `one more line\n${brevoKey()}\n`);
    expect(commitsFound(repo, `${base}..HEAD`)).toEqual([]);
  });

  it('is incomplete where a shallow clone lacks its base', () => {
    const origin = gitRepository();
    const base = origin.commitFile('a', 'a\n');
    origin.commitFile('b', 'b\n');
    const dir = path.join(temporaryFolder(), 'shallow');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.dir}`, dir);
    const { code, stderr } = leaksieve(['git', dir, '--range', `${base}..HEAD`]);
    expect(code).toBe(3);
    expect(stderr).toContain('git fetch --unshallow');
  });

  it.each(['nowhere..HEAD', 'HEAD..nowhere', '--output=x..HEAD', '--all'])(
    'refuses the unknown revision in %s',
    (range) => {
      const repo = gitRepository();
      repo.commitFile('a', 'a\n');
      const { code, stdout, stderr } = leaksieve(['git', repo.dir, `--range=${range}`]);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^leaksieve: .+ names no commit in .+\n$/);
    },
  );

  it('takes its policy from the base and reports that the range changes it', () => {
    const repo = gitRepository();
    const base = repo.commitFile('a', 'a\n');
    repo.write('.leaksieve.toml', '[[allowlists]]\ndescription = "all"\npaths = [".*"]\n');
    repo.write('a', `${brevoKey()}\n`);
    repo.commit();
    const { code, report } = scanToJson(['git', repo.dir, '--range', `${base}..HEAD`]);
    expect(code).toBe(1);
    expect(report.findings.map(({ kind, occurrences }) => [kind, occurrences[0]!.path])).toEqual([
      ['secret', 'a'],
      ['posture', '.leaksieve.toml'],
    ]);
  });

  it('scans only what one branch reaches', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.commitFile('b', `${brevoKey()}\n`);
    expect(leaksieve(['git', repo.dir, '--branch', 'main']).code).toBe(0);
    expect(leaksieve(['git', repo.dir, '--branch', 'other']).code).toBe(1);
  });
});

function pushed(): { repo: TestRepository; base: string; tip: string } {
  const remote = path.join(temporaryFolder(), 'remote.git');
  const repo = gitRepository();
  const base = repo.commitFile('a', `${brevoKey(1)}\n`);
  repo.git('init', '--quiet', '--bare', remote);
  repo.git('remote', 'add', 'origin', remote);
  repo.git('push', '--quiet', 'origin', 'main');
  const tip = repo.commitFile('b', `${brevoKey(2)}\n`);
  return { repo, base, tip };
}

describe('a push', () => {
  const zero = '0'.repeat(40);

  it.each([
    ['an update of a branch', (base: string) => base],
    ['a new branch', () => zero],
    ['a remote id that is not here', () => 'f'.repeat(40)],
  ])('brings its new commits with %s', (_, remoteId) => {
    const { repo, base, tip } = pushed();
    const input = `refs/heads/main ${tip} refs/heads/main ${remoteId(base)}\n`;
    const { code, report } = scanToJson(['git', '--pre-push'], { cwd: repo.dir, input });
    expect([code, report.findings.map(({ occurrences }) => occurrences[0]!.path)]).toEqual([1, ['b']]);
  });

  it.each([
    ['nothing', ''],
    ['a deletion', `(delete) ${zero} refs/heads/old ${'a'.repeat(40)}\n`],
  ])('is clean with %s', (_, input) => {
    expect(leaksieve(['git', '--pre-push'], { cwd: pushed().repo.dir, input }).code).toBe(0);
  });

  it('refuses input that is not the protocol', () => {
    expect(leaksieve(['git', '--pre-push'], { cwd: pushed().repo.dir, input: 'what is this\n' }).code).toBe(
      2,
    );
    expect(
      leaksieve(['git', '--pre-receive'], { cwd: pushed().repo.dir, input: 'what is this\n' }).code,
    ).toBe(2);
  });

  it('is looked at by a real pre-receive hook, before any ref moves', () => {
    const remote = repositoryAt(temporaryFolder(), ['--bare']);
    const launcher = path.resolve('bin/leaksieve.js');
    remote.write(
      'hooks/pre-receive',
      `#!/bin/sh\nexec '${process.execPath}' '${launcher}' git --pre-receive --no-progress\n`,
    );
    chmodSync(path.join(remote.dir, 'hooks/pre-receive'), 0o755);
    const repo = gitRepository();
    repo.git('remote', 'add', 'origin', remote.dir);
    repo.commitFile('a', 'a\n');
    repo.git('push', '--quiet', 'origin', 'main');
    repo.commitFile('a', `${brevoKey()}\n`);
    expect(() => repo.git('push', '--quiet', 'origin', 'main')).toThrow(/brevo-api-key/);
  });
});
