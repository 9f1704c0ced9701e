import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGitignore, verdict } from '../../../src/sources/directory/gitignore.ts';
import { git, workTree } from '../../helpers/file-tree.ts';

function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Whether our reading of the patterns leaves a path out, or a directory above it. A `/` at its end marks a directory. */
function isIgnored(patterns: string, path: string): boolean {
  const gitignore = parseGitignore(bytesOf(patterns));
  const isDirectory = path.endsWith('/');
  const names = path.split('/').filter(Boolean);
  return names.some((_, index) => {
    const isLast = index === names.length - 1;
    return verdict(gitignore, bytesOf(names.slice(0, index + 1).join('/')), !isLast || isDirectory) === true;
  });
}

describe('a pattern', () => {
  it.each([
    ['*.log', 'a.log', true],
    ['*.log', 'dir/a.log', true],
    ['*.log', 'a.logs', false],
    ['build', 'build/x', true],
    ['build/', 'build', false],
    ['build/', 'build/', true],
    ['/build', 'dir/build', false],
    ['dir/build', 'dir/build', true],
    ['dir/build', 'x/dir/build', false],
    ['**/dir/build', 'x/dir/build', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**', 'a/x', true],
    ['a/**', 'a', false],
    ['a/*', 'a/x/y', true],
    ['a/*/y', 'a/x/x/y', false],
    ['a?c', 'abc', true],
    ['a[b-d]', 'ac', true],
    ['a[!b-d]', 'ac', false],
    ['a[[:digit:]]', 'a7', true],
    ['a[[:nothing:]]', 'a7', false],
    ['a[', 'a[', false],
    ['\\*', 'x', false],
    ['\\#a', '#a', true],
    ['#a', '#a', false],
    ['a ', 'a', true],
    ['a\\ ', 'a ', true],
    ['a\r\n', 'a', true],
    ['\ufeffa', 'a', true],
    ['*\n!keep', 'keep', false],
    ['é*', 'étage', true],
    ['A', 'a', false],
  ])('%j on %j: %s', (patterns, path, expected) => {
    expect(isIgnored(patterns, path)).toBe(expected);
  });

  it('means what git takes it for', () => {
    const folder = workTree();
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      '*',
      '**',
      '***',
      '?',
      '/',
      '/',
      '[ab]',
      '[!a]',
      '[^b]',
      '[a-]',
      '[]a]',
      '\\a',
      '\\*',
      '.',
      'é',
      ' ',
      '-',
      '[[:alpha:]]',
      '[',
      '\\',
    );
    const pattern = fc
      .tuple(
        fc.constantFrom('', '', '', '!', '/', '**/'),
        fc.array(piece, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '', '/', '/**', ' '),
      )
      .map(([start, pieces, end]) => `${start}${pieces.join('')}${end}`);
    const name = fc.constantFrom('a', 'b', 'ab', 'ba', 'a.b', '*', 'é', '-', 'a ', ']', '[');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 5 }),
        fc.array(path, { minLength: 30, maxLength: 60 }),
        (patterns, paths) => {
          const text = `${patterns.join('\n')}\n`;
          const ignored = askGit(folder, text, paths);
          expect(paths.filter((path) => isIgnored(text, path))).toEqual(
            paths.filter((path) => ignored.has(path)),
          );
        },
      ),
      { numRuns: 120 },
    );
  });

  it('that is made to take forever takes no time', () => {
    const stars = parseGitignore(`${'*a'.repeat(500)}b`);
    expect(verdict(stars, 'a'.repeat(255), false)).toBeNull();
    const directories = parseGitignore(`a${'/**/a'.repeat(500)}/b`);
    expect(verdict(directories, 'a/'.repeat(1000).slice(0, -1), false)).toBeNull();
    const nested = parseGitignore(`${'**/'.repeat(1300)}a`);
    expect(verdict(nested, 'b', false)).toBeNull();
    expect(verdict(nested, 'b/a', false)).toBe(true);
  });
});

/** The paths that git ignores with these patterns. */
function askGit(folder: string, patterns: string, paths: readonly string[]): ReadonlySet<string> {
  writeFileSync(path.join(folder, '.gitignore'), patterns);
  try {
    const input = paths.map((each) => `${each}\0`).join('');
    const output = git(folder, ['check-ignore', '--no-index', '-z', '--stdin'], input);
    return new Set(output.split('\0'));
  } catch (error) {
    // 1 says that it ignores none.
    if (error instanceof Error && 'status' in error && error.status === 1) {
      return new Set();
    }
    throw error;
  }
}
