import * as fc from 'fast-check';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { gitRepository, type TestRepository } from '../../helpers/git-repository.ts';

/** A rule of one's own, so that a scan is no longer than its work. */
export const configuration = `[[rules]]
id = "mail-key"
description = "A key"
regex = '''\\b(xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16})\\b'''
keywords = ["xkeysib-"]
`;

export function secret(number: number): string {
  return fillPlaceholders('xkeysib-{hex:64}-{alnum:16}', number);
}

const files = ['a.env', 'b.env', 'lib/c.env', 'lib/d.txt'] as const;
const branches = ['main', 'side', 'other'] as const;

/** Something that people do to a repository. Null stands for text without a secret. */
const change = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      file: fc.constantFrom(...files),
      secret: fc.option(fc.nat(3)),
      text: fc.nat(5),
    }),
  },
  fc.record({
    kind: fc.constant('move' as const),
    file: fc.constantFrom(...files),
    to: fc.constantFrom(...files),
  }),
  fc.record({ kind: fc.constant('remove' as const), file: fc.constantFrom(...files) }),
  fc.record({ kind: fc.constant('say' as const), secret: fc.nat(3) }),
  fc.record({ kind: fc.constant('tag' as const), secret: fc.nat(3) }),
  fc.record({
    kind: fc.constantFrom('switch' as const, 'merge' as const, 'rebase' as const, 'delete' as const),
    branch: fc.constantFrom(...branches),
  }),
  fc.record({
    kind: fc.constantFrom('revert', 'amend', 'back', 'stash', 'pack', 'prune', 'dangle').map((kind) => kind),
  }),
);
export type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** Changes, and after how many of them each scan comes. */
export const histories = fc.array(fc.array(change, { minLength: 1, maxLength: 5 }), {
  minLength: 2,
  maxLength: 4,
});

/** A repository that every change can be made to. */
export function startedRepository(): TestRepository {
  const repo = gitRepository();
  repo.commitFile('a.env', `KEY=${secret(0)}\n`);
  repo.commitFile('lib/c.env', 'nothing\n');
  return repo;
}

/** Makes a change, or none where git refuses it. */
export function apply(repo: TestRepository, change: Change): void {
  try {
    make(repo, change);
  } catch {
    // Such as a conflict: what git left half done is taken back.
    for (const what of ['merge', 'rebase', 'revert']) {
      tryGit(repo, what, '--abort');
    }
    tryGit(repo, 'reset', '--quiet', '--hard');
  }
}

function tryGit(repo: TestRepository, ...args: readonly string[]): void {
  try {
    repo.git(...args);
  } catch {
    // Nothing was to be done.
  }
}

function make(repo: TestRepository, change: Change): void {
  if (!('kind' in change)) {
    return;
  }
  switch (change.kind) {
    case 'write': {
      const { text, secret: number } = change;
      const key = number === null ? 'none' : secret(number);
      repo.commitFile(change.file, `line ${text}\nKEY=${key}\n${'padding\n'.repeat(text)}`);
      return;
    }
    case 'move':
      repo.git('mv', '-f', change.file, change.to);
      repo.commit('move');
      return;
    case 'remove':
      repo.git('rm', '--quiet', change.file);
      repo.commit('remove');
      return;
    case 'say':
      repo.git('commit', '--quiet', '--allow-empty', '-m', `the key is ${secret(change.secret)}`);
      return;
    case 'tag':
      repo.git('tag', '-f', '-a', '-m', `with ${secret(change.secret)}`, 'v1');
      return;
    case 'switch':
      tryGit(repo, 'branch', change.branch);
      repo.git('checkout', '--quiet', change.branch);
      return;
    case 'merge':
      repo.git('merge', '--quiet', '--no-ff', '-X', 'ours', '-m', 'merge', change.branch);
      return;
    case 'rebase':
      repo.git('rebase', '--quiet', '-X', 'theirs', change.branch);
      return;
    case 'delete':
      repo.git('branch', '--quiet', '-D', change.branch);
      return;
    default:
      makeSimple(repo, change.kind);
  }
}

function makeSimple(repo: TestRepository, kind: string): void {
  switch (kind) {
    case 'revert':
      repo.git('revert', '--no-edit', 'HEAD');
      return;
    case 'amend':
      repo.git('commit', '--quiet', '--amend', '--allow-empty', '-m', 'amended');
      return;
    case 'back':
      repo.git('reset', '--quiet', '--hard', 'HEAD~1');
      return;
    case 'stash':
      repo.write('a.env', `STASHED=${secret(2)}\n`);
      repo.git('stash', '--quiet');
      return;
    case 'pack':
      repo.git('repack', '-a', '-d', '--quiet');
      return;
    case 'prune':
      repo.git('reflog', 'expire', '--expire=now', '--all');
      repo.git('gc', '--quiet', '--prune=now');
      return;
    default:
      repo.gitWith(`DANGLING=${secret(3)}\n`, 'hash-object', '-w', '--stdin');
  }
}
