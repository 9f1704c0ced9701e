import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptSieve } from '../../../src/commands/policy/kept-sieve.ts';
import { sieveTable } from '../../../src/detect/sieve/sieve-table.ts';
import { ruleOf } from '../../detect/rule-of.ts';
import { leaksieve } from '../../helpers/command.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const rules = [ruleOf('key=([a-z]{8})', ['key=']), ruleOf('tok=([a-z]{8})', ['tok='])];
const otherRules = [ruleOf('key=([a-z]{9})', ['key=']), rules[1]!];

function kept() {
  const home = temporaryFolder();
  const built = path.join(home, 'sieve.bin');
  writeFileSync(built, 'as built');
  const dir = path.join(home, 'leaksieve', 'sieves');
  const files = (): string[] => readdirSync(dir).map((name) => path.join(dir, name));
  const table = (of = rules): Buffer => Buffer.from(keptSieve(of, { XDG_CACHE_HOME: home }, built));
  return { home, built, dir, files, table };
}

describe("the table of a configuration's rules", () => {
  it('is kept in the folder of the user, who alone may write there, and read again', () => {
    const { dir, files, table } = kept();
    expect(table()).toEqual(sieveTable(rules).bytes);
    const [file] = files();
    expect([statSync(dir).mode & 0o777, statSync(file!).mode & 0o777]).toEqual([0o700, 0o600]);
    const before = statSync(file!).ino;
    expect(table()).toEqual(sieveTable(rules).bytes);
    expect(files().map((name) => statSync(name).ino)).toEqual([before]);
  });

  it('is another for other rules, for rules in another order, and of another build', () => {
    const { built, files, table } = kept();
    table();
    expect(table(otherRules)).toEqual(sieveTable(otherRules).bytes);
    table(rules.toReversed());
    writeFileSync(built, 'as built later');
    table();
    expect(files()).toHaveLength(4);
  });

  it.each([
    ['empty', ''],
    ['cut off', 'short'],
    ['another', 'x'.repeat(10_000)],
  ])('is built where the kept one is damaged: %s', (_, damage) => {
    const { files, table } = kept();
    table();
    writeFileSync(files()[0]!, damage);
    expect(table()).toEqual(sieveTable(rules).bytes);
    expect(readFileSync(files()[0]!).length).toBe(sieveTable(rules).bytes.length + 32);
  });

  it('leaves no more than eight files', () => {
    const { built, files, table } = kept();
    for (let build = 0; build < 10; build++) {
      writeFileSync(built, `build ${build}`);
      table();
    }
    expect(files()).toHaveLength(8);
  });

  it('is built where none can be kept', () => {
    const { built } = kept();
    expect(keptSieve(rules, { XDG_CACHE_HOME: '/proc/nowhere' }, built)).toEqual(sieveTable(rules).bytes);
  });

  it('finds what the built one finds, with the rules of the configuration and in threads', () => {
    const { home } = kept();
    const target = temporaryFolder();
    const configuration = path.join(home, 'own.toml');
    writeFileSync(
      configuration,
      `[extend]\nuseDefault = true\n\n[[rules]]\nid = "shop-key"\nregex = '''shopk_([0-9a-f]{8})'''\nkeywords = ["shopk_"]\n`,
    );
    writeFileSync(path.join(target, 'own.txt'), `shopk_${'ab'.repeat(4)}\n`);
    writeFileSync(
      path.join(target, 'key.txt'),
      `BREVO_API_KEY=xkeysib-${'0f1e2d3c'.repeat(8)}-Ab1Cd2Ef3Gh4Ij5K\n`,
    );
    // Far more than what the main thread does itself.
    writeFileSync(path.join(target, 'large.txt'), 'nothing of note\n'.repeat(200_000));
    const args = ['dir', target, '--config', configuration, '--format', 'json', '--exit-zero'];
    const found = [1, 2].map(() => {
      const { stdout } = leaksieve(args, { env: { XDG_CACHE_HOME: home } });
      return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    });
    expect(found[0]).toEqual(expect.arrayContaining(['shop-key', 'brevo-api-key']));
    expect(found[1]).toEqual(found[0]);
    expect(readdirSync(path.join(home, 'leaksieve', 'sieves'))).toHaveLength(1);
  });
});
