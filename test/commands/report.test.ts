import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { leaksieve, type CommandResult, type JsonReport } from '../helpers/command.ts';
import { repositoryAt } from '../helpers/git-repository.ts';
import { sharedFolder } from '../helpers/shared-folder.ts';
import { reports, token } from '../import/foreign-samples.ts';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('src/report/report.schema.json', 'utf8')));

const dir = sharedFolder();
const repository = repositoryAt(sharedFolder(), []);

beforeAll(() => {
  const head = repository.commitFile('b.py', `\n\ntoken = "${token}"\n`);
  const files = {
    'gitleaks.json': reports['gitleaks JSON']!.replace(/"Commit":"\w+"/, `"Commit":"${head}"`),
    'kingfisher.json': reports['kingfisher JSON']!,
    'none.json': '[]',
    'empty.json': '',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dir, name), text);
  leaksieve(['scan', repository.dir, '-o', path.join(dir, 'own.json')]);
});

function report(...args: readonly string[]): CommandResult {
  return leaksieve(['report', ...args], { cwd: dir });
}

function json(...args: readonly string[]): JsonReport {
  const { stdout } = report(...args, '-f', 'json');
  const merged: JsonReport = JSON.parse(stdout);
  expect([validate(merged), validate.errors]).toEqual([true, null]);
  expect(stdout).not.toContain(token);
  return merged;
}

describe('leaksieve report', () => {
  it('merges what other scanners and ours found, by fingerprint, and redacts it', () => {
    const own = json('own.json');
    const merged = json('own.json', 'gitleaks.json', 'kingfisher.json');
    expect(merged.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      own.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(merged.findings).toHaveLength(1);
    // Kingfisher's is of another commit.
    expect(merged.findings[0]!.occurrences).toHaveLength(2);
    expect(merged.findings[0]!.occurrences[0]).toMatchObject({ path: 'b.py', startLine: 3, startColumn: 10 });
    expect(merged.findings[0]!.state).toBe('in-tree');
  });

  it('shows secrets only when asked', () => {
    expect(report('gitleaks.json').stdout).not.toContain(token);
    expect(report('gitleaks.json', '--show-secrets').stdout).toContain(token);
  });

  it.each([
    ['findings', ['gitleaks.json'], 1],
    ['none', ['none.json'], 0],
    ['a code of its own', ['gitleaks.json', '--exit-code', '7'], 7],
    ['an empty file', ['gitleaks.json', 'empty.json'], 2],
    ['no file', ['gone.json'], 2],
    ['a folder', ['.'], 2],
  ])('ends for %s with its code', (_, args, code) => {
    const result = report(...args);
    expect(result.code).toBe(code);
    if (code === 2) expect(result.stderr.trim().split('\n').length).toBeLessThan(3);
  });

  it('stays incomplete, whatever else is merged', () => {
    const incomplete = JSON.parse(readFileSync(path.join(dir, 'own.json'), 'utf8'));
    incomplete.coverage = {
      ...incomplete.coverage,
      complete: false,
      skipped: [{ what: 'x', reason: 'unreadable', count: 1 }],
    };
    writeFileSync(path.join(dir, 'incomplete.json'), JSON.stringify(incomplete));
    expect(report('none.json', 'incomplete.json', '--exit-zero').code).toBe(3);
    expect(report('none.json', 'incomplete.json').stdout).toContain('incomplete');
  });

  it('writes any format, several at once', () => {
    const files = ['html', 'sarif', 'markdown'].map(
      (format) => [format, path.join(dir, `out.${format}`)] as const,
    );
    report('own.json', 'gitleaks.json', ...files.flatMap(([format, file]) => ['-f', `${format}:${file}`]));
    for (const [, file] of files) {
      expect(readFileSync(file, 'utf8')).toContain('github-personal-access-token');
      expect(readFileSync(file, 'utf8')).not.toContain(token);
    }
  });
});
