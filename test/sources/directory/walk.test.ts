import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveRoots } from '../../../src/sources/directory/roots.ts';
import { walk } from '../../../src/sources/directory/walk.ts';
import { git, workTree } from '../../helpers/file-tree.ts';

const name = fc.constantFrom('a', 'b', 'ab', 'a.log', 'keep', 'é');
const pattern = fc
  .tuple(
    fc.constantFrom('', '', '!', '/'),
    fc.constantFrom('a', 'b', 'a*', '*.log', 'keep', 'a/b', '**/b', 'a/**', '*', '?', 'é'),
    fc.constantFrom('', '', '/'),
  )
  .map((parts) => parts.join(''));
const patterns = fc.array(pattern, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const folder = fc.array(name, { maxLength: 3 }).map((names) => names.map((each) => `${each}.d/`).join(''));
const tree = fc.record({
  files: fc.array(
    fc.tuple(folder, name).map((parts) => parts.join('')),
    { minLength: 5, maxLength: 20 },
  ),
  ignores: fc.array(fc.tuple(folder, patterns), { minLength: 1, maxLength: 4 }),
  tracked: fc.array(fc.nat(19), { maxLength: 4 }),
});

describe('a walk through a repository', () => {
  it('finds what git lists: what it tracks, and what it does not ignore', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ files, ignores, tracked }) => {
        const root = workTree({
          ...Object.fromEntries(files.map((file) => [file, 'text'])),
          ...Object.fromEntries(
            ignores.map(([below, text]) => [`${below}.gitignore`, text.replaceAll(/[ab]\b(?!\.)/g, '$&.d')]),
          ),
        });
        const added = [...new Set(tracked.map((index) => files[index % files.length] ?? ''))];
        if (added.length > 0) {
          git(root, ['add', '-f', '--', ...added]);
        }
        const listed = git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);

        const found: string[] = [];
        const options = {
          noIgnore: false,
          excludedPaths: new Set<string>(),
          trackedPaths: async () => new Set(git(root, ['ls-files', '-z']).split('\0')),
          onUnreadable: () => {
            throw new Error('unreadable');
          },
        };
        for (const start of resolveRoots([root])) {
          for await (const file of walk(start, options)) {
            found.push(
              Buffer.from(file.path, 'latin1')
                .toString()
                .slice(root.length + 1),
            );
          }
        }
        expect(found.toSorted()).toEqual(listed.split('\0').filter(Boolean).toSorted());
      }),
      { numRuns: 25 },
    );
  });
});
