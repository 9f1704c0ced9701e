import { describe, expect, it } from 'vitest';
import { ScanError } from '../../src/model/scan-error.ts';
import { formatIgnoreFile, parseIgnoreFile } from '../../src/triage/ignore-file.ts';

const [one, two] = ['1'.repeat(40), 'a'.repeat(40)];

describe('an ignore file', () => {
  it('has fingerprint, rule, last day, owner and reason', () => {
    const text = `# why\n\n${one}\trule-a\t2026-12-31\tann\ttest account\r\n${two}\trule-b\t-\t-\tclosed\tlong ago\n`;
    expect(parseIgnoreFile(text, 'file')).toEqual([
      { fingerprint: one, rule: 'rule-a', until: '2026-12-31', owner: 'ann', reason: 'test account' },
      { fingerprint: two, rule: 'rule-b', until: null, owner: null, reason: 'closed long ago' },
    ]);
  });

  it('needs no more than fingerprint and rule', () => {
    expect(parseIgnoreFile(`${one}\trule`, 'file')).toEqual([
      { fingerprint: one, rule: 'rule', until: null, owner: null, reason: '' },
    ]);
  });

  it.each([
    ['no fingerprint', 'rule\t-\t-\tx', 'must start with a fingerprint of 40 hexadecimal digits'],
    ['a short fingerprint', `${'1'.repeat(39)}\trule`, 'must start with a fingerprint'],
    ['a fingerprint in capitals', `${'A'.repeat(40)}\trule`, 'must start with a fingerprint'],
    ['spaces for tabs', `${one} rule - - x`, 'must start with a fingerprint'],
    ['no rule', one, 'must name a rule'],
    ['a day in another form', `${one}\trule\t31.12.2026\t-\tx`, 'the third field must be a date'],
    ['a day that does not exist', `${one}\trule\t2026-02-30\t-\tx`, 'the third field must be a date'],
    ['the reason in its place', `${one}\trule\ttest account`, 'the third field must be a date'],
  ])('is refused for %s, with file and line', (_, line, problem) => {
    const parse = (): unknown =>
      parseIgnoreFile(`# header\n\n${two}\trule\n${line}\n`, 'dir/.leaksieveignore');
    expect(parse).toThrow(ScanError);
    expect(parse).toThrow(`dir/.leaksieveignore:4: the line ${problem}`);
  });

  it('is refused without repeating what it holds', () => {
    const line = `token=${'s3cr3t'.repeat(4)}`;
    expect(() => parseIgnoreFile(line, 'file')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(line) }),
    );
  });

  it('is written sorted, each entry once, and read again as it was', () => {
    const entries = parseIgnoreFile(
      `${two}\tb\t-\t-\tz\n${one}\ta\t2026-01-01\tann\ty\n${two}\tb\t-\t-\tz\n`,
      'file',
    );
    const text = formatIgnoreFile(entries);
    expect(text).toBe(`${one}\ta\t2026-01-01\tann\ty\n${two}\tb\t-\t-\tz\n`);
    expect(formatIgnoreFile(parseIgnoreFile(text, 'file'))).toBe(text);
  });

  it('keeps a reason of several lines on one', () => {
    const entry = { fingerprint: one, rule: 'a', until: null, owner: null, reason: 'first\r\nsecond\tthird' };
    expect(formatIgnoreFile([entry])).toBe(`${one}\ta\t-\t-\tfirst second third\n`);
  });
});
