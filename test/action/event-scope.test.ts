import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/action/event/event-scope.ts';

const auto = { range: 'auto', allowsPrivileged: false };
const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];
const own = { full_name: 'acme/shop' };

function pull(changes: object = {}, sender = 'dev'): object {
  const pull_request = {
    number: 7,
    commits: 3,
    head: { sha: head, repo: own },
    base: { sha: base, repo: own },
    ...changes,
  };
  return { pull_request, sender: { login: sender } };
}

describe('the scope of an event', () => {
  it.each([
    ['its own branch', pull(), false],
    ['a fork', pull({ head: { sha: head, repo: { full_name: 'else/shop' } } }), true],
    ['a fork that was deleted', pull({ head: { sha: head, repo: null } }), true],
    ['Dependabot', pull({}, 'dependabot[bot]'), true],
  ])('of a pull request of %s says whether its token may write', (_name, event, isForeign) => {
    expect(scopeOf({ eventName: 'pull_request', event }, auto)).toMatchObject({
      base,
      head,
      pull: { isForeign },
    });
  });

  it.each([
    [{ commits: 249 }, true],
    [{ commits: 250 }, false],
    [{ commits: undefined }, false],
  ])('trusts the count of commits below the length of GitHub’s list (%j)', (changes, isCounted) => {
    expect(scopeOf({ eventName: 'pull_request', event: pull(changes) }, auto)).toMatchObject({ isCounted });
  });

  it.each(['schedule', 'workflow_dispatch', 'release', 'repository_dispatch'])(
    'of %s is everything',
    (eventName) => {
      expect(scopeOf({ eventName, event: {} }, auto)).toEqual({ kind: 'whole' });
    },
  );

  it.each(['pull_request_target', 'workflow_run'])('of %s is refused unless it is asked for', (eventName) => {
    expect(() => scopeOf({ eventName, event: pull() }, auto)).toThrow('gives rights to write');
    expect(scopeOf({ eventName, event: pull() }, { ...auto, allowsPrivileged: true })).toBeDefined();
  });

  it.each([
    ['push', { ref: 'refs/heads/main', before: '--upload-pack=x', after: head, repository: {} }, 'before'],
    ['pull_request', pull({ head: { sha: 'main' } }), 'pull_request.head.sha'],
    ['merge_group', {}, 'merge_group'],
  ])('of a %s event that is not as documented is told, not guessed', (eventName, event, field) => {
    expect(() => scopeOf({ eventName, event }, auto)).toThrow(field);
  });
});
