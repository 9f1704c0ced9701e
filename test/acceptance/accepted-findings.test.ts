import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson, type JsonReport } from '../helpers/command.ts';
import { gitRepository, type TestRepository } from '../helpers/git-repository.ts';
import { brevoKey, brevoRule } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const key = brevoKey();

function foundIn(report: JsonReport): readonly string[] {
  return report.findings.flatMap(({ occurrences }) => occurrences.map(({ path }) => path)).sort();
}

/** What a scan of the folder says of each suppression, as `reason count`. */
function suppressedIn({ coverage }: JsonReport): readonly string[] {
  return Object.entries(coverage.suppressed)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);
}

function fingerprintOf(secret: string): string {
  return scanToJson(['stdin'], { input: secret }).report.findings[0]!.fingerprint;
}

describe('a mark in the text', () => {
  it.each([
    `${key} # leaksieve:ignore`,
    `# leaksieve:ignore-next-line\n${key}`,
    `<!-- leaksieve:ignore-next-line rule=${brevoRule} -->\r\n${key}`,
    `/* leaksieve:ignore rule="${brevoRule}" reason="of a test account" until=2999-12-31 */ k = "${key}";`,
    `${key} // leaksieve:ignore rule=sendinblue-api-token`,
    `${key} # gitleaks:allow`,
    `${key} # betterleaks:allow`,
    `${key} # trufflehog:ignore`,
    `${key} # kingfisher:ignore`,
    `${key} # pragma: allowlist secret`,
    `# pragma: allowlist nextline secret\n${key}`,
    `${Buffer.from(`key: ${key}`).toString('base64')} # leaksieve:ignore`,
  ])('accepts what it stands with: %j', (text) => {
    const { code, report } = scanToJson(['stdin'], { input: `first\n${text}\nlast\n` });
    expect([code, report.findings.length, suppressedIn(report)]).toEqual([0, 0, ['inline 1']]);
  });

  it.each([
    `${key} # leaksieve:ignore-next-line`,
    `# leaksieve:ignore\n${key}`,
    `${key}\n# leaksieve:ignore`,
    `# leaksieve:ignore-next-line\n\n${key}`,
    `# gitleaks:allow\n${key}`,
    `${key} # leaksieve:ignore rule=other-rule`,
    `${key} # leaksieve:ignore until=2020-01-01`,
    `${key} # leaksieve:ignore until=soon`,
  ])('accepts nothing else: %j', (text) => {
    const { code, report } = scanToJson(['stdin'], { input: `${text}\n` });
    expect([code, report.findings.length, suppressedIn(report)]).toEqual([1, 1, []]);
  });

  it('holds for its place and not for the secret', () => {
    const dir = temporaryFolder({ a: `${key} # leaksieve:ignore\n`, b: `${key}\n` });
    const { report } = scanToJson(['dir', dir]);
    expect([foundIn(report), suppressedIn(report)]).toEqual([['b'], []]);
  });
});

describe('.leaksieveignore', () => {
  const entry = (until: string): string =>
    `${fingerprintOf(key)}\t${brevoRule}\t${until}\tann\ttest account\n`;

  it.each(['-', '2999-12-31'])('accepts a secret wherever it is, until %s', (until) => {
    const repo = gitRepository();
    repo.commitFile('a', `${key}\n`);
    repo.commitFile('b', `moved\n${key}\n${brevoKey(2)}\n`);
    repo.commitFile('.leaksieveignore', entry(until));
    for (const command of ['git', 'dir', 'scan']) {
      const { report } = scanToJson([command, repo.dir]);
      expect([foundIn(report), suppressedIn(report), report.coverage.staleIgnores]).toEqual([
        ['b'],
        ['ignoreFile 1'],
        [],
      ]);
    }
  });

  it('accepts nothing any more when it has run out', () => {
    const dir = temporaryFolder({ a: key, '.leaksieveignore': entry('2020-01-01') });
    const { code, report } = scanToJson(['dir', dir]);
    expect([code, suppressedIn(report), report.coverage.staleIgnores]).toEqual([1, [], []]);
  });

  it('may be another file', () => {
    const dir = temporaryFolder({ a: key, '.leaksieveignore': 'broken\n' });
    const file = path.join(temporaryFolder({ ignores: entry('-') }), 'ignores');
    expect(leaksieve(['dir', dir, '--ignore-file', file]).code).toBe(0);
    expect(leaksieve(['dir', dir, '--ignore-file', `${file}-none`]).code).toBe(2);
  });

  it('names file and line when it is broken', () => {
    const dir = temporaryFolder({
      a: key,
      '.leaksieveignore': `# fine\n${entry('-')}${entry('31.12.2026')}`,
    });
    const { code, stdout, stderr } = leaksieve(['dir', dir]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `leaksieve: ${dir}/.leaksieveignore:3: the line the third field must be a date (YYYY-MM-DD) or -\n`,
    );
  });

  describe('with an entry that matches nothing any more', () => {
    const stale = `${'1'.repeat(40)}\tgone-rule\t-\t-\twas there once\n`;
    const named = [`${'1'.repeat(40)} gone-rule`];

    it.each(['git', 'dir', 'scan'])('is reported stale by a whole "%s"', (command) => {
      const repo = gitRepository();
      repo.commitFile('a', `${key}\n`);
      repo.commitFile('.leaksieveignore', stale);
      expect(scanToJson([command, repo.dir]).report.coverage.staleIgnores).toEqual(named);
      expect(leaksieve([command, repo.dir]).stdout).toContain(
        `Stale, since they match nothing any more: ${named[0]}.`,
      );
    });

    it.each([
      ['of the index', ['git', '--staged']],
      ['of a part', ['git', '--range', 'HEAD~1..HEAD']],
      ['of one file', ['dir', 'a']],
      ['with one rule', ['git', '--rule', 'aws-*']],
      ['that is incomplete', ['dir', '.', '--max-file-size', '10']],
    ])('is not called stale by a scan %s, which cannot know', (_, args) => {
      const repo = gitRepository();
      repo.commitFile('.leaksieveignore', stale);
      repo.commitFile('a', 'text\n'.repeat(10));
      expect(scanToJson(args, { cwd: repo.dir }).report.coverage.staleIgnores).toEqual([]);
    });
  });
});

describe('.gitleaksignore', () => {
  function repository(): { readonly repo: TestRepository; readonly commit: string } {
    const repo = gitRepository();
    const commit = repo.commitFile('config/mail.php', `<?php\n$key = '${key}';\n`);
    repo.commitFile('config/mail.php', `<?php\n// moved down\n\n$key = '${key}';\n`);
    return { repo, commit };
  }

  it.each([
    ['by commit', (commit: string) => `${commit}:config/mail.php:${brevoRule}:2`],
    [
      "by commit, with gitleaks' name of the rule",
      (commit: string) => `${commit}:config/mail.php:sendinblue-api-token:2`,
    ],
    ['by path', () => `# reviewed\nconfig/mail.php:${brevoRule}:2\n`],
  ])('accepts what it names %s, and later versions of the file', (_, line) => {
    const { repo, commit } = repository();
    repo.commitFile('.gitleaksignore', line(commit));
    const { code, report } = scanToJson(['git', repo.dir]);
    expect([code, suppressedIn(report), report.coverage.staleIgnores]).toEqual([0, ['ignoreFile 1'], []]);
    expect(leaksieve(['scan', repo.dir]).code).toBe(0);
  });

  it.each([
    ['another line', (commit: string) => `${commit}:config/mail.php:${brevoRule}:3`],
    ['another rule', (commit: string) => `${commit}:config/mail.php:aws-access-token:2`],
    ['another file', (commit: string) => `${commit}:mail.php:${brevoRule}:2`],
    ['another commit', () => `${'a'.repeat(40)}:config/mail.php:${brevoRule}:2`],
  ])('accepts nothing for naming %s, and is stale', (_, line) => {
    const { repo, commit } = repository();
    repo.commitFile('.gitleaksignore', line(commit));
    const { code, report } = scanToJson(['git', repo.dir]);
    expect([code, suppressedIn(report), report.coverage.staleIgnores]).toEqual([1, [], [line(commit)]]);
  });
});

describe('several things that the team accepts', () => {
  it('are counted once for each finding that is left out', () => {
    const dir = temporaryFolder({
      inline: `${brevoKey(1)} # leaksieve:ignore\n${brevoKey(1)} # leaksieve:ignore\n`,
      'docs/a': `${brevoKey(2)}\n`,
      'docs/b': `${brevoKey(2)}\n${brevoKey(3)}\n`,
      ignored: `${brevoKey(4)}\n`,
      known: `${brevoKey(5)}\n`,
      reported: `${brevoKey(6)}\n`,
      'docs/reported': `${brevoKey(6)}\n`,
      '.leaksieve.toml': "[[allowlists]]\ndescription = 'docs'\npaths = ['^docs/']\n",
    });
    writeFileSync(
      path.join(dir, '.leaksieveignore'),
      `${fingerprintOf(brevoKey(4))}\t${brevoRule}\t-\t-\tx\n`,
    );
    writeFileSync(path.join(dir, '.leaksieve-baseline'), `${fingerprintOf(brevoKey(5))}\t${brevoRule}\n`);
    const { report } = scanToJson(['dir', dir]);
    expect(foundIn(report)).toEqual(['reported']);
    expect(report.coverage.suppressed).toEqual({ baseline: 1, ignoreFile: 1, inline: 1, allowlist: 2 });
  });
});
