import { chmodSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scanToJson, type JsonReport } from '../helpers/command.ts';
import { gitRepository, repositoryAt } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

function places(report: JsonReport): readonly string[] {
  return report.findings.flatMap(({ state, occurrences }) =>
    occurrences.map(
      ({ path, startLine, startColumn, commit }) =>
        `${state} ${path}:${startLine}:${startColumn} ${commit ?? '-'}`,
    ),
  );
}

describe('the whole history', () => {
  it('finds a secret with its line, column, commit, author and date', () => {
    const repo = gitRepository();
    const key = brevoKey();
    repo.commitFile('readme', 'nothing here\n');
    const commit = repo.commitFile('config/mail.php', `<?php\n// é 𝒳\n$é𝒳 = '${key}';\n`);
    const { code, report } = scanToJson(['git', repo.dir]);
    expect(code).toBe(1);
    expect(report.coverage).toMatchObject({ complete: true, commits: 2, blobs: 2, refs: 1 });
    const [finding] = report.findings;
    const [occurrence] = finding!.occurrences;
    expect(occurrence).toMatchObject({
      path: 'config/mail.php',
      startLine: 3,
      // $, é, two code units of 𝒳, space, =, space, quote
      startColumn: 9,
      endLine: 3,
      endColumn: 9 + key.length,
      byteOffset: Buffer.byteLength("<?php\n// é 𝒳\n$é𝒳 = '"),
      byteLength: key.length,
      commit,
      author: 'Ann Author',
    });
    expect(occurrence!.date).toMatch(/^2023-11-\d\dT\d\d:\d\d:\d\d\+01:00$/);
    expect(finding!.state).toBe('in-tree');
  });

  it('finds what was deleted long ago, in history', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('old.env', `KEY=${brevoKey()}\n`);
    repo.remove('old.env');
    repo.commit();
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`history old.env:1:5 ${commit}`]);
  });

  it('finds what only a merge brought, and names the merge', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    repo.git('checkout', '--quiet', '-b', 'side');
    repo.commitFile('b', 'b\n');
    repo.git('checkout', '--quiet', 'main');
    repo.commitFile('c', 'c\n');
    repo.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
    repo.write('b', `b\n${brevoKey()}\n`);
    const merge = repo.commit('merge');
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`in-tree b:2:1 ${merge}`]);
  });

  it('finds stashes, the older ones too', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    for (const seed of [1, 2]) {
      repo.write('a', `${brevoKey(seed)}\n`);
      repo.git('stash', '--quiet');
    }
    const { report } = scanToJson(['git', repo.dir]);
    expect(report.findings.map(({ state, occurrences }) => [state, occurrences[0]!.path])).toEqual([
      ['history', 'a'],
      ['history', 'a'],
    ]);
  });

  it('finds what an amended commit held, with that commit', () => {
    const repo = gitRepository();
    const before = repo.commitFile('a', `${brevoKey()}\n`);
    repo.write('a', 'clean\n');
    repo.git('add', 'a');
    repo.git('commit', '--quiet', '--amend', '-m', 'amended');
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`unreachable a:1:1 ${before}`]);
  });

  it.each(['loose', 'packed'])('finds a dangling blob that is %s', (store) => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    const blob = repo.gitWith(`${brevoKey()}\n`, 'hash-object', '-w', '--stdin');
    if (store === 'packed') {
      repo.gitWith(`${blob}\n`, 'pack-objects', '--quiet', '.git/objects/pack/pack');
      repo.git('prune-packed');
    }
    const { report } = scanToJson(['git', repo.dir]);
    expect(report.findings[0]).toMatchObject({
      state: 'unreachable',
      occurrences: [{ path: `unreachable/${blob}`, blob }],
    });
  });

  it('finds secrets in the messages of commits, tags and notes', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    const commit = repo.commit(`subject\n\nkey ${brevoKey(1)}`);
    repo.git('tag', '-a', '-m', `release\n${brevoKey(2)}`, 'v1');
    repo.git('notes', 'add', '-m', brevoKey(3));
    const { report } = scanToJson(['git', repo.dir]);
    const found = report.findings.map(({ occurrences: [first] }) => [
      first!.path,
      first!.startLine,
      first!.startColumn,
    ]);
    expect(found).toContainEqual(['COMMIT_MESSAGE', 3, 5]);
    expect(found).toContainEqual(['TAG_MESSAGE', 2, 1]);
    expect(found).toContainEqual([commit, 1, 1]);
    expect(found).toHaveLength(3);
    const message = report.findings.find(({ occurrences }) => occurrences[0]!.path === 'COMMIT_MESSAGE');
    expect(message!.occurrences[0]!.commit).toBe(commit);
  });

  it('finds a secret in what a reflog says', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    repo.git('update-ref', '-m', `moved by ${brevoKey()}`, 'refs/heads/other', 'HEAD', '0'.repeat(40));
    expect(repo.git('reflog', 'show', 'other')).toContain(brevoKey());
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual(['unreachable REFLOG_MESSAGE:2:10 -']);
  });

  it('reports a secret that came, went and came back three times once, with its oldest place first', () => {
    const repo = gitRepository();
    const commits = [1, 2, 3].map((time) => {
      const commit = repo.commitFile(`place${time}`, `${'x\n'.repeat(time)}${brevoKey()}\n`);
      repo.remove(`place${time}`);
      repo.commit();
      return commit;
    });
    const { report } = scanToJson(['git', repo.dir]);
    expect(report.findings).toHaveLength(1);
    expect(places(report)).toEqual(
      commits.map((commit, index) => `history place${index + 1}:${index + 2}:1 ${commit}`),
    );
  });

  it('tells where a secret came from and where it is now, not each of the versions between', () => {
    const repo = gitRepository();
    const first = repo.commitFile('a', `${brevoKey()}\n`);
    for (let version = 0; version < 5; version++) {
      repo.commitFile('a', `${'line\n'.repeat(version + 1)}${brevoKey()}\n`);
    }
    const { report } = scanToJson(['git', repo.dir]);
    expect(report.findings).toHaveLength(1);
    expect(places(report)).toEqual([
      `in-tree a:1:1 ${first}`,
      `in-tree a:6:1 ${repo.git('rev-parse', 'HEAD')}`,
    ]);
  });

  it('finds two secrets on a line', () => {
    const repo = gitRepository();
    repo.commitFile('a', `${brevoKey(1)},${brevoKey(2)}\n`);
    const { report } = scanToJson(['git', repo.dir]);
    expect(
      report.findings
        .flatMap(({ occurrences }) => occurrences.map(({ startColumn }) => startColumn))
        .sort((a, b) => a - b),
    ).toEqual([1, 91]);
  });

  it('joins what separate commits put into one file', () => {
    const repo = gitRepository();
    repo.commitFile('.env', 'MAIL_HOST=smtp.mail.test\nMAIL_USERNAME=robot\n');
    repo.commitFile('.env', 'MAIL_HOST=smtp.mail.test\nMAIL_USERNAME=robot\nMAIL_PASSWORD=Tr0ub4dor-3xk\n');
    const { report } = scanToJson(['git', repo.dir, '--show-secrets']);
    const finding = report.findings.find(({ secret }) => secret === 'Tr0ub4dor-3xk');
    expect(finding!.parts!.map(({ name, value }) => [name, value])).toContainEqual([
      'host',
      'smtp.mail.test',
    ]);
  });
});

describe('kinds of repositories', () => {
  it('reads SHA-256 repositories', () => {
    const repo = gitRepository('--object-format=sha256');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    expect(commit).toHaveLength(64);
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('reads bare repositories', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const bare = path.join(temporaryFolder(), 'bare.git');
    repo.git('clone', '--quiet', '--bare', repo.dir, bare);
    for (const command of ['git', 'scan']) {
      expect(places(scanToJson([command, bare]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
    }
  });

  it('reads the whole history from a linked worktree, and from a subdirectory', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('deep/er/a', `${brevoKey()}\n`);
    const worktree = path.join(temporaryFolder(), 'linked');
    repo.git('worktree', 'add', '--quiet', worktree);
    for (const dir of [worktree, path.join(repo.dir, 'deep/er')]) {
      expect(places(scanToJson(['git', dir]).report)).toEqual([`in-tree deep/er/a:1:1 ${commit}`]);
    }
  });

  it('reads objects borrowed from another repository', () => {
    const origin = gitRepository();
    const commit = origin.commitFile('a', `${brevoKey()}\n`);
    const dir = path.join(temporaryFolder(), 'borrower');
    origin.git('clone', '--quiet', '--shared', origin.dir, dir);
    expect(places(scanToJson(['git', dir]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('reads what replace refs hide', () => {
    const repo = gitRepository();
    const leaked = repo.commitFile('a', `${brevoKey()}\n`);
    repo.write('a', 'harmless\n');
    repo.git('add', 'a');
    const clean = repo.git('commit-tree', repo.git('write-tree'), '-m', 'clean');
    repo.git('replace', leaked, clean);
    expect(places(scanToJson(['git', repo.dir]).report)).toEqual([`in-tree a:1:1 ${leaked}`]);
  });

  it('reads the histories of submodules that are checked out', () => {
    const inner = gitRepository();
    const leaked = inner.commitFile('secret', `${brevoKey()}\n`);
    inner.remove('secret');
    inner.commit();
    const outer = gitRepository();
    outer.commitFile('a', 'a\n');
    outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.dir, 'vendor/inner');
    outer.commit();
    expect(places(scanToJson(['git', outer.dir]).report)).toEqual([
      `history vendor/inner/secret:1:1 ${leaked}`,
    ]);
  });

  it('finds what is staged before the first commit', () => {
    const repo = gitRepository();
    repo.write('a', `${brevoKey()}\n`);
    repo.git('add', 'a');
    const { code, report } = scanToJson(['git', repo.dir]);
    expect([code, places(report)]).toEqual([1, ['staged a:1:1 -']]);
  });

  it('calls an empty repository clean', () => {
    const { code, report } = scanToJson(['git', gitRepository().dir]);
    expect([code, report.findings, report.coverage.complete]).toEqual([0, [], true]);
  });

  it('scans a repository folder with its working tree, ignored files left out', () => {
    const repo = gitRepository();
    repo.commitFile('.gitignore', '.env\n');
    repo.write('.env', `${brevoKey(1)}\n`);
    repo.write('untracked', `${brevoKey(2)}\n`);
    expect(places(scanToJson(['scan', repo.dir]).report)).toEqual(['in-tree untracked:1:1 -']);
    expect(places(scanToJson(['scan', repo.dir, '--no-ignore']).report)).toHaveLength(2);
  });

  it('does not repeat a committed file of the working tree as a second place', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    expect(places(scanToJson(['scan', repo.dir]).report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('clones a repository that is named by its URL', () => {
    const repo = gitRepository();
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const { code, report } = scanToJson(['git', `file://${repo.dir}`]);
    expect([code, places(report)]).toEqual([1, [`in-tree a:1:1 ${commit}`]]);
  });
});

describe('an incomplete repository', () => {
  it('says which object is missing, and scans the rest', () => {
    const repo = gitRepository();
    repo.commitFile('gone', 'this will go\n');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const blob = repo.git('rev-parse', 'HEAD:gone');
    rmSync(path.join(repo.dir, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const { code, report } = scanToJson(['git', repo.dir]);
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ what: blob, reason: 'missing-object' }]);
    expect(places(report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });

  it('calls a shallow clone incomplete unless that is accepted', () => {
    const origin = gitRepository();
    origin.commitFile('a', `${brevoKey()}\n`);
    origin.commitFile('a', 'clean\n');
    const dir = path.join(temporaryFolder(), 'shallow');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.dir}`, dir);
    const refused = scanToJson(['git', dir]);
    expect([refused.code, refused.report.coverage.complete]).toEqual([3, false]);
    expect(refused.report.coverage.skipped[0]!.hint).toContain('git fetch --unshallow');
    expect(scanToJson(['git', dir, '--allow-shallow']).code).toBe(0);
  });

  it('says what a partial clone lacks, and fetches nothing', () => {
    const origin = gitRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commitFile('old', 'an old version\n');
    origin.commitFile('old', 'a new version\n');
    const dir = path.join(temporaryFolder(), 'partial');
    origin.git('clone', '--quiet', '--filter=blob:none', `file://${origin.dir}`, dir);
    const { code, report } = scanToJson(['git', dir]);
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ reason: 'missing-object' }]);
    const missing = repositoryAt(dir).git('rev-list', '--objects', '--all', '--missing=print');
    expect(missing).toContain('?');
  });

  it('scans what is left of a truncated pack', () => {
    const repo = gitRepository();
    repo.commitFile('packed', 'packed away\n');
    repo.git('gc', '--quiet');
    const commit = repo.commitFile('a', `${brevoKey()}\n`);
    const packs = path.join(repo.dir, '.git/objects/pack');
    const pack = path.join(
      packs,
      readdirSync(packs).find((name) => name.endsWith('.pack'))!,
    );
    chmodSync(pack, 0o644);
    truncateSync(pack, 40);
    const { code, report } = scanToJson(['git', repo.dir]);
    expect(code).toBe(3);
    expect(report.coverage.complete).toBe(false);
    expect(places(report)).toEqual([`in-tree a:1:1 ${commit}`]);
  });
});
