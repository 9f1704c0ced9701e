import { describe, expect, it } from 'vitest';
import { ScanError } from '../../src/model/scan-error.ts';
import { formatBaseline, mergeBaseline, parseBaseline } from '../../src/triage/baseline.ts';

const [one, two, three] = ['1'.repeat(40), '2'.repeat(40), 'a'.repeat(40)];
const lines = (text: string): readonly string[] => text.split('\n').filter((line) => /^[0-9a-f]/.test(line));

describe('a baseline', () => {
  it('is written sorted, each finding once, and is read again', () => {
    const text = formatBaseline([
      { fingerprint: three, rule: 'c' },
      { fingerprint: one, rule: 'a' },
      { fingerprint: three, rule: 'c' },
    ]);
    expect(lines(text)).toEqual([`${one}\ta`, `${three}\tc`]);
    expect(parseBaseline(text, 'file').entries).toEqual([
      { fingerprint: one, rule: 'a' },
      { fingerprint: three, rule: 'c' },
    ]);
  });

  it('may have comments, empty lines and CRLF', () => {
    expect(parseBaseline(`# mine\r\n\r\n${one}\ta\r\n`, 'file').entries).toEqual([
      { fingerprint: one, rule: 'a' },
    ]);
    expect(parseBaseline('', 'file').entries).toEqual([]);
  });

  it('may be our JSON report', () => {
    const report = { schemaVersion: 1, findings: [{ fingerprint: one, rule: 'a', title: 'x' }], more: 1 };
    expect(parseBaseline(` \n${JSON.stringify(report)}`, 'file').entries).toEqual([
      { fingerprint: one, rule: 'a' },
    ]);
  });

  it('may be a gitleaks report, also one that found nothing', () => {
    const finding = { RuleID: 'a', File: 'f', Secret: 'REDACTED', StartLine: 3, Commit: '', Tags: [] };
    expect(parseBaseline(JSON.stringify([finding]), 'file').gitleaks).toMatchObject([
      { RuleID: 'a', StartLine: 3 },
    ]);
    expect(parseBaseline('[]', 'file')).toEqual({ entries: [], gitleaks: [] });
  });

  it.each([
    ['text', `# header\n${one}\ta\nsome text\n`, 'file:3: not a baseline line'],
    ['a fingerprint without its rule', `${one}\n`, 'file:1: not a baseline line'],
    ['broken JSON', '{ "findings": [', 'file: neither a baseline nor valid JSON'],
    ['JSON of something else', '{"name":"x"}', 'file: JSON, but neither a leaksieve nor a gitleaks report'],
    ['a report of another version', '{"schemaVersion":2,"findings":[]}', 'file: JSON, but neither'],
    ['a list of something else', '[{"id":1}]', 'file: JSON, but neither'],
  ])('is refused when it is %s', (_, text, message) => {
    const parse = (): unknown => parseBaseline(text, 'file');
    expect(parse).toThrow(ScanError);
    expect(parse).toThrow(message);
  });

  it('is refused without repeating what it holds', () => {
    const secret = 's3cr3t'.repeat(4);
    for (const text of [`{"key": ${secret}`, secret]) {
      expect(() => parseBaseline(text, 'file')).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining('s3cr3t') }),
      );
    }
  });
});

describe('a baseline that is brought up to date', () => {
  const before = formatBaseline([
    { fingerprint: one, rule: 'a' },
    { fingerprint: two, rule: 'b' },
  ]);
  const today = [
    { fingerprint: two, rule: 'b' },
    { fingerprint: three, rule: 'c' },
  ];

  it('keeps the old entries when adding', () => {
    expect(lines(mergeBaseline(before, 'file', today, true))).toEqual([
      `${one}\ta`,
      `${two}\tb`,
      `${three}\tc`,
    ]);
  });

  it('loses what is gone and gains nothing when pruning', () => {
    expect(lines(mergeBaseline(before, 'file', today, false))).toEqual([`${two}\tb`]);
  });

  it('keeps the findings of a JSON report', () => {
    const report = JSON.stringify({ schemaVersion: 1, findings: [{ fingerprint: one, rule: 'a' }] });
    expect(lines(mergeBaseline(report, 'file', today, true))).toHaveLength(3);
  });

  it('is refused when it is a gitleaks report or no baseline at all', () => {
    const gitleaks = JSON.stringify([{ RuleID: 'a', File: 'f', Secret: 'x', StartLine: 1 }]);
    expect(() => mergeBaseline(gitleaks, 'file', today, true)).toThrow('file: a gitleaks report cannot be');
    expect(() => mergeBaseline('# Read me\nwell\n', 'file', today, true)).toThrow(
      'file:2: not a baseline line',
    );
  });
});
