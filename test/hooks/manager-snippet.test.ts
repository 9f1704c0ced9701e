import { describe, expect, it } from 'vitest';
import { managerSnippet } from '../../src/hooks/manager-snippet.ts';

function simpleGitHooks(isShared: boolean): unknown {
  return JSON.parse(managerSnippet('simple-git-hooks', ['pre-commit', 'pre-push'], 'x', isShared).text);
}

describe('managerSnippet', () => {
  it('gives lefthook one hook after the other, with standard input where git writes to it', () => {
    const { text } = managerSnippet('lefthook', ['pre-commit', 'pre-push'], 'leaksieve', false);
    expect(text).toBe(
      [
        'pre-commit:',
        '  commands:',
        '    leaksieve:',
        '      run: leaksieve git --staged -q',
        '',
        'pre-push:',
        '  commands:',
        '    leaksieve:',
        '      run: leaksieve git --pre-push --remote={1} -q',
        '      use_stdin: true',
        '',
      ].join('\n'),
    );
  });

  it('has the pre-commit framework scan whatever files changed, and no pushes', () => {
    const both = managerSnippet('pre-commit', ['pre-commit', 'pre-push'], 'leaksieve', false);
    expect(both.text).toContain('always_run: true\n');
    expect(both.text).toContain('pass_filenames: false\n');
    expect(both.text).not.toContain('push');
    expect(both.notes.join('')).toContain('leaksieve hook install --pre-push --manager git');
    expect(managerSnippet('pre-commit', ['pre-push'], 'leaksieve', false).text).toBe('');
  });

  it('gives simple-git-hooks a key in package.json, and a file of its own without one', () => {
    const hooks = { 'pre-commit': 'x git --staged -q', 'pre-push': 'x git --pre-push --remote="$1" -q' };
    expect(simpleGitHooks(true)).toEqual({ 'simple-git-hooks': hooks });
    expect(simpleGitHooks(false)).toEqual(hooks);
  });
});
