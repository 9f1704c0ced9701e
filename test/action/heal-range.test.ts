import { describe, expect, it } from 'vitest';
import { fetcherFor, type Fetcher } from '../../src/action/history/fetcher.ts';
import { healRange } from '../../src/action/history/heal-range.ts';
import { openRepository } from '../../src/sources/git/repository.ts';
import { repositoryAt, type TestRepository } from '../helpers/git-repository.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { checkout, mergeCommit, numbered, originRepository, type Origin } from './origin.ts';

const signal = AbortSignal.timeout(60_000);

async function fetcherOf(
  clone: TestRepository,
  origin: Origin,
): Promise<Fetcher & { readonly calls: number[] }> {
  const repository = await openRepository(clone.dir, false, signal);
  const fetcher = await fetcherFor(repository, origin, '', signal);
  const calls: number[] = [];
  return {
    ...fetcher,
    calls,
    fetch(wanted, depth) {
      calls.push(depth);
      return fetcher.fetch(wanted, depth);
    },
  };
}

/** What git itself says the range is, in the repository that has everything. */
function truth(origin: Origin, base: string, head: string): readonly string[] {
  return origin.git('rev-list', `${base}..${head}`).split('\n').toSorted();
}

function held(
  clone: TestRepository,
  range: { readonly include: readonly string[]; readonly exclude: readonly string[] },
): readonly string[] {
  return clone
    .git('rev-list', ...range.include, '--not', ...range.exclude)
    .split('\n')
    .toSorted();
}

interface Case {
  readonly origin: Origin;
  readonly base: string;
  readonly head: string;
}

const cases: Readonly<Record<string, () => Case>> = {
  'of 45 commits in a line'() {
    const origin = originRepository();
    origin.commits('main', numbered('old', 1));
    origin.commits('feature', numbered('f', 45), 'main');
    return ends(origin);
  },
  'with a branch merged into it'() {
    const origin = originRepository();
    origin.commits('main', numbered('old', 3));
    origin.commits('feature', numbered('f', 2), 'main');
    origin.commits('part', numbered('p', 6), 'feature');
    origin.commits('feature', numbered('g', 2));
    origin.merge('feature', 'part');
    return ends(origin);
  },
  'that left main long ago'() {
    const origin = originRepository();
    origin.commits('main', numbered('old', 4));
    origin.commits('feature', numbered('f', 6), 'main');
    origin.commits('main', numbered('m', 40));
    return ends(origin);
  },
  'into which main was merged'() {
    const origin = originRepository();
    origin.commits('main', numbered('old', 4));
    origin.commits('feature', numbered('f', 3), 'main');
    origin.commits('main', numbered('m', 12));
    origin.merge('feature', 'main');
    origin.commits('feature', numbered('g', 3));
    origin.commits('main', numbered('n', 9));
    return ends(origin);
  },
};

function ends(origin: Origin): Case {
  const [base = '', head = ''] = origin.git('rev-parse', 'main', 'feature').split('\n');
  return { origin, base, head };
}

function isThere(clone: TestRepository, blob: string): boolean {
  return !clone.git('rev-list', '--objects', 'FETCH_HEAD', '--missing=print').includes(`?${blob}`);
}

describe('a clone of depth 1 gets the range of a pull request', () => {
  it.each(Object.keys(cases))('%s', async (name) => {
    const { origin, base, head } = cases[name]!();
    const clone = checkout(origin, mergeCommit(origin, base, head));
    const fetcher = await fetcherOf(clone, origin);
    const expected = truth(origin, base, head);
    const wanted = { base, head, commitCount: expected.length, isCounted: true, headRef: null };
    const { range, problem, commitCount } = await healRange(clone.dir, wanted, fetcher, signal);
    expect(problem).toBeNull();
    expect(commitCount).toBe(expected.length);
    expect(held(clone, range)).toEqual(expected);
    expect(fetcher.calls[0]).toBe(expected.length + 1);
    expect(fetcher.calls.length).toBeLessThanOrEqual(2);
  });

  it('with its files, which a partial clone lacks', async () => {
    const { origin, base, head } = cases['with a branch merged into it']!();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = repositoryAt(temporaryFolder(), []);
    clone.git('config', 'extensions.partialClone', 'origin');
    clone.git('remote', 'add', 'origin', `file://${origin.dir}`);
    clone.git('config', 'remote.origin.promisor', 'true');
    clone.git('fetch', '--quiet', '--filter=blob:none', 'origin', head);
    const blob = origin.git('rev-parse', `${head}:p-5.txt`);
    expect(isThere(clone, blob)).toBe(false);
    const wanted = { base, head, commitCount: null, isCounted: false, headRef: null };
    const { problem } = await healRange(clone.dir, wanted, await fetcherOf(clone, origin), signal);
    expect(problem).toBeNull();
    expect(isThere(clone, blob)).toBe(true);
  });

  it.each(Object.keys(cases))('%s, not counted by the event', async (name) => {
    const { origin, base, head } = cases[name]!();
    const clone = checkout(origin, head);
    const fetcher = await fetcherOf(clone, origin);
    const wanted = { base, head, commitCount: 2, isCounted: false, headRef: null };
    const { range, problem } = await healRange(clone.dir, wanted, fetcher, signal);
    expect(problem).toBeNull();
    expect(held(clone, range)).toEqual(truth(origin, base, head));
  });
});
