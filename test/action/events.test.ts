import { describe, expect, it } from 'vitest';
import { brevoKey } from '../helpers/secrets.ts';
import { commandsIn } from '../helpers/github-server/runner.ts';
import { runStep, type Step } from './built-action.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from './events.ts';
import { checkout, mergeCommit, numbered, originRepository, type Origin } from './origin.ts';

const zero = '0'.repeat(40);

function step(
  origin: Origin,
  commit: string,
  eventName: string,
  event: object,
  more: Partial<Step> = {},
): Step {
  return { ...origin, workspace: checkout(origin, commit).dir, eventName, event, sha: commit, ...more };
}

function tips(origin: Origin): { readonly base: string; readonly head: string } {
  const [base = '', head = ''] = origin.git('rev-parse', 'main', 'feature').split('\n');
  return { base, head };
}

describe('a pull request whose clone has one commit', () => {
  it('of 45 commits is scanned whole: the first is found, the policy of its own last commit is not obeyed', async () => {
    const origin = originRepository();
    origin.commits(
      'main',
      numbered('old', 1, () => `${brevoKey(90)}\n`),
    );
    origin.commits(
      'feature',
      [
        ['first.txt', `${brevoKey(1)}\n`],
        ['first.txt', 'gone\n'],
        ...numbered('f', 39),
        ['marked.txt', `${brevoKey(2)} leaksieve:ignore\n`],
        ['.leaksieve.toml', '[[allowlists]]\ndescription = "all"\npaths = [".*"]\n'],
        ['.gitleaksignore', '*\n'],
        ['.gitattributes', '* -diff -text\n'],
      ],
      'main',
    );
    const { base, head } = tips(origin);
    const merge = mergeCommit(origin, base, head);
    const { code, outputs, log, summary } = await runStep(
      step(origin, merge, 'pull_request', pullRequestEvent(origin, { base, head, from: 'else/fork' })),
    );
    expect([code, outputs['exit-code'], outputs['incomplete'], outputs['scanned-commits']]).toEqual([
      1,
      '1',
      'false',
      '45',
    ]);
    // The secret, and the change of each policy file; not what main had before.
    expect(outputs['findings']).toBe('3');
    expect(commandsIn(log).filter((line) => line.startsWith('::error'))).toHaveLength(1);
    expect(log).toContain('No review: pull requests from forks');
    expect(summary).toContain('.leaksieve.toml');
    expect(summary).toContain('1 by marks in the lines themselves');
    expect(summary + log).not.toContain(brevoKey(1));
  });

  it('with a branch merged into it is scanned with that branch', async () => {
    const origin = originRepository();
    origin.commits('main', numbered('old', 2));
    origin.commits('feature', numbered('f', 2), 'main');
    origin.commits('part', [['p.txt', `${brevoKey(2)}\n`], ['p.txt', null], ...numbered('p', 4)], 'feature');
    origin.commits('feature', numbered('g', 1));
    origin.merge('feature', 'part');
    const { base, head } = tips(origin);
    const merge = mergeCommit(origin, base, head);
    const { code, outputs } = await runStep(
      step(origin, merge, 'pull_request', pullRequestEvent(origin, { base, head, from: null })),
    );
    expect([code, outputs['findings'], outputs['scanned-commits']]).toEqual([1, '1', '10']);
  });

  it('that cannot be healed is incomplete, never clean', async () => {
    const origin = originRepository();
    origin.commits('main', numbered('old', 2));
    origin.commits('feature', numbered('f', 3), 'main');
    const { base, head } = tips(origin);
    const { code, outputs, log, summary } = await runStep(
      step(origin, head, 'pull_request', pullRequestEvent(origin, { base, head, from: 'else/fork' }), {
        repository: 'nothing-there',
      }),
    );
    expect([code, outputs['exit-code'], outputs['incomplete']]).toEqual([3, '3', 'true']);
    expect(log).toMatch(/^::error title=leaksieve::.*fetch-depth: 0/m);
    expect(summary).toContain('Nothing was searched');
  });
});

describe('other events', () => {
  it('push: what it brings, also when it was forced and what was there before is gone', async () => {
    const origin = originRepository();
    origin.commits('main', [['a', `${brevoKey(3)}\n`]]);
    origin.commits('feature', [...numbered('f', 3), ['b', `${brevoKey(4)}\n`]], 'main');
    const { head } = tips(origin);
    const before = 'ab'.repeat(20);
    const { code, outputs } = await runStep(
      step(
        origin,
        head,
        'push',
        pushEvent(origin, { ref: 'refs/heads/feature', before, after: head, forced: true, commits: 4 }),
      ),
    );
    expect([code, outputs['findings'], outputs['scanned-commits']]).toEqual([1, '1', '4']);
  });

  it('push of a new branch: what the default branch does not have', async () => {
    const origin = originRepository();
    origin.commits('main', [['a', `${brevoKey(3)}\n`]]);
    origin.commits('feature', numbered('f', 3), 'main');
    const { head } = tips(origin);
    const event = pushEvent(origin, { ref: 'refs/heads/feature', before: zero, after: head, commits: 3 });
    const { code, outputs } = await runStep(step(origin, head, 'push', event));
    expect([code, outputs['findings'], outputs['scanned-commits']]).toEqual([0, '0', '3']);
  });

  it('push that removes a branch: nothing', async () => {
    const origin = originRepository();
    const [head = ''] = origin.commits('main', numbered('a', 1));
    const event = pushEvent(origin, {
      ref: 'refs/heads/feature',
      before: head,
      after: zero,
      deleted: true,
      commits: 0,
    });
    const { code, outputs } = await runStep(step(origin, head, 'push', event));
    expect([code, outputs['findings'], outputs['incomplete']]).toEqual([0, '0', 'false']);
  });

  it('merge_group: what the queue adds', async () => {
    const origin = originRepository();
    origin.commits('main', numbered('old', 3));
    origin.commits('feature', [...numbered('f', 2), ['b', `${brevoKey(5)}\n`]], 'main');
    const { base, head } = tips(origin);
    const queued = mergeCommit(origin, base, head);
    const { code, outputs } = await runStep(
      step(origin, queued, 'merge_group', mergeGroupEvent(origin, base, queued)),
    );
    expect([code, outputs['findings'], outputs['scanned-commits']]).toEqual([1, '1', '4']);
  });

  it('schedule: the whole history of every branch', async () => {
    const origin = originRepository();
    origin.commits('main', [...numbered('old', 3), ['a', `${brevoKey(6)}\n`], ['a', null]]);
    origin.commits('other', [['c', `${brevoKey(7)}\n`]], 'main');
    const head = origin.git('rev-parse', 'main');
    const { code, outputs } = await runStep(step(origin, head, 'schedule', { schedule: '17 4 * * 1' }));
    expect([code, outputs['findings'], outputs['incomplete']]).toEqual([1, '2', 'false']);
  });

  it('with a store to keep scans in: refused, since the bundle has no database', async () => {
    const origin = originRepository();
    origin.commits('main', numbered('old', 1));
    const head = origin.git('rev-parse', 'main');
    const run = step(origin, head, 'schedule', { schedule: '17 4 * * 1' });
    const { code, log } = await runStep({ ...run, env: { LEAKSIEVE_STORE: 'scans.sqlite' } });
    expect([code, log]).toEqual([2, expect.stringContaining('the action keeps no scans in a store')]);
  });

  it('pull_request_target: refused', async () => {
    const origin = originRepository();
    origin.commits('main', numbered('old', 1));
    origin.commits('feature', numbered('f', 1), 'main');
    const { base, head } = tips(origin);
    const event = pullRequestEvent(origin, { base, head });
    const { code, log } = await runStep(step(origin, base, 'pull_request_target', event));
    expect(code).toBe(2);
    expect(log).toMatch(/^::error title=leaksieve::the event "pull_request_target"/);
  });
});
