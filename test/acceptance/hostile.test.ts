import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaksieve, scanToJson } from '../helpers/command.ts';
import { gitRepository, trap, type TestRepository } from '../helpers/git-repository.ts';
import { brevoKey } from '../helpers/secrets.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A repository with a secret in history, one in the index and one in the working tree. */
function leaky(): TestRepository {
  const repo = gitRepository();
  repo.commitFile('a', 'a\n');
  repo.commitFile('history', `${brevoKey(1)}\n`);
  repo.write('index', `${brevoKey(2)}\n`);
  repo.git('add', 'index');
  repo.write('a', `a\n${brevoKey(3)}\n`);
  return repo;
}

const views: readonly (readonly [string, readonly string[], string])[] = [
  ['the history', ['git'], 'history'],
  ['a range', ['git', '--range', 'HEAD~1..HEAD'], 'history'],
  ['the index', ['git', '--staged'], 'index'],
  ['the working tree', ['git', '--unstaged'], 'a'],
];

describe.each(views)('settings of a scanned repository do not change %s', (_, args, expected) => {
  const settings: Readonly<Record<string, (repo: TestRepository, script: string) => void>> = {
    'color.ui=always': (repo) => repo.git('config', 'color.ui', 'always'),
    'diff.noprefix': (repo) => repo.git('config', 'diff.noprefix', 'true'),
    'diff.mnemonicPrefix': (repo) => repo.git('config', 'diff.mnemonicPrefix', 'true'),
    'log.showRoot=false': (repo) => repo.git('config', 'log.showRoot', 'false'),
    'log.showSignature': (repo, script) => {
      repo.git('config', 'log.showSignature', 'true');
      repo.git('config', 'gpg.program', script);
    },
    'diff.external': (repo, script) => repo.git('config', 'diff.external', script),
    'core.fsmonitor': (repo, script) => repo.git('config', 'core.fsmonitor', script),
    'core.pager': (repo, script) => repo.git('config', 'core.pager', script),
    'core.hooksPath': (repo, script) => repo.git('config', 'core.hooksPath', path.dirname(script)),
    'core.sshCommand': (repo, script) => repo.git('config', 'core.sshCommand', script),
    'alias of a command': (repo, script) => repo.git('config', 'alias.cat-file', `!${script}`),
    'a clean filter': (repo, script) => {
      repo.git('config', 'filter.evil.clean', script);
      repo.git('config', 'filter.evil.smudge', script);
      repo.git('config', 'filter.evil.required', 'true');
      writeFileSync(`${repo.dir}/.git/info/attributes`, '* filter=evil\n');
    },
    textconv: (repo, script) => {
      repo.git('config', 'diff.evil.textconv', script);
      repo.git('config', 'diff.evil.command', script);
      writeFileSync(`${repo.dir}/.git/info/attributes`, '* diff=evil\n');
    },
    'the attribute -diff': (repo) =>
      writeFileSync(`${repo.dir}/.git/info/attributes`, '* -diff -text binary\n'),
    'an include': (repo, script) => {
      const file = `${repo.dir}/included`;
      writeFileSync(file, `[core]\n\tfsmonitor = ${script}\n\tpager = ${script}\n`);
      writeFileSync(`${repo.dir}/.git/info/exclude`, 'included\ntrap*\n');
      repo.git('config', 'include.path', file);
    },
  };

  it.each(Object.keys(settings))('%s', (name) => {
    const repo = leaky();
    const { script, mark } = trap(temporaryFolder());
    settings[name]!(repo, script);
    const { code, report } = scanToJson(args, { cwd: repo.dir });
    expect(code).toBe(1);
    expect(report.findings.flatMap(({ occurrences }) => occurrences.map((one) => one.path))).toContain(
      expected,
    );
    expect(existsSync(mark)).toBe(false);
  });
});

describe.each(views)("the user's own settings do not change %s", (_, args, expected) => {
  it('with colours, prefixes, external diff, signatures and renames set', () => {
    const repo = leaky();
    const { script, mark } = trap(temporaryFolder());
    const config = path.join(temporaryFolder(), 'gitconfig');
    const settings = [
      ['color', 'ui = always'],
      ['diff', `noprefix = true\n\texternal = ${script}\n\trenames = copies`],
      ['log', 'showRoot = false\n\tshowSignature = true'],
      ['gpg', `program = ${script}`],
      ['core', `fsmonitor = ${script}\n\tpager = ${script}\n\texcludesFile = /dev/zero`],
    ];
    writeFileSync(config, settings.map(([section, lines]) => `[${section}]\n\t${lines}\n`).join(''));
    const { code, report } = scanToJson(args, {
      cwd: repo.dir,
      env: { GIT_CONFIG_GLOBAL: config, GIT_PAGER: script },
    });
    expect(code).toBe(1);
    expect(report.findings.flatMap(({ occurrences }) => occurrences.map((one) => one.path))).toContain(
      expected,
    );
    expect(existsSync(mark)).toBe(false);
  });
});

describe('hostile repositories', () => {
  it('fetches nothing from a promisor remote that names a command', () => {
    const repo = gitRepository();
    repo.commitFile('a', 'a\n');
    const { script, mark } = trap(temporaryFolder());
    repo.git('config', 'remote.origin.url', `ext::${script}`);
    repo.git('config', 'remote.origin.promisor', 'true');
    repo.git('config', 'remote.origin.uploadpack', script);
    repo.git('config', 'extensions.partialClone', 'origin');
    repo.git('config', 'protocol.ext.allow', 'always');
    const tree = repo.gitWith(`100644 blob ${'b'.repeat(40)}\tabsent\n`, 'mktree', '--missing');
    repo.git('update-ref', 'refs/heads/other', repo.git('commit-tree', tree, '-m', 'absent'));
    const { code, report } = scanToJson(['git', repo.dir]);
    expect(code).toBe(3);
    expect(report.coverage.skipped.map(({ what }) => what)).toContain('b'.repeat(40));
    expect(existsSync(mark)).toBe(false);
  });

  const names = [
    'with space',
    'co:lon',
    'quo"te',
    "apo'strophe",
    'üñí',
    'new\nline',
    '-dash',
    'tab\there',
    '[bracket]*',
  ];

  it.each(names)('reports the file name %j as it is', (name) => {
    const repo = gitRepository();
    repo.commitFile(name, `${brevoKey(1)}\n`);
    const [occurrence] = scanToJson(['git', repo.dir]).report.findings[0]!.occurrences;
    expect(occurrence!.path).toBe(name.normalize('NFC'));
    repo.write(name, `${brevoKey(2)}\n`);
    repo.git('add', '--all');
    expect(scanToJson(['git', '--staged'], { cwd: repo.dir }).report.findings[0]!.occurrences[0]!.path).toBe(
      name,
    );
    expect(scanToJson(['dir', repo.dir]).report.findings[0]!.occurrences[0]!.path).toBe(name);
  });

  it('lets no name or message write to the terminal', () => {
    const repo = gitRepository();
    repo.git('config', 'user.name', 'x');
    repo.commitFile('evil\x1b[2Jname', `${brevoKey()}\x1b[31m\n`, 'message\x1b]0;title\x07');
    for (const format of ['text', 'markdown', 'csv', 'github']) {
      const { stdout, stderr } = leaksieve(['git', repo.dir, '-f', format, '--show-secrets', '-v']);
      // oxlint-disable-next-line no-control-regex -- control characters are what must not come
      expect(stdout + stderr).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/);
    }
  });

  it('takes a symlink for its text, in history and in a directory', () => {
    const repo = gitRepository();
    repo.link('link', brevoKey());
    const commit = repo.commit();
    expect(scanToJson(['git', repo.dir]).report.findings[0]!.occurrences[0]).toMatchObject({
      path: 'link',
      commit,
    });
    expect(scanToJson(['dir', repo.dir]).report.findings[0]!.occurrences[0]).toMatchObject({ path: 'link' });
  });

  it('ends a rule that a file was made to stall, says so, and goes on', () => {
    const repo = gitRepository();
    repo.commitFile('a', `${'a'.repeat(40)}!\n${brevoKey()}\n`);
    const config = path.join(temporaryFolder(), 'slow.toml');
    writeFileSync(
      config,
      `[extend]\nuseDefault = true\n[[rules]]\nid = "slow"\nregex = '''((a+)+)+x'''\nkeywords = ["aaaa"]\n`,
    );
    const { code, report } = scanToJson(['git', repo.dir, '--config', config]);
    expect(code).toBe(3);
    expect(report.coverage.skipped).toMatchObject([{ reason: 'rule-timeout' }]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['brevo-api-key']);
  });
});
