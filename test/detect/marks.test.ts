import { describe, expect, it } from 'vitest';
import { ChunkText } from '../../src/detect/chunk-text.ts';
import { LineIndex } from '../../src/detect/line-index.ts';
import { marksFor } from '../../src/detect/marks.ts';
import { fileStart } from '../../src/model/region.ts';

function marks(content: string, first: number, last = first): readonly string[] {
  const text = new ChunkText(Buffer.from(content));
  return marksFor(text, new LineIndex(text, fileStart), first, last);
}

describe('the marks of a line', () => {
  it.each([
    'leaksieve:ignore',
    'leaksieve:ignore rule=x reason="y" until=2030-01-01',
    'gitleaks:allow',
    'betterleaks:allow',
    'trufflehog:ignore',
    'kingfisher:ignore',
    'pragma: allowlist secret',
    'pragma: whitelist secret',
    'pragma:allowlist secret',
  ])('may be %s, on the line itself', (mark) => {
    const content = `above\nkey # ${mark}\nbelow`;
    expect(marks(content, 1)).toEqual([mark]);
    expect(marks(content, 0)).toEqual([]);
    expect(marks(content, 2)).toEqual([]);
  });

  it.each([
    'leaksieve:ignore-next-line',
    'leaksieve:ignore-next-line rule=x reason="y"',
    'pragma: allowlist nextline secret',
    'pragma: whitelist nextline secret',
  ])('may be %s, on the line before', (mark) => {
    const content = `above\n# ${mark}\nkey\nbelow`;
    expect(marks(content, 2)).toEqual([mark]);
    expect([0, 1, 3].flatMap((line) => marks(content, line))).toEqual([]);
  });

  it.each(['leaksieve ignore', 'allowlist secret', 'gitleaks: allow', 'nosec', 'leaksieve:allow'])(
    'are not %s',
    (text) => expect(marks(`key # ${text}\nkey`, 0)).toEqual([]),
  );

  it('hold for a match of many lines, on any of them', () => {
    const content = '# leaksieve:ignore-next-line\none\ntwo gitleaks:allow\nthree\n';
    expect(marks(content, 1, 3)).toEqual(['gitleaks:allow', 'leaksieve:ignore-next-line']);
  });

  it('are all given, those of the line first', () => {
    const content = '# leaksieve:ignore-next-line\nkey gitleaks:allow trufflehog:ignore';
    expect(marks(content, 1)).toEqual(['gitleaks:allow', 'trufflehog:ignore', 'leaksieve:ignore-next-line']);
  });

  it('end with the line', () => {
    expect(marks('key leaksieve:ignore reason="a\nb"', 0)).toEqual(['leaksieve:ignore reason="a']);
    expect(marks('key leaksieve:ignore\r\n', 0)[0]!.trimEnd()).toBe('leaksieve:ignore');
  });

  it('are found at both ends of a line of megabytes', () => {
    const long = 'x'.repeat(1_000_000);
    expect(marks(`${long} gitleaks:allow`, 0)).toEqual(['gitleaks:allow']);
    expect(marks(`gitleaks:allow ${long}`, 0)).toEqual(['gitleaks:allow']);
    expect(marks(`# ${long} leaksieve:ignore-next-line\nkey`, 1)).toEqual(['leaksieve:ignore-next-line']);
  });
});
