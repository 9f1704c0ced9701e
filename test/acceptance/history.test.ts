import { describe, expect, it } from 'vitest';
import { scanToJson } from '../helpers/command.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { places } from '../helpers/places-in-history.ts';
import { brevoKey } from '../helpers/secrets.ts';

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
