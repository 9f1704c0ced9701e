import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { contextReader } from '../../src/tui/context/context-of.ts';
import { maskedLines } from '../../src/tui/context/masked-lines.ts';
import { gitRepository } from '../helpers/git-repository.ts';
import { sampleFinding, sampleHex, sampleOccurrence } from '../helpers/sample-report.ts';

const plain = sampleHex('own', 40);
const other = sampleHex('other', 40);
const text = `one\ntwo ${other}\nthree\nkey = "${plain}"\nfive\nsix\nseven\n`;
const place = sampleOccurrence(new Secret(plain), {
  path: 'a.env',
  startLine: 4,
  endLine: 4,
  startColumn: 8,
  endColumn: 48,
});

function linesOf(secret: Secret, changed = text, findSecrets: () => readonly string[] = () => []): string {
  const finding = sampleFinding({ secret, occurrences: [place] });
  return maskedLines(changed, finding, place, findSecrets)
    .map(({ number, text, isOwn }) => `${number}${isOwn ? '>' : ' '}${text}`)
    .join('\n');
}

describe('the lines around a secret', () => {
  const shown = `${plain.slice(0, 4)}…${plain.slice(-2)}`;

  it.each([
    ['known', new Secret(plain)],
    ['redacted in the report', Secret.ofRedacted(shown)],
  ])('are redacted where it is %s', (_name, secret) => {
    expect(linesOf(secret, text, () => [other])).toBe(
      `2 two «${other.slice(0, 4)}…${other.slice(-2)}»\n3 three\n4>key = "«${shown}»"\n5 five\n6 six`,
    );
  });

  it('are not shown where the text is another one by now', () => {
    expect(linesOf(Secret.ofRedacted(shown), `a new first line\n${text}`)).toBe('');
    expect(linesOf(new Secret(other))).toBe('');
    expect(linesOf(new Secret(plain), 'short')).toBe('');
  });

  it('keep their numbers when a secret of many lines is before them', () => {
    const changed = text
      .replace('one\ntwo ', 'one ')
      .replace(other, `${other.slice(0, 20)}\n${other.slice(20)}`);
    const long = [`${other.slice(0, 20)}\n${other.slice(20)}`];
    expect(linesOf(new Secret(plain), changed, () => long).split('\n')[2]).toBe(`4>key = "«${shown}»"`);
  });

  it('come from the blob that was scanned, though the file is gone', async () => {
    const repository = gitRepository();
    repository.commitFile('a.env', text);
    const blob = repository.git('rev-parse', 'HEAD:a.env');
    repository.remove('a.env');
    repository.commit();
    const finding = sampleFinding({ secret: new Secret(plain), occurrences: [{ ...place, blob }] });
    const read = contextReader(repository.dir, () => []);
    expect(await read(finding, new AbortController().signal)).toHaveLength(5);
    const outside = { ...finding, occurrences: [{ ...place, blob: sampleHex('none'), path: '../a.env' }] };
    expect(await read(outside, new AbortController().signal)).toEqual([]);
  });
});
