import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { gitRepository } from '../../../helpers/git-repository.ts';
import { candidatesBy } from '../../../helpers/readers.ts';
import { brevoKey } from '../../../helpers/secrets.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { ruleOf } from '../../../detect/rule-of.ts';

const ruleSet = {
  rules: [ruleOf('xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}', ['xkeysib-'], { id: 'brevo-api-key' })],
  allowlists: [],
};

/** Bytes that turn over, or the place where the file ends. */
const damages = fc.record({
  share: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  change: fc.integer({ min: 1, max: 255 }),
  isCut: fc.integer({ min: 0, max: 4 }).map((die) => die === 0),
});

/** A packed repository of which each version of a file holds another secret. */
function packedRepository(): string {
  const repository = gitRepository();
  for (let version = 0; version < 10; version++) {
    const lines = Array.from({ length: 60 }, (_, line) => `line ${line} of a file that stays`);
    lines[version * 5] = `key = ${brevoKey(version + 1)}`;
    repository.commitFile(
      'a.txt',
      `${lines.join('\n')}\nversion ${version}\n`,
      `key ${brevoKey(version + 50)}`,
    );
  }
  repository.git('repack', '-adfq', '--depth=20');
  return repository.dir;
}

it.each(['.pack', '.idx'])(
  'damage in a %s never loses in silence what git could not read either',
  async (extension) => {
    const original = packedRepository();
    const whole = (await candidatesBy('git', original, ruleSet)).candidates;
    expect(whole).toHaveLength(40);
    await fc.assert(
      fc.asyncProperty(damages, async ({ share, change, isCut }) => {
        const dir = path.join(temporaryFolder(), 'copy');
        cpSync(original, dir, { recursive: true });
        const packs = path.join(dir, '.git/objects/pack');
        const file = path.join(
          packs,
          readdirSync(packs).find((name) => name.endsWith(extension))!,
        );
        const bytes = readFileSync(file);
        const at = Math.floor(share * bytes.length);
        bytes[at]! ^= change;
        rmSync(file);
        writeFileSync(file, isCut ? bytes.subarray(0, at) : bytes);

        const git = await candidatesBy('git', dir, ruleSet);
        const packed = await candidatesBy('packs', dir, ruleSet);
        expect(packed.candidates).toEqual(expect.arrayContaining([...git.candidates]));
        const isWhole = whole.every((candidate) => packed.candidates.includes(candidate));
        expect(isWhole || !packed.coverage.isComplete).toBe(true);
        rmSync(dir, { recursive: true });
      }),
      { numRuns: 12, endOnFailure: true },
    );
  },
);
