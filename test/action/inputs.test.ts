import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../src/action/inputs.ts';
import { splitWords } from '../../src/action/split-words.ts';

const workspace = { GITHUB_WORKSPACE: '/work' };

describe('the inputs of the action', () => {
  it('have defaults that need no right but to read', () => {
    const { flags, ...inputs } = inputsOf(workspace);
    expect(inputs).toEqual({
      token: '',
      range: 'auto',
      allowsPrivileged: false,
      hasComments: true,
      hasSummary: true,
      hasCodeScanning: false,
      names: {},
    });
    expect(flags).toMatchObject({ failOn: 'low', confidence: 'medium' });
  });

  it.each([
    [{ INPUT_CONFIG: 'ci/leaks.toml' }, { config: 'ci/leaks.toml' }],
    [{ INPUT_ARGS: '--config ./ci/leaks.toml' }, { config: 'ci/leaks.toml' }],
    [{ LEAKSIEVE_CONFIG: '/work/ci/leaks.toml' }, { config: 'ci/leaks.toml' }],
    [{ INPUT_ARGS: '--baseline-path a --ignore-file b/../c' }, { baseline: 'a', ignoreFile: 'c' }],
    [{ 'INPUT_IGNORE-FILE': '..name' }, { ignoreFile: '..name' }],
  ])('of %j are files of the repository, which a pull request must not choose', (env, names) => {
    const inputs = inputsOf({ ...workspace, ...env });
    expect(inputs.names).toEqual(names);
    expect(inputs.flags).not.toHaveProperty('config');
    expect(inputs.flags).not.toHaveProperty('baselinePath');
    expect(inputs.flags).not.toHaveProperty('ignoreFile');
  });

  it('leave files outside of the repository on the disk', () => {
    const { names, flags } = inputsOf({ ...workspace, INPUT_CONFIG: '/policies/leaks.toml' });
    expect([names, flags.config]).toEqual([{}, '/policies/leaks.toml']);
  });

  it.each([
    [{ INPUT_COMMENTS: 'perhaps' }, 'the input "comments" is "perhaps": use auto or off'],
    [{ INPUT_ARGS: '--show-secrets' }, '--show-secrets is refused'],
    [{ INPUT_ARGS: '--no-such-thing' }, "unknown option '--no-such-thing'"],
    [{ 'INPUT_FAIL-ON': 'nothing' }, 'Allowed choices are'],
    [{ INPUT_ARGS: '--rule "a' }, 'a quote that is not closed'],
    [{ INPUT_ARGS: 'stray' }, 'too many arguments'],
  ])('of %j are refused', (env, message) => {
    expect(() => inputsOf({ ...workspace, ...env })).toThrow(message);
  });
});

describe('a line of arguments', () => {
  it.each([
    ['', []],
    [' a  b\n c ', ['a', 'b', 'c']],
    [`-f "html:my report.html" 'x y'z`, ['-f', 'html:my report.html', 'x yz']],
    [String.raw`a\ b "q\"q" '\n' "\n"`, ['a b', 'q"q', String.raw`\n`, String.raw`\n`]],
    ['$(id) `id` ;|&', ['$(id)', '`id`', ';|&']],
  ])('%j is split as a shell does, and nothing in it runs', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });
});
